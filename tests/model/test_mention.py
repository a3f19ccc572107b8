"""Mentions, and the deadline and hedge each of them stands under."""

from __future__ import annotations

import pytest

from plangen.model import Plan
from plangen.model.mention import Mention, first_deadline, mentions
from plangen.model.outline import tops
from plangen.model.prose import proses
from plangen.model.reading import part_titles

from .support import HEAD, built, plan_of

TARGETS = "targets:\n  甲: 5个\n  乙: 6个\n"
TITLE = "title: 某市行动计划（2024—2026年）\ncity: 某市\n"


def found(plan: Plan) -> tuple[Mention, ...]:
    return mentions(plan, part_titles(plan))


def due(mention: Mention) -> tuple[str, str] | None:
    return None if mention.deadline is None else (mention.deadline.value.text, mention.deadline.source)


def only(text: str) -> Mention:
    (mention,) = found(plan_of(text))
    return mention


DEADLINES = {
    "in its sentence": (HEAD + TARGETS + "goals: 到2025年，建成${甲}。\n", ("到2025年", "本句")),
    "in its sentence, a statement before": (HEAD + TARGETS + "goals: 到2025年，提质；建成${甲}。\n", ("到2025年", "本句")),
    "in the five years of a plan": (HEAD + TARGETS + "goals: 力争“十四五”期间，建成${甲}。\n", ("“十四五”期间", "本句")),
    "the nearest before it": (HEAD + TARGETS + "goals: 到2023年提质，到2025年，建成${甲}。\n", ("到2025年", "本句")),
    "not behind it": (HEAD + TARGETS + "actions: 建成${甲}，到2025年见效。\n", None),
    "not in the sentence before": (HEAD + TARGETS + "actions: 到2025年，提质。建成${甲}。\n", None),
    "not in the paragraph before": (HEAD + TARGETS + "actions: |-\n  到2025年，提质\n\n  建成${甲}。\n", None),
    "not a year to compare with": (HEAD + TARGETS + "actions: 比2020年增加${甲}。\n", None),
    "in the text of the part above": (
        HEAD + TARGETS + "actions:\n  text: 到2025年，做好三件事。\n  items:\n    - 提质。建成${甲}。\n", ("到2025年", "承“一、重点任务”")
    ),
    "in the text of the nearest item above": (
        HEAD + TARGETS + "actions:\n  text: 到2025年，做好三件事。\n  items:\n    - title: 提质\n      text: 到2024年见效。\n      items:\n        - 一。建成${甲}。\n",
        ("到2024年", "承“（一）提质”"),
    ),
    "not in the text of an item beside it": (
        HEAD + TARGETS + "actions:\n  - 提质。到2024年见效。\n  - 增量。建成${甲}。\n", None
    ),
    "its own before those above": (
        HEAD + TARGETS + "actions:\n  text: 到2025年，做好三件事。\n  items:\n    - 提质。到2024年，建成${甲}。\n", ("到2024年", "本句")
    ),
    "in the bracket of the title above": (
        HEAD + TARGETS + "actions:\n  - title: 自评阶段（2022年9月—10月）\n    text: 建成${甲}。\n", ("2022年9月—10月", "承“（一）自评阶段”")
    ),
    "in the period of the item above": (
        HEAD + TARGETS + "actions:\n  - title: 自评阶段\n    period: 2022年9月—10月\n    items:\n      - 一。建成${甲}。\n",
        ("2022年9月—10月", "承“（一）自评阶段”"),
    ),
    "a period before the bracket": (
        HEAD + TARGETS + "actions:\n  - title: 自评阶段（2022年）\n    period: 到2023年\n    text: 建成${甲}。\n", ("到2023年", "承“（一）自评阶段”")
    ),
    "a period that cannot be read": (
        HEAD + TARGETS + "actions:\n  - title: 自评阶段（2022年9月—10月）\n    period: 近期\n    text: 建成${甲}。\n",
        ("2022年9月—10月", "承“（一）自评阶段”"),
    ),
    "a text above before a period above": (
        TITLE + TARGETS + "actions:\n  text: 到2025年，做好三件事。\n  items:\n    - title: 自评（2024年9月—10月）\n      text: 建成${甲}。\n",
        ("到2025年", "承“一、重点任务”"),
    ),
    "the plan's period": (TITLE + TARGETS + "actions: 建成${甲}。\n", ("2024—2026年", "承方案期限")),
    "the plan's goals": (HEAD + TARGETS + "goals: 到2027年，提质。\nactions: 建成${甲}。\n", ("到2027年", "承方案期限")),
    "the record before all": (
        TITLE + "targets:\n  甲: {value: 5个, by: 2023年底前}\ngoals: 到2025年，建成${甲}。\n", ("2023年底前", "指标的 by")
    ),
    "a record that cannot be read": (TITLE + "targets:\n  甲: {value: 5个, by: 尽快}\ngoals: 建成${甲}。\n", ("2024—2026年", "承方案期限")),
    "none of a standard": (TITLE + "targets:\n  甲: {value: 5个, nature: 标准}\ngoals: 到2025年，不超过${甲}。\n", None),
    "none of a fact": (TITLE + "targets:\n  甲: {value: 5个, nature: 现状}\ngoals: 到2025年，现有${甲}。\n", None),
    "none at all": (HEAD + TARGETS + "actions: 建成${甲}。\n", None),
    "in a title": (HEAD + TARGETS + "actions:\n  - 到2025年建成${甲}。好。\n", ("到2025年", "本句")),
    "in the bracket of a heading of the outline": (
        HEAD + TARGETS + "actions: 建成${甲}。\noutline: [{攻坚阶段（2024年全年）: [actions]}]\n", ("2024年全年", "承“一、攻坚阶段”")
    ),
    "in words that a reference prints": (
        HEAD + TARGETS + "terms: {期限: 到2025年}\nactions: ${期限}，建成${甲}。\n", ("到2025年", "本句")
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "deadline"), DEADLINES.values(), ids=list(DEADLINES))
def test_a_deadline_is_read_from_the_nearest_place_that_may_govern(text: str, deadline: tuple[str, str] | None) -> None:
    assert due(only(text)) == deadline


@pytest.mark.parametrize(
    ("text", "path", "written"),
    [
        (DEADLINES["in the text of the part above"][0], "actions.text", "到2025年"),
        (DEADLINES["in the bracket of the title above"][0], "actions.items[0].title", "2022年9月—10月"),
        (DEADLINES["in the period of the item above"][0], "actions.items[0].period", "2022年9月—10月"),
        (DEADLINES["the plan's period"][0], "title", "2024—2026年"),
        (DEADLINES["the plan's goals"][0], "goals.text", "到2027年"),
        (DEADLINES["the record before all"][0], "targets[甲].by", "2023年底前"),
        (
            DEADLINES["in the bracket of a heading of the outline"][0],
            "outline[0][攻坚阶段（2024年全年）]",
            "2024年全年",
        ),
    ],
)
def test_a_deadline_knows_where_it_was_read(text: str, path: str, written: str) -> None:
    deadline = only(text).deadline
    assert deadline is not None
    assert str(deadline.path) == path
    assert deadline.within is not None
    if path.startswith("outline"):
        # A name of the drafter's own: the caret stands under the name itself.
        assert deadline.within.of(str(deadline.path.last)) == written
    else:
        assert built(text).places.locate(deadline.path, deadline.within).of(text) == written


HEDGES = {
    "before it in its sentence": ("力争到2025年，建成${甲}。", "力争"),
    "before it in its statement": ("争取提质，建成${甲}。", "争取"),
    "not in the statement before": ("力争提质；建成${甲}。", None),
    "not in the sentence before": ("力争提质。建成${甲}。", None),
    "not behind it": ("建成${甲}，力争见效。", None),
    "a word of degree in its clause": ("条件基本达到${甲}。", "基本"),
    "not a word of degree in the clause before": ("条件基本具备，建成${甲}。", None),
    "in principle": ("原则上不少于${甲}。", "原则上"),
    "not part of a name": ("基本医疗保险覆盖${甲}。", None),
    "none": ("建成${甲}。", None),
}


@pytest.mark.parametrize(("prose", "hedge"), HEDGES.values(), ids=list(HEDGES))
def test_a_hedge_governs_what_follows_it(prose: str, hedge: str | None) -> None:
    read = only(HEAD + TARGETS + f"goals: {prose}\n").hedge
    assert (None if read is None else read.value) == hedge


def test_a_hedge_in_the_record_wins() -> None:
    read = only(HEAD + "targets:\n  甲: {value: 5个, hedge: 原则上}\ngoals: 力争建成${甲}。\n").hedge
    assert read is not None
    assert (read.value, read.source, str(read.path)) == ("原则上", "指标的 hedge", "targets[甲].hedge")


def test_each_mention_of_one_paragraph_has_its_own() -> None:
    plan = plan_of(
        HEAD + TARGETS + "goals: 力争到2025年，建成${甲}、${乙}；到2027年，建成${甲|五个}。建成${乙.amount}。\n"
    )
    assert [(one.reference.id, due(one), one.hedge and one.hedge.value) for one in found(plan)] == [
        ("甲", ("到2025年", "本句"), "力争"),
        ("乙", ("到2025年", "本句"), "力争"),
        ("甲", ("到2027年", "本句"), None),
        ("乙", ("到2025年", "承方案期限"), None),
    ]


@pytest.mark.parametrize(
    "prose",
    [
        "到2026年、2027年，分别达到${甲}、${乙}。",
        "到2026、2027年，分别达到${甲|五个}和${乙.amount}。",
        "到2025年、2026年、2027年，分别达到3个、${甲}、${乙}。",
        "到2025年提质。到2026年、2027年，${甲.name}分别达到${甲}、${乙}。",
    ],
)
def test_joint_deadlines_are_shared_out_to_mentions_in_order(prose: str) -> None:
    every = [one for one in found(plan_of(HEAD + TARGETS + f"goals: {prose}\n")) if one.reference.part != "name"]
    assert [(one.reference.id, one.deadline and one.deadline.value.end.year) for one in every] == [
        ("甲", 2026),
        ("乙", 2027),
    ]


def test_mentions_that_are_not_shared_out_stand_under_the_last_deadline() -> None:
    plan = plan_of(HEAD + TARGETS + "goals: 到2026年、2027年，建成${甲}，建成${乙}。\n")
    assert [one.deadline and one.deadline.value.end.year for one in found(plan)] == [2027, 2027]


def test_mentions_come_in_print_order_and_name_targets_only() -> None:
    plan = plan_of(
        HEAD
        + TARGETS
        + "terms: {三链: 一、二、三}\n"
        + "notice: {issuer: 丙, title: '${title}${甲}', text: '印发${乙}。'}\n"
        + "preamble: 实施${三链}、${甲}、${不存在}。\nactions:\n  - 一${乙}。二${甲}。\ngoals: ${乙}\n"
        + "attachments: [{title: '${甲}', text: '${乙}'}]\noutline: [goals]\n"
    )
    assert [(str(one.prose.path), one.reference.id) for one in found(plan)] == [
        ("notice.title", "甲"),
        ("notice.text", "乙"),
        ("preamble", "甲"),
        ("goals.text", "乙"),
        ("actions.items[0].title", "乙"),
        ("actions.items[0].text", "甲"),
        ("attachments[0].title", "甲"),
        ("attachments[0].text", "乙"),
    ]
    assert [one.part for one in found(plan)][:4] == ["notice", "notice", "preamble", "goals"]


def test_every_prose_knows_the_items_it_stands_in() -> None:
    plan = plan_of(HEAD + "actions:\n  text: 甲\n  items:\n    - 乙。丙\n")
    assert [
        (prose.value, [entry.title for entry in prose.entries]) for prose in proses(plan, tops(plan, part_titles(plan)))
    ] == [
        ("甲", ["重点任务"]),
        ("乙", ["重点任务", "乙"]),
        ("丙", ["重点任务", "乙"]),
    ]


def test_the_deadline_of_a_record_is_the_first_that_a_mention_states() -> None:
    plan = plan_of(TITLE + TARGETS + "goals: 建成${甲}、${乙}。\nactions: 到2025年，建成${甲}。到2026年，建成${甲}。\n")
    every = found(plan)
    first = first_deadline("甲", every)
    assert first is not None
    assert due(first) == ("到2025年", "本句")
    inherited = first_deadline("乙", every)
    assert inherited is not None
    assert due(inherited) == ("2024—2026年", "承方案期限")
    assert first_deadline("丙", every) is None


def test_a_paragraph_of_thousands_of_mentions_is_read_once() -> None:
    plan = plan_of(HEAD + TARGETS + "goals: 到2025年，" + "建成${甲}，" * 20_000 + "\n")
    every = found(plan)
    assert len(every) == 20_000
    assert {due(one) for one in every} == {("到2025年", "本句")}
