"""Which tasks a plan has, who answers for each, and by when: read where the drafter wrote it, the nearest place first."""

from __future__ import annotations

import pytest

from plangen.language.responsibility import Part
from plangen.model.assignment import Assignment, assignments
from plangen.model.outline import outline
from plangen.model.reading import part_titles
from tests.model.support import HEAD, plan_of

GOALS = "goals: 办好。\n"


def tasks(text: str, head: str = HEAD) -> tuple[Assignment, ...]:
    plan = plan_of(head + GOALS + text)
    return assignments(plan, outline(plan, part_titles(plan)))


def who(task: Assignment) -> dict[str, list[str]]:
    return {part.value: names for part in Part if (names := [named.name for named in task.named if named.part is part])}


def when(task: Assignment) -> list[tuple[str, str]]:
    return [(due.words, due.source) for due in task.dues]


def test_every_branch_of_the_actions_ends_in_a_task() -> None:
    found = tasks("actions:\n  - title: 甲\n    items: [乙。一。, 丙。二。]\n  - 丁。三。\nguarantees:\n  - 戊。四。\n")
    assert [(task.number, task.entry.title, [one.title for one in task.above]) for task in found] == [
        (1, "乙", ["重点任务", "甲"]),
        (2, "丙", ["重点任务", "甲"]),
        (3, "丁", ["重点任务"]),
    ]


def test_what_names_an_office_is_a_task_wherever_it_stands() -> None:
    found = tasks(
        "actions: [甲。一。]\nguarantees:\n  - {title: 乙, text: 二。, lead: 市政府, responsibility: 不印}\n"
        "sections:\n  - title: 附则\n    items:\n      - 三。（责任单位：市教育局）\n"
    )
    assert [task.entry.title for task in found] == ["甲", "乙", "三"] or len(found) == 3
    assert who(found[1]) == {"lead": ["市政府"]}


@pytest.mark.parametrize(
    ("clause", "answering"),
    [
        ("（责任单位：市教育局、市财政局）", {"offices": ["市教育局", "市财政局"]}),
        (
            "（市教育局牵头，市财政局、市人社局等按职责分工负责）",
            {"lead": ["市教育局"], "offices": ["市财政局", "市人社局"]},
        ),
        ("（牵头单位：市教育局；配合单位：市财政局）。", {"lead": ["市教育局"], "partners": ["市财政局"]}),
        ("（由市教育局举办）", {}),
    ],
)
def test_an_office_that_stands_only_in_a_clause_counts(clause: str, answering: dict[str, list[str]]) -> None:
    (task,) = tasks(f"actions:\n  - title: 甲\n    text: 办好一件事{clause}\n")
    assert who(task) == answering


def test_every_clause_of_a_text_of_several_paragraphs_counts_at_its_place() -> None:
    (task,) = tasks(
        "actions:\n  - title: 甲\n    text: |-\n      一。（责任单位：市教育局）\n\n      二。（责任单位：市财政局）\n"
    )
    assert who(task) == {"offices": ["市教育局", "市财政局"]}
    text = task.entry.item.text
    assert [one.within.of(text) for one in task.answering] == ["市教育局", "市财政局"]


def test_the_offices_of_a_heading_hold_for_the_tasks_below_that_name_none() -> None:
    one, other = tasks(
        "actions:\n  - title: 甲\n    lead: 市教育局\n    items:\n      - 乙。一。\n"
        "      - {title: 丙, text: 二。, lead: 市财政局}\n"
    )
    assert (one.entry.title, who(one), one.is_given_from_above) == ("乙", {"lead": ["市教育局"]}, True)
    assert (other.entry.title, who(other), other.is_given_from_above) == ("丙", {"lead": ["市财政局"]}, False)


def test_offices_of_a_heading_that_no_task_takes_over_are_not_lost() -> None:
    head, below = tasks(
        "actions:\n  - title: 甲\n    lead: 市教育局\n    items:\n      - {title: 丙, text: 二。, lead: 市财政局}\n"
    )
    assert (head.entry.title, who(head)) == ("甲", {"lead": ["市教育局"]})
    assert (below.entry.title, who(below)) == ("丙", {"lead": ["市财政局"]})


OWN = "      - {title: 乙, text: 到2025年，办成。, period: 2026年3月前}\n"
BRACKET = "      - {title: 乙（2026年3月—5月）, text: 到2025年，办成。}\n"
SENTENCE = "      - {title: 乙, text: 到2025年，办成一件；2026年底前，办成两件；到2025年，再办一件。}\n"
NOTHING = "      - {title: 乙, text: 办成。}\n"


@pytest.mark.parametrize(
    ("item", "above", "title", "due"),
    [
        (OWN, "text: 到2027年，打好基础。", "甲（2024年）", [("2026年3月前", "本条期限")]),
        (BRACKET, "text: 到2027年，打好基础。", "甲（2024年）", [("2026年3月—5月", "本条期限")]),
        (SENTENCE, "text: 到2027年，打好基础。", "甲（2024年）", [("2025年", "本条正文"), ("2026年底前", "本条正文")]),
        (NOTHING, "text: 到2027年，打好基础。", "甲（2024年）", [("2027年", "承“（一）甲”")]),
        (NOTHING, "period: 2022年9月—10月", "甲", [("2022年9月—10月", "承“（一）甲”")]),
        (NOTHING, "id: 甲一", "甲（2024年全年）", [("2024年全年", "承“（一）甲（2024年全年）”")]),
        (NOTHING, "id: 甲一", "甲", [("2027年", "方案期限")]),
    ],
    ids=["own", "bracket", "sentence", "lead", "phase", "phase's bracket", "plan"],
)
def test_a_deadline_is_read_at_the_nearest_place(item: str, above: str, title: str, due: list[tuple[str, str]]) -> None:
    head = "title: 某市行动计划（2025—2027年）\ncity: 某市\n"
    (task,) = tasks(f"actions:\n  - title: {title}\n    {above}\n    items:\n{item}", head)
    assert [words for words, _ in when(task)] == [words for words, _ in due]
    assert when(task)[0][1].startswith(due[0][1][:3])


def test_a_plan_without_a_period_gives_no_deadline() -> None:
    (task,) = tasks("actions: [甲。一。]\n")
    assert task.dues == ()


def test_a_target_named_in_the_text_lends_its_own_deadline() -> None:
    (task,) = tasks(
        "targets:\n  基地: {value: 5个, by: 2026年6月}\n  现有: {value: 2个, by: 2020年, nature: 现状}\n"
        "actions:\n  - title: 甲\n    text: 现有${现有}，建成${基地}。\n"
    )
    assert when(task) == [("2026年6月", "指标的 by")]


def test_words_that_are_no_time_stay_as_they_are_written() -> None:
    (task,) = tasks("actions:\n  - {title: 甲, text: 一。, period: 长期}\n")
    assert when(task) == [("长期", "本条期限")]
    assert task.dues[0].period is None
