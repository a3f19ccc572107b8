"""Hostile files: refused or read, in bounded time and memory, never with an exception."""

from __future__ import annotations

import pytest

from plangen.source import Path, SourceText, Span
from plangen.syntax import Mapping, Scalar, Sequence, read
from plangen.syntax.characters import MOST
from plangen.syntax.growing import DEEPEST, LONGEST_NAME, MOST_NODES, MOST_REFUSALS
from plangen.syntax.reader import LARGEST

from .support import marked, names_of, reading, scalar, tree

# Texts of a million characters: correct everywhere or nowhere, and slow.
pytestmark = pytest.mark.slow

T = "title: 甲\n"

REFUSED = {
    "nothing": ("", "empty-file"),
    "blanks": (" \n\t\r\n", "empty-file"),
    "a byte order mark alone": ("\ufeff", "empty-file"),
    "comments alone": ("# 甲\n\n# 乙\n", "empty-file"),
    "fifty megabytes": ("a: b\n" * 10_000_000, "file-too-large"),
    "a null character": (T + "city: \0\n", "not-text"),
    "control characters": ("title: " + "\x07" * 100_000, "not-text"),
    "brackets": ("title: " + "[" * 100_000, "nested-too-deep"),
    "braces": (T + "甲: " + "{甲: " * 100_000, "nested-too-deep"),
    "dashes": (T + "actions:\n  " + "- " * 100_000, "nested-too-deep"),
    "deeper and deeper": (T + "".join(" " * depth + f"甲{depth}:\n" for depth in range(70)), "nested-too-deep"),
    "fields": ("".join(f"甲{number}: 1\n" for number in range(MOST_NODES // 2 + 1)) + T, "file-too-large"),
}


@pytest.mark.parametrize(("text", "fault"), REFUSED.values(), ids=list(REFUSED))
def test_what_cannot_be_a_plan_is_refused_with_one_finding(text: str, fault: str) -> None:
    found = read(SourceText("某市.yaml", text), ("title", "actions"))
    assert found.tree is None
    assert names_of(found.problems) == [fault]
    at = found.problems[0].at
    assert isinstance(at, Span)
    assert 0 <= at.start <= at.end <= len(text)


def test_the_largest_file_is_read() -> None:
    text = T + "#" * (LARGEST - len(T))
    assert reading(text).tree is not None
    assert names_of(reading(text + "#").problems) == ["file-too-large"]


def test_the_deepest_nesting_is_read() -> None:
    assert DEEPEST == 64
    assert reading(T + "actions: " + "[" * (DEEPEST - 1) + "]" * (DEEPEST - 1)).problems == ()
    assert names_of(reading(T + "actions: " + "[" * DEEPEST + "]" * DEEPEST).problems) == ["nested-too-deep"]


READ = {
    "a number of a hundred thousand digits": T + "city: " + "9" * 100_000,
    "a line of a million characters": T + "goals: " + "甲" * 1_000_000,
    "a line of a million blanks": T + "goals: 甲" + " " * 1_000_000,
    "ten thousand targets": T + "targets:\n" + "".join(f"  甲{number}: {number}%\n" for number in range(10_000)),
    "doubled quotes": T + "goals: '" + "''" * 200_000 + "'",
    "backslashes": T + 'goals: "' + "\\\\" * 200_000 + '"',
    "blank lines": T + " \n" * 200_000 + "city: 甲",
    "comments": T + "# 甲\n" * 100_000,
    "number signs": T + "goals: " + "甲 #" * 200_000,
    "Chinese commas": T + "scope: [" + "甲、" * 20_000 + "乙]",
    "a paragraph in thirty thousand lines": T + "goals: 甲\n" + "  乙\n" * 30_000,
}


@pytest.mark.parametrize("text", READ.values(), ids=list(READ))
def test_what_is_only_large_is_read(text: str) -> None:
    found = reading(text)
    assert found.tree is not None
    assert scalar(text).value == "甲"


WEARISOME = {
    "fields that are none": T + "甲乙\n" * 100_000,
    "colons": T + "goals: 甲: 乙\n" * 50_000,
    "a sentence of colons": T + "goals: " + "甲: " * 200_000,
    "quotes that nobody closes": T + "goals: 'a\n" * 50_000 + '"',
    "wide blanks": T + "goals: |\n" + "　甲\n" * 100_000,
    "tabs": T + "\t甲: 1\n" * 50_000,
    "stars": T + "goals: *甲\n" * 5_000,
    "backslashes that mean nothing": T + 'goals: "' + "\\q" * 20_000 + '"',
    "levels that fit nothing": T + "actions:\n" + "".join("  " * (50 - n % 50) + "甲: 1\n" for n in range(20_000)),
    "line ends of an old Mac": "title: 甲\r" * 15_000,
    "lists of one Chinese comma": T + "".join(f"甲{number}: [乙、丙]\n" for number in range(5_000)),
    "documents": T + "---\n甲: 乙\n" * 50_000,
}


@pytest.mark.parametrize("text", WEARISOME.values(), ids=list(WEARISOME))
def test_what_is_wrong_a_hundred_thousand_times_is_said_a_thousand_times_at_most(text: str) -> None:
    found = reading(text)
    assert found.problems
    assert len(found.problems) <= 1300


def test_aliases_of_aliases_cost_nothing_and_stand_as_typed() -> None:
    text = T + "甲: &a [x, x]\n" + "".join(f"乙{number}: [*a, *a, *a]\n" for number in range(2_000))
    found = reading(text)
    assert set(names_of(found.problems)) == {"yaml-feature"}
    assert len(found.problems) == MOST_REFUSALS + 1
    assert found.problems[-1].message.startswith("这样的问题太多")
    assert scalar(text, "乙1999[2]").value == "*a"


def test_an_alias_of_itself_is_refused() -> None:
    text = T + "甲: &a [*a]\n"
    assert names_of(reading(text).problems) == ["yaml-feature", "yaml-feature"]


FEATURES = {
    "an anchor": ("city: &甲 乙\n".replace("&甲", "&a"), "&a", "乙"),
    "an anchor on a block": ("city: &a |\n  乙\n", "&a", "乙"),
    "an anchor on nothing": ("city: &a\ngoals: 丙\n", "&a", ""),
    "a tag": ("city: !!str 乙\n", "!!str", "乙"),
    "a tag of one's own": ("city: !x '乙'\n", "!x", "乙"),
    "a tag and an anchor": ("city: !x &a 乙\n", "!x", "乙"),
    "an alias": ("city: *a\n", "*a", "*a"),
}


@pytest.mark.parametrize(("written", "mark", "value"), FEATURES.values(), ids=list(FEATURES))
def test_what_the_format_has_no_use_for_is_refused_at_its_place(written: str, mark: str, value: str) -> None:
    found = reading(T + written)
    assert names_of(found.problems) == ["yaml-feature"]
    assert marked(T + written, found.problems[0]) == mark
    node = scalar(T + written, "city")
    assert node.value == value
    if value:
        assert node.locate(Span(0, 1)).of(T + written) == value[0]


def test_anchors_and_tags_of_lists_and_fields_are_refused_and_these_read() -> None:
    text = T + "scope: !!seq [甲]\nnotice: &a\n  number: 1\n"
    assert names_of(reading(text).problems) == ["yaml-feature", "yaml-feature"]
    assert scalar(text, "scope[0]").value == "甲"
    assert scalar(text, "notice.number").value == "1"


def test_a_merge_key_is_refused_and_its_value_not_read() -> None:
    text = T + "notice:\n  <<: {number: 1}\n  issuer: 乙\n"
    found = reading(text)
    assert names_of(found.problems) == ["yaml-feature"]
    assert marked(text, found.problems[0]) == "<<"
    node, _, _ = tree(text).find(Path() / "notice")
    assert isinstance(node, Mapping)
    assert [entry.key.value for entry in node.entries] == ["issuer"]


def test_a_second_document_is_refused_and_not_read() -> None:
    text = T + "---\ntitle: 乙\n[,,\n"
    found = reading(text)
    assert names_of(found.problems) == ["yaml-feature"]
    assert marked(text, found.problems[0]) == "---"
    assert scalar(text).value == "甲"


def test_of_two_entries_with_one_name_the_second_is_reported_and_not_read() -> None:
    text = T + "targets:\n  对接度: 70%\n  乙: 1%\n  对接度: 60%\n"
    found = reading(text)
    assert names_of(found.problems) == ["duplicate-key"]
    problem = found.problems[0]
    assert marked(text, problem) == "对接度"
    assert problem.at == Span(text.rindex("对接度"), text.rindex("对接度") + 3)
    assert [(one.at, one.word) for one in problem.related] == [
        (Span(text.index("对接度"), text.index("对接度") + 3), "先在这里写过")
    ]
    assert scalar(text, "targets[对接度]").value == "70%"


NAMELESS = {
    "a list as a name": ("? [甲, 乙]\n: 丙\n", "yaml-feature"),
    "fields as a name": ("? {甲: 乙}\n: 丙\n", "yaml-feature"),
    "no name": ('"": 丙\n', "empty-field"),
    "a name of a thousand words": (f"? {'甲' * (LONGEST_NAME + 1)}\n: 丙\n", "malformed-id"),
    "a name of a million characters": (f"? {'甲' * 1_000_000}\n: 丙\n", "malformed-id"),
}


@pytest.mark.parametrize(("written", "fault"), NAMELESS.values(), ids=list(NAMELESS))
def test_what_can_be_no_name_is_refused_with_what_stands_behind_it(written: str, fault: str) -> None:
    found = reading(T + written + "city: 乙\n")
    assert names_of(found.problems) == [fault]
    assert len(found.problems[0].message) < 200
    assert found.tree is not None
    assert isinstance(found.tree.root, Mapping)
    assert [entry.key.value for entry in found.tree.root.entries] == ["title", "city"]


def test_a_name_may_be_asked_for_with_a_question_mark_and_have_no_value() -> None:
    text = T + "? city\n"
    assert reading(text).problems == ()
    assert scalar(text, "city") == Scalar("", scalar(text, "city").span)


def test_control_characters_are_named_until_there_are_too_many() -> None:
    assert len(reading("title: 甲" + "\x01" * (MOST - 1)).problems) == MOST - 1
    assert reading("title: 甲" + "\x01" * MOST).tree is None


def test_a_byte_order_mark_is_nobodys_fault_and_moves_no_place() -> None:
    text = "\ufefftitle: 甲\ncity: 乙乙\ncity: 丙\n"
    found = reading(text)
    assert names_of(found.problems) == ["duplicate-key"]
    assert marked(text, found.problems[0]) == "city"
    assert found.tree is not None
    node, _, _ = found.tree.find(Path() / "city")
    assert isinstance(node, Scalar)
    assert found.tree.origin(node.whole).of(text) == "乙乙"


def test_a_flow_list_remembers_that_it_is_one() -> None:
    node, _, _ = tree(T + "scope: [甲]\nactions:\n  - 乙\n").find(Path() / "scope")
    assert isinstance(node, Sequence)
    assert node.flow
