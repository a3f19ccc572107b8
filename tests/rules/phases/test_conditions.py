"""Each condition of the rules of phases on its own: the day before, the day itself."""

from __future__ import annotations

import pytest

from plangen.rules.selection import choose
from plangen.source import apply
from tests.rules.desk import findings_of
from tests.rules.phases.test_rules_of_phases import GAP, OUTSIDE, OVERLAP, SHORT, TITLE, found, names, plan

ISSUED = "notice: {issuer: 某市人民政府, date: 2026年2月3日}\n"


@pytest.mark.parametrize(
    ("begins", "expected"),
    [("10月9日", []), ("10月10日", [GAP]), ("10月1日", []), ("9月30日", []), ("9月29日", [OVERLAP])],
)
def test_a_holiday_may_lie_between_two_phases(begins: str, expected: list[str]) -> None:
    phases = ("更新阶段（2025年1月1日至9月30日）", f"验收阶段（2025年{begins}至2027年12月31日）")
    assert names(plan(*phases)) == expected


def test_the_days_that_two_phases_share_are_named() -> None:
    (one,) = found(plan("更新阶段（2025年1月—2026年6月）", "验收阶段（2026年3月—2027年12月）"))
    assert one.fault.name == OVERLAP
    assert "在2026年3月至2026年6月重叠" in one.message
    assert names(plan("更新阶段（2026年6月底前）", "验收阶段（2026年3月—2027年12月）")) == []
    assert names(plan("更新阶段（2025年1月—2027年12月）", "验收阶段（2025年1月—2027年12月）")) == []


@pytest.mark.parametrize(
    ("last", "expected"),
    [
        ("验收阶段（2027年11月—2028年6月）", []),
        ("验收阶段（2027年11月—2028年7月）", [OUTSIDE]),
        ("改造阶段（2027年11月—2028年1月）", [OUTSIDE]),
        ("改造阶段（2027年11月—12月）", []),
    ],
)
def test_half_a_year_is_given_to_taking_stock(last: str, expected: list[str]) -> None:
    assert names(plan("更新阶段（2025年1月—2027年10月）", last)) == expected


@pytest.mark.parametrize(
    ("first", "expected"),
    [
        ("动员阶段（2024年7月—12月）", []),
        ("动员阶段（2024年6月—12月）", [OUTSIDE]),
        ("改造阶段（2024年12月31日—2025年3月）", [OUTSIDE]),
        ("改造阶段（2025年1月1日—3月）", []),
    ],
)
def test_half_a_year_is_given_to_preparing(first: str, expected: list[str]) -> None:
    begins = "2025年1月" if "12月）" in first else "2025年4月"
    assert names(plan(first, f"更新阶段（{begins}—2027年12月）")) == expected


@pytest.mark.parametrize(
    ("first", "below", "expected"),
    [
        ("动员阶段（2026年3月—6月）", "", [SHORT]),
        ("动员阶段（2026年3月—6月）", ISSUED, []),
        ("动员阶段（2026年3月—6月）", ISSUED.replace("2026年2月3日", "某日"), [SHORT]),
        ("动员阶段（2026年6月底前）", "", []),
    ],
)
def test_phases_begin_with_the_period_or_the_issue(first: str, below: str, expected: list[str]) -> None:
    text = plan(first, "更新阶段（2026年7月—2027年12月）", below=below)
    assert names(text) == expected
    for one in found(text):
        assert one.mark.span.of(text) == "2026年3月—6月"


def test_a_phase_that_cannot_be_read_may_fill_the_time() -> None:
    assert names(plan("动员阶段（2025年1月—6月）", "更新阶段（2025年7月—12月）")) == [SHORT]
    assert names(plan("动员阶段（2025年1月—6月）", "更新阶段（2025年7月—12月）", "验收阶段")) == []


# ----------------------------------------------------------------------------------------------------- numbers in references

CONTRADICTS = "reference-contradicts-numbering"
BODY = "actions:\n  - title: 更新电梯\n    text: 逐台更新。\n  - title: 改造井道\n    text: 逐个改造。\nguarantees: 每月通报。\n"


@pytest.mark.parametrize(
    ("prose", "said"),
    [
        ("见第三部分。", ""),
        ("见第四部分。", "全文只有3个部分"),
        ("见第二部分（二）。", ""),
        ("见第二部分（三）。", "下面没有第（三）条"),
        ("见第二部分“重点任务”办理。", ""),
        ("见第二部分“保障措施”办理。", "印出来那一部分是"),
        ("见第二部分“别的文件”办理。", ""),
        ("见“二、重点任务”。", ""),
        ("见“四、重点任务”。", "印出来是“二、重点任务”"),
    ],
)
def test_where_a_number_leads(prose: str, said: str) -> None:
    text = f"{TITLE}goals: {prose}\n{BODY}"
    ones = findings_of(text, selection=choose([CONTRADICTS]).selection)
    assert len(ones) == bool(said)
    for one in ones:
        assert said in one.message


def test_a_number_is_put_right_where_one_heading_bears_the_title() -> None:
    text = f"{TITLE}goals: 见“四、重点任务”。\n{BODY}"
    (one,) = findings_of(text, selection=choose([CONTRADICTS]).selection)
    assert "见“二、重点任务”" in apply(text, one.fix)


@pytest.mark.parametrize(("title", "mended"), [("（一）划片", "划片"), ("（一）", None)])
def test_a_typed_label_is_taken_off_where_a_title_is_left(title: str, mended: str | None) -> None:
    text = f"{TITLE}goals: 好。\nactions:\n  - title: {title}\n    text: 做。\n"
    for one in findings_of(text, selection=choose(["typed-label-in-title"]).selection):
        assert apply(text, one.fix) == (text if mended is None else text.replace(title, mended))
