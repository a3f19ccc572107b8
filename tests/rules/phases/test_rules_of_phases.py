"""Phases: what each rule of time finds beyond its page's examples, and where it is silent."""

from __future__ import annotations

from pathlib import Path

import pytest

from plangen.findings import Finding
from plangen.rules.selection import choose
from tests.rules.desk import findings_of, names_of

TITLE = "title: 某市老旧电梯更新实施方案（2025—2027年）\ncity: 某市\n"
GAP, OVERLAP, ORDER = "phases-with-gap", "phases-overlap", "phases-out-of-order"
SHORT, OUTSIDE = "phases-short-of-period", "phase-outside-period"


def plan(*phases: str, title: str = TITLE, below: str = "") -> str:
    lines = "".join(f"      - {phase}。逐台办理。\n" for phase in phases)
    return f"{title}goals: 更新改造老旧电梯。\n{below}sections:\n  - title: 实施步骤\n    items:\n{lines}"


def found(text: str) -> list[Finding]:
    return list(findings_of(text, selection=choose([GAP, OVERLAP, ORDER, SHORT, OUTSIDE]).selection))


def names(text: str) -> list[str]:
    return names_of(tuple(found(text)))


@pytest.mark.parametrize(
    "phases",
    [
        ("动员阶段（2025年1月—3月）", "更新阶段（2025年4月—2027年10月）", "验收阶段（2027年11月—12月）"),
        # The month, or the year, in which one ends and the next begins is written in both.
        ("动员阶段（2025年1月—3月）", "更新阶段（2025年3月—2027年10月）", "验收阶段（2027年10月—12月）"),
        ("动员阶段（2025年）", "更新阶段（2025—2027年）"),
        # A week, a long holiday.
        (
            "动员阶段（2025年1月1日至3月28日）",
            "更新阶段（2025年4月1日至9月30日）",
            "验收阶段（2025年10月9日至2027年12月31日）",
        ),
        # What cannot be read to its end is not compared.
        ("动员阶段（2025年3月上旬）", "更新阶段（2025年5月中旬起）", "验收阶段（2027年底前）"),
        ("动员阶段（即日起）", "更新阶段（2026年）", "验收阶段"),
        # What goes on all the time follows none of them.
        ("动员阶段（2025年）", "更新阶段（2026—2027年）", "常态长效阶段（2025—2027年）"),
        # Only an end is said.
        ("动员阶段（2025年3月底前）", "更新阶段（2027年10月底前）", "验收阶段（2027年12月底前）"),
        # Schools, and no phases at all.
        ("义务教育阶段（2025年）", "高中阶段（2027年）"),
        ("更新电梯（2026年）", "改造井道（2025年）"),
        # Side by side.
        ("东区更新阶段（2025—2027年）", "西区更新阶段（2025—2027年）"),
    ],
)
def test_phases_that_follow_one_another(phases: tuple[str, ...]) -> None:
    assert names(plan(*phases)) == []


@pytest.mark.parametrize(
    ("one", "other", "gap"),
    [
        ("2025年1月—3月", "2025年5月—2027年12月", "2025年4月"),
        ("2025年", "2027年", "2026年"),
        ("2025年第一季度", "2025年下半年至2027年", None),
        ("2025年1月1日至3月10日", "2025年4月1日至2027年12月31日", "2025年3月11日至2025年3月31日"),
        ("2025年3月底前", "2025年6月—2027年12月", "2025年4月至2025年5月"),
    ],
)
def test_a_gap_is_told_in_whole_months_where_it_is_one(one: str, other: str, gap: str | None) -> None:
    ones = found(plan(f"动员阶段（{one}）", f"更新阶段（{other}）"))
    assert [each.fault.name for each in ones] == ([GAP] if gap else [])
    if gap:
        text = plan(f"动员阶段（{one}）", f"更新阶段（{other}）")
        assert f"之间空了{gap}。" in ones[0].message
        assert ones[0].mark.span.of(text) == other
        assert [mark.span.of(text) for mark in ones[0].related] == [one]


def test_two_months_in_common_are_too_many() -> None:
    text = plan("动员阶段（2025年1月—5月）", "更新阶段（2025年4月—2027年12月）")
    assert names(text) == [OVERLAP]
    assert "在2025年4月至2025年5月重叠" in found(text)[0].message


def test_an_earlier_year_behind_a_later_one_is_one_finding() -> None:
    text = plan("动员阶段（2025年1月—3月）", "更新阶段（2024年4月—2027年12月）")
    assert names(text) == [ORDER]
    assert found(text)[0].mark.span.of(text) == "2024年4月—2027年12月"


def test_the_last_year_without_a_phase_and_the_first_one() -> None:
    assert names(plan("动员阶段（2025年1月—3月）", "更新阶段（2025年4月—2026年12月）")) == [SHORT]
    assert names(plan("动员阶段（2026年1月—3月）", "更新阶段（2026年4月—2027年12月）")) == [SHORT]
    issued = "notice:\n  issuer: 某市人民政府\n  date: 2026年1月5日\n"
    assert names(plan("动员阶段（2026年1月—3月）", "更新阶段（2026年4月—2027年12月）", below=issued)) == []


def test_phases_of_one_task_need_not_fill_the_plan() -> None:
    text = f"{TITLE}goals: 更新改造老旧电梯。\nactions:\n  - title: 摸清底数\n    items:\n" + "".join(
        f"      - {phase}。逐台办理。\n" for phase in ("登记阶段（2025年1月—3月）", "核对阶段（2025年4月）")
    )
    assert names(text) == []


def test_a_year_after_the_plan_and_half_a_year_for_taking_stock() -> None:
    assert names(plan("动员阶段（2025年）", "更新阶段（2026—2028年）")) == [OUTSIDE]
    assert names(plan("更新阶段（2024年12月—2027年11月）", "验收阶段（2027年12月）")) == [OUTSIDE]
    assert names(plan("动员阶段（2024年11月—12月）", "更新阶段（2025—2027年）", "总结阶段（2028年1月—6月）")) == []
    assert names(plan("动员阶段（2025年）", "更新阶段（2026—2027年）", "总结阶段（2028年全年）")) == [OUTSIDE]


def test_a_target_due_in_a_phase_outside_the_plan_is_no_second_finding() -> None:
    text = plan("动员阶段（2025年）", "更新阶段（2026—2029年）").replace("逐台办理", "更新${电梯}")
    text = text.replace("goals:", "targets:\n  电梯: 300台\ngoals:")
    assert [name for name in names_of(findings_of(text)) if "outside" in name] == [OUTSIDE]


def test_a_plan_without_a_period_of_its_own_bounds_nothing() -> None:
    untitled = "title: 某市老旧电梯更新实施方案\ncity: 某市\n"
    assert names(plan("动员阶段（2025年）", "更新阶段（2026年）", title=untitled)) == []


def test_phases_in_the_period_field_in_the_text_and_in_running_prose() -> None:
    fields = (
        f"{TITLE}sections:\n  - title: 实施步骤\n    items:\n      - title: 动员阶段\n        text: 登记。\n        period: 2025年1月—3月\n"
        "      - title: 更新阶段\n        text: 2025年6月至2027年12月，逐台更新。\n"
    )
    assert [one.mark.span.of(fields) for one in found(fields)] == ["2025年6月至2027年12月"]
    prose = (
        f"{TITLE}sections:\n  - title: 实施步骤\n    text: 分三步：第一阶段（2025年）登记，第二阶段（2026年）更新，"
        "第三阶段（2026—2027年）验收。第一阶段（2025年）要快。\n"
    )
    assert names(prose) == []
    assert names(prose.replace("（2026年）", "（2025年1月—6月）")) == [GAP]


def test_the_phases_of_the_real_plan_follow_and_a_slip_in_one_is_found(checkout: Path) -> None:
    text = (checkout / "sample_plans" / "hohhot-2022-majors.yaml").read_text(encoding="utf-8")
    assert names(text) == []
    assert names(text.replace("（2022年11月—2023年4月）", "（2022年12月—2023年4月）")) == [GAP]
    assert names(text.replace("（2022年11月—2023年4月）", "（2022年9月—2023年4月）")) == [OVERLAP]
    assert names(text.replace("（2024年全年）", "（2021年全年）")) == [ORDER]
    assert names(text.replace("（2025年全年）", "（2026年全年）")) == [OUTSIDE]
