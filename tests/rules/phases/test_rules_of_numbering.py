"""Numbers typed by hand: labels in titles, and words that point to a part or an article of the plan itself."""

from __future__ import annotations

import pytest

from plangen.findings import Finding
from plangen.rules.selection import choose
from plangen.source import apply
from tests.rules.desk import findings_of

TITLE = "title: 某市义务教育招生工作方案\ncity: 某市\n"
TYPED, POINTED = "typed-label-in-title", "reference-contradicts-numbering"
PLAN = (
    "goals: {goals}\nactions:\n  title: 重点任务\n  items:\n    - title: 划片\n      items:\n"
    "        - 划定学区。由市教育局牵头。\n        - 公布学区。由市教育局牵头。\n    - 登记。由市教育局牵头。\n"
    "guarantees:\n  title: 保障措施\n  items:\n    - 加强领导（2025年）。由市教育局牵头。\n"
)


def found(rule: str, text: str) -> list[Finding]:
    return list(findings_of(TITLE + text, selection=choose([rule]).selection))


def flagged(prose: str, more: str = "") -> list[str]:
    text = more + PLAN.format(goals=prose)
    return [one.mark.span.of(TITLE + text) for one in found(POINTED, text)]


@pytest.mark.parametrize(
    ("title", "label"),
    [
        ("一、划片", "一、"), ("（一）划片", "（一）"), ("(一)划片", "(一)"), ("1.划片", "1."), ("1、划片", "1、"), ("（1）划片", "（1）"),
        ("①划片", "①"), ("第一章 划片", "第一章"), ("第二条：划片", "第二条"), ("一、一网通办", "一、"), ("一、产业入园", "一、"),
    ],
)  # fmt: skip
def test_a_typed_label_is_marked_and_taken_out(title: str, label: str) -> None:
    text = f"goals: 办好。\nactions:\n  - title: {title}\n    text: 由市教育局牵头。\n"
    one = found(TYPED, text)[0]
    assert one.mark.span.of(TITLE + text) == label
    repaired = apply(TITLE + text, one.fix)
    assert f"title: {title.removeprefix(label).lstrip()}\n" in repaired
    assert "title: ：" in repaired or not [each for each in findings_of(repaired) if each.fault.name == TYPED]


@pytest.mark.parametrize(
    "title",
    [
        "一、二年级插班", "1、2号线沿线", "2.5倍扩容", "第一条校车线路", "第三产业", "一站式登记", "5G校园", "3.0版平台", "十四五收官", "一二三产融合", "二〇二五年招生",
        "“一、划片”的说明",
    ],
)  # fmt: skip
def test_a_title_that_begins_with_a_number(title: str) -> None:
    assert found(TYPED, f"goals: 办好。\nactions:\n  - title: {title}\n    text: 由市教育局牵头。\n") == []


def test_labels_where_nothing_is_numbered_are_the_drafters_own() -> None:
    text = "goals:\n  items_as: 分段\n  items:\n    - title: 一、划片\n      text: 按路。\n    - text: 二、登记。\n"
    assert found(TYPED, text) == []


def test_a_number_out_of_order_says_what_it_should_be() -> None:
    text = "goals: 办好。\nactions:\n  - （一）划片。由市教育局牵头。\n  - （三）登记。由市教育局牵头。\n"
    ones = found(TYPED, text)
    assert len(ones) == 2
    assert "按次序排在这里的是“（二）”" in ones[1].message


def test_many_labels_are_one_finding_with_one_repair() -> None:
    text = "goals: 办好。\nactions:\n  - （一）划片。由市教育局牵头。\n  - （二）登记。由市教育局牵头。\n  - 3.公布。由市教育局牵头。\n"
    ones = found(TYPED, text)
    assert len(ones) == 1
    assert "全文共3处" in ones[0].message
    assert found(TYPED, apply(TITLE + text, ones[0].fix).removeprefix(TITLE)) == []


@pytest.mark.parametrize(
    "prose",
    [
        "见第二部分。", "详见本方案第二部分（二）。", "参见第三部分“保障措施”。", "见第一条、第二条。", "按“二、重点任务”办。", "按“（一）划片”和“1.划定学区”办。",
        "见“（一）加强领导”。", "根据《教育法》，见第三十条。", "《教育法》第三十条规定。", "教育部意见第九条要求。", "常见第十类问题。", "本次会议第九部分。", "见附件第九部分。",
        "按照第九条办理。", "“十四五”规划。", "“一、二年级”不考试。", "见“九、别的文件”。", "本方案第二部分印发以后另行公布。",
    ],
)  # fmt: skip
def test_pointers_that_hold_or_point_elsewhere(prose: str) -> None:
    assert flagged(prose) == []


@pytest.mark.parametrize(
    ("prose", "words"),
    [
        ("见第四部分。", "第四部分"),
        ("本方案第2部分（三）。", "第2部分（三）"),
        ("本方案第一部分（一）。", "第一部分（一）"),
        ("详见第三部分“重点任务”。", "第三部分“重点任务”"),
        ("本方案第九条。", "第九条"),
        ("按“三、重点任务”办。", "三、重点任务"),
        ("按“1.登记”办。", "1.登记"),
    ],
)
def test_pointers_to_nothing(prose: str, words: str) -> None:
    assert flagged(prose) == [words]


def test_a_quoted_heading_is_repaired_where_there_is_one_of_that_title() -> None:
    text = PLAN.format(goals="按“三、重点任务”办。")
    assert "按“二、重点任务”办。" in apply(TITLE + text, found(POINTED, text)[0].fix)


def test_numbers_that_run_through_the_parts_are_the_ones_that_count() -> None:
    assert flagged("本方案第三部分（三）。", "headings:\n  continuous: 2\n") == []
    assert flagged("本方案第三部分（一）。", "headings:\n  continuous: 2\n") == ["第三部分（一）"]
