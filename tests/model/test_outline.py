"""Order, levels, numbers, and which titles stand alone."""

from __future__ import annotations

from plangen.model import Plan
from plangen.model.outline import attachment_entry, outline
from plangen.model.reading import part_titles
from plangen.source import Path

from .support import HEAD, plan_of


def skeleton(plan: Plan) -> list[str]:
    """Each entry as label and title; a title that stands alone ends with |."""
    return [
        f"{entry.label}{entry.title}{'|' if entry.stands_alone else ''}"
        for top in outline(plan, part_titles(plan))
        for entry in top.walk()
    ]


def test_parts_come_in_the_order_of_the_file_under_the_names_of_their_genre() -> None:
    assert skeleton(plan_of(HEAD + "guarantees: 甲\nguiding: 乙\nsections:\n  - title: 附则\n    text: 丙\n")) == [
        "一、保障措施|", "二、指导思想|", "三、附则|",
    ]  # fmt: skip
    assert skeleton(plan_of("title: 某市实施意见\ncity: 某市\ngoals: 甲\nactions: 乙\n")) == [
        "一、工作目标|",
        "二、重点任务|",
    ]


def test_numbers_restart_below_each_title() -> None:
    text = HEAD + "actions:\n  - {title: 甲, items: [乙, 丙]}\n  - {title: 丁, items: [戊。己]}\n"
    assert skeleton(plan_of(text)) == ["一、重点任务|", "（一）甲|", "1.乙", "2.丙", "（二）丁|", "1.戊"]


def test_a_level_may_run_on() -> None:
    text = (
        HEAD + "actions:\n  - {title: 甲, items: [乙, 丙]}\n  - {title: 丁, items: [戊]}\nheadings: {continuous: 3}\n"
    )
    assert skeleton(plan_of(text)) == ["一、重点任务|", "（一）甲|", "1.乙", "2.丙", "（二）丁|", "3.戊"]


def test_a_part_without_title_has_no_number_and_no_level() -> None:
    text = (
        HEAD
        + 'actions:\n  title: ""\n  items:\n    - {title: 体系, items: [甲, 乙]}\nguarantees: [丙]\nheadings: {continuous: 2}\n'
    )
    assert skeleton(plan_of(text)) == ["", "一、体系|", "（一）甲", "（二）乙", "二、保障措施|", "（三）丙"]


def test_own_line_says_down_to_which_level_titles_stand_alone() -> None:
    text = HEAD + "actions:\n  - 甲。乙\nheadings: {own_line: 2}\n"
    assert skeleton(plan_of(text)) == ["一、重点任务|", "（一）甲|"]


def test_an_item_without_title_has_no_number() -> None:
    assert skeleton(plan_of(HEAD + "actions:\n  - 甲\n  - text: 乙\n  - 丙\n")) == [
        "一、重点任务|",
        "（一）甲",
        "",
        "（二）丙",
    ]


def test_items_may_stand_without_numbers() -> None:
    text = (
        HEAD
        + "actions:\n  - title: 甲\n    items_as: 连排\n    items: [乙, 丙]\nprinciples:\n  items_as: 分段\n  items: [丁]\n"
    )
    plan = plan_of(text)
    assert skeleton(plan) == ["一、重点任务|", "（一）甲", "乙", "丙", "二、基本原则|", "丁"]
    manners = [entry.manner for top in outline(plan, part_titles(plan)) for entry in top.walk()]
    assert manners == ["编号", "编号", "连排", "连排", "编号", "分段"]


def test_below_the_fourth_level_nothing_is_counted() -> None:
    text = HEAD + "actions: [{title: 甲, items: [{title: 乙, items: [{title: 丙, items: [丁]}]}]}]\n"
    assert skeleton(plan_of(text)) == ["一、重点任务|", "（一）甲|", "1.乙|", "（1）丙|", "丁"]


def test_the_outline_wraps_parts_and_loses_none() -> None:
    text = HEAD + (
        "goals: 甲\nguiding: 乙\nprinciples: [丙]\nactions: [丁]\nsections: [{title: 附则, text: 戊, id: 附}]\n"
        "outline:\n  - 总体要求: [guiding, principles, guiding]\n  - 附\n  - goals\n"
    )
    plan = plan_of(text)
    assert skeleton(plan) == [
        "一、总体要求|", "（一）指导思想|", "（二）基本原则|", "1.丙", "二、附则|", "三、主要目标|", "四、重点任务|", "（一）丁",
    ]  # fmt: skip
    wrapper = outline(plan, part_titles(plan))[0]
    assert (str(wrapper.path), str(wrapper.title_path)) == ("outline[0]", "outline[0][总体要求]")
    assert str(wrapper.children[0].path) == "guiding"


def test_a_name_in_the_outline_that_means_nothing_wraps_nothing() -> None:
    from .support import built

    found = built(HEAD + "goals: 甲\noutline: [actions, 附则]\n")
    assert found.plan is not None
    assert skeleton(found.plan) == ["一、主要目标|"]


def test_a_heading_is_spoken_of_with_its_number_and_without_its_period() -> None:
    plan = plan_of(HEAD + "actions:\n  - title: 自评阶段（2022年9月—10月）\n    text: 甲\n  - text: 乙\n")
    entries = [entry for top in outline(plan, part_titles(plan)) for entry in top.walk()]
    assert [entry.heading for entry in entries] == ["一、重点任务", "（一）自评阶段", "actions.items[1]"]
    assert entries[0].title_path is None
    assert entries[1].title_path == (Path() / "actions" / "items")[0] / "title"


def test_an_attachment_begins_at_the_first_level() -> None:
    plan = plan_of(HEAD + "goals: 甲\nattachments: [{title: 附表, items: [{title: 乙, items: [丙]}, 丁]}]\n")
    entry = attachment_entry(plan, 0)
    assert [(one.label, one.title) for one in entry.walk()] == [
        ("", "附表"),
        ("一、", "乙"),
        ("（一）", "丙"),
        ("二、", "丁"),
    ]
    assert entry.stands_alone
