"""Each condition of the rules of structure on its own: with it a place is flagged, without it none, or the other way round."""

from __future__ import annotations

import pytest

from plangen.findings import Finding
from plangen.rules.selection import choose
from tests.rules.desk import findings_of

TITLE = "title: 某市森林城市建设规划\ncity: 某市\n"
GOALS = "goals: 绿化。\n"


def found(rule: str, text: str) -> list[Finding]:
    return [one for one in findings_of(TITLE + text, selection=choose([rule]).selection) if one.fault.name == rule]


def flagged(rule: str, text: str) -> list[str]:
    return [one.mark.span.of(TITLE + text) for one in found(rule, text)]


# ------------------------------------------------------------------------------------------------------------------- empty


@pytest.mark.parametrize(
    ("text", "words", "said"),
    [
        ("goals: {title: 主要目标}\nguiding: 好。\n", ["主要目标"], "“主要目标”只有标题"),
        ("goals: {title: ''}\nguiding: 好。\n", ["''"], "“goals（工作目标）”写了，没有内容"),
        ("outline:\n  - 附则: []\n  - guiding\nguiding: 好。\n", ["附则"], "“附则”只有标题"),
        ("attachments: [{title: 名单}]\nguiding: 好。\n", ["名单"], "“名单”只有标题"),
    ],
)
def test_what_is_empty_is_marked_where_it_is_named(text: str, words: list[str], said: str) -> None:
    assert flagged("announced-part-is-empty", text) == words
    assert said in found("announced-part-is-empty", text)[0].message


@pytest.mark.parametrize(
    ("last", "words"),
    [
        ("一二三四五六七八九十一二三四五六", ["一二三四五六七八九十一二三四五六"]),
        ("一二三四五六七八九十一二三四五六七", []),
        ("甲，乙", []),
        ("{title: 丙, text: ''}", ["text"]),
        ("{title: 丙, txet: 好}", []),
        ("{text: 好。}", []),
    ],
)
def test_which_line_is_a_bare_title(last: str, words: list[str]) -> None:
    text = f"principles:\n  - 甲。做。\n  - 乙。做。\n  - {last}\n"
    assert flagged("item-without-text", text) == words
    for one in found("item-without-text", text):
        assert [mark.span.of(TITLE + text) for mark in one.related] == ([] if words == ["text"] else ["甲"])


# --------------------------------------------------------------------------------------------------------------- repeated


@pytest.mark.parametrize(("characters", "count"), [(19, 0), (20, 1)])
def test_a_text_may_be_repeated_while_it_is_short(characters: int, count: int) -> None:
    same = ("植树造林" * 5)[: characters - 1] + "。"
    text = f"actions:\n  - title: 甲\n    text: {same}\n  - title: 乙\n    text: {same}\n"
    assert len(found("duplicate-item", text)) == count


def test_a_repeated_text_without_a_title_is_called_what_it_is() -> None:
    same = "沿河步道与公园绿道连成一片，方便步行和骑行。"
    text = f"actions:\n  - title: 甲\n    text: {same}\n  - text: {same}\n"
    assert found("duplicate-item", text)[0].message.startswith("这一段的正文")
    titled = f"actions:\n  - title: 甲\n    text: {same}\n  - title: 乙\n    text: {same}\n"
    assert found("duplicate-item", titled)[0].message.startswith("“乙”的正文")
    assert flagged("duplicate-item", "actions:\n  - text: 甲。\n  - text: 乙。\n") == []


def test_the_first_of_two_alike_is_shown() -> None:
    text = "actions:\n  - 甲。做。\n  - 乙。做。\n  - 甲。做好。\n"
    (one,) = found("duplicate-item", text)
    assert [mark.span.of(TITLE + text) for mark in one.related] == ["甲"]
    assert one.mark.span.start > one.related[0].span.start


# ----------------------------------------------------------------------------------------------------------------- outline


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("goals: 绿化。\nguarantees: 好。\n", []),
        ("outline: [goals]\ngoals: 绿化。\nguarantees: 好。\n", ["guarantees"]),
        ("outline: {goals: 1}\ngoals: 绿化。\nguarantees: 好。\n", []),
        ("outline: [goals]\ngoals: 绿化。\nsections: [{text: 好。}]\n", []),
        ("outline: [goals]\ngoals: 绿化。\nsections: [{title: 附则, text: 好。}]\n", ["附则"]),
    ],
)
def test_what_the_outline_leaves_out(text: str, words: list[str]) -> None:
    assert flagged("part-missing-from-outline", text) == words


@pytest.mark.parametrize(
    ("written", "called"),
    [("guarantees: 好。", "“保障措施”"), ("guarantees: {title: 措施, text: 好。}", "“措施”"), ("guarantees: {title: '', text: 好。}", "“guarantees”")],
)  # fmt: skip
def test_a_part_is_called_as_it_prints(written: str, called: str) -> None:
    (one,) = found("part-missing-from-outline", f"outline: [goals]\n{GOALS}{written}\n")
    assert one.message.startswith(called)


def test_both_places_of_a_name_in_the_outline_are_shown() -> None:
    text = f"outline:\n  - 总体要求: [guiding, goals]\n  - goals\n{GOALS}guiding: 好。\n"
    (one,) = found("part-twice-in-outline", text)
    whole = TITLE + text
    assert one.mark.span.start == whole.index("goals\n", whole.index("- goals"))
    assert one.related[0].span.of(whole) == "goals"
    assert one.related[0].span.start == whole.index("goals]")


# ------------------------------------------------------------------------------------------------------------ placeholders


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        (f"{GOALS}notice: {{issuer: ××市人民政府}}\n", "××"),
        (f"{GOALS}notice: {{issuer: 某市人民政府, recipients: 各区，○○局}}\n", "○○"),
        (f"{GOALS}targets: {{甲: {{value: XX个, name: 乙}}}}\n", "XX"),
        (f"{GOALS}targets: {{甲: {{value: 3个, name: XX园}}}}\n", "XX"),
        (f"{GOALS}terms: {{四链: 教育链、××}}\n", "××"),
        (f"{GOALS}actions: [{{title: 甲, text: 做。, lead: 某某局}}]\n", "某某"),
        (f"{GOALS}attachments: [{{title: 名单, members: {{组长: [某某某]}}}}]\n", "某某某"),
        (f"{GOALS}attachments: [{{title: 表, table: {{columns: [XX], rows: [[甲]]}}}}]\n", "XX"),
        (f"{GOALS}attachments: [{{title: 表, table: {{columns: [甲], rows: [[乙], [××]]}}}}]\n", "××"),
        ("targets: {甲: 3个}\ngoals: 建成${甲|XX个}。\n", "XX"),
        ('goals: "绿化\\u00d7\\u00d7。"\n', "\\u00d7\\u00d7"),
        ("goals: 好。\n", ""),
    ],
)
def test_a_placeholder_is_found_and_marked_wherever_it_would_be_printed(text: str, sign: str) -> None:
    assert flagged("placeholder-left-in-text", f"status: 定稿\n{text}") == ([sign] if sign else [])


def test_names_of_references_are_no_text() -> None:
    assert flagged("placeholder-left-in-text", "status: 定稿\ntargets: {XX: 3个}\ngoals: 建成${XX}。\n") == []


# -------------------------------------------------------------------------------------------------------------- attachments

ONE = "attachments:\n  - title: 任务清单\n    text: 甲。\n"
TWO = ONE + "  - title: 项目表\n    text: 乙。\n"


@pytest.mark.parametrize(
    ("text", "said", "related"),
    [
        ("goals: 见附件3。\n" + TWO, "附件只有2个", 1),
        ("goals: 见附件1。\n", "方案没有附件", 0),
        ("goals: 见附件。\n", "“附件”，方案没有附件", 0),
    ],
)
def test_a_mentioned_attachment_that_is_missing(text: str, said: str, related: int) -> None:
    (one,) = found("mentioned-attachment-missing", text)
    assert said in one.message
    assert len(one.related) == related


@pytest.mark.parametrize(
    "text",
    [
        "goals: 见附件。\n" + ONE,
        "goals: 见附件3。\nattachments: 甲\n",
        f"{GOALS}notice: {{issuer: 某市人民政府, text: 见附件。}}\n",
    ],
)
def test_where_nobody_can_say_that_an_attachment_is_missing(text: str) -> None:
    assert flagged("mentioned-attachment-missing", text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("goals: 见附件1《责任清单》。\n" + TWO, ["责任清单"]),
        ("goals: 见附件1、2《责任清单》。\n" + TWO, []),
        ("goals: 见附件《责任清单》。\n" + TWO, []),
        ("goals: 见附件《责任清单》。\n" + ONE, ["责任清单"]),
        ("goals: 见附件《任务清单表》。\n" + ONE, []),
        ("goals: 见附件《清单》。\n" + ONE, []),
        ("goals: 见附件3《责任清单》。\n" + TWO, []),
        ("goals: 见附件2《项目表》。\n" + TWO, []),
        ("goals: 见附件2《任务清单》。\n" + TWO, ["任务清单"]),
        (f"{GOALS}notice: {{issuer: 某市人民政府, text: 见附件《责任清单》。}}\n" + ONE, []),
        ("goals: 见附件《责任清单》。\nattachments: [{text: 甲。}]\n", []),
    ],
)
def test_which_title_is_held_against_which_attachment(text: str, words: list[str]) -> None:
    assert flagged("attachment-title-differs", text) == words


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (GOALS + ONE, ["附件“任务清单”在正文里没有提到。请在相应的地方写上“（见附件）”。"]),
        (
            "goals: 见附件1。\n" + TWO,
            ["附件2“项目表”在正文里没有提到。请在相应的地方写上“（见附件2）”。"],
        ),
        (GOALS + "attachments: [{text: 甲。}]\n", []),
        ("gaols: 好。\n" + GOALS + ONE, []),
        ("level: 国家\n" + ONE, []),
    ],
)
def test_which_attachment_is_never_mentioned(text: str, said: list[str]) -> None:
    assert [one.message for one in found("attachment-never-mentioned", text)] == said


# --------------------------------------------------------------------------------------------------------------------- terms

TERM = "terms: {绿道: 含登山步道, 步道: 含栈道}\n"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("guiding: 建绿道。\ngoals: 建绿道（${绿道}，下同）。\n", ["绿道"]),
        ("goals: 建绿道，绿道（${绿道}，下同）成网。\n", ["绿道"]),
        ("goals: 建绿道（${绿道}，下同），绿道成网。\n", []),
        ("guiding: 建绿道（${绿道}，下同）。\ngoals: 建绿道（${绿道}）。\n", []),
        ("guiding: 建绿道。\ngoals: 建成${绿道}。\n", []),
        ("guiding: 建绿道。\ngoals: 建绿道，含${绿道}。\n", []),
        ("guiding: 落实《绿道规划》。\ngoals: 建绿道（${绿道}，下同）。\n", []),
        ("guiding: 落实《绿道规划》，绿道成网。\ngoals: 建绿道（${绿道}，下同）。\n", ["绿道"]),
        ("guiding: 高等绿道先行，绿道成网。\ngoals: 建绿道（${绿道}，下同）。\n", ["绿道"]),
        ("guiding: 高等绿道先行。\ngoals: 建绿道（${绿道}，下同）。\n", []),
        ("notice: {issuer: 某市人民政府, text: 建绿道。}\ngoals: 建绿道（${绿道}，下同）。\n", []),
        ("guiding: 建步道。\ngoals: 建绿道（${绿道}，下同），步道（${步道}，下同）。\n", ["步道"]),
    ],
)
def test_which_use_comes_before_its_definition(text: str, words: list[str]) -> None:
    assert flagged("term-used-before-definition", TERM + text) == words
