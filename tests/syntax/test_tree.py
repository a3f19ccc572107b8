"""Nodes by path, comments, and the way back into the user's file."""

from __future__ import annotations

import pytest

from plangen.source import Path, Span
from plangen.syntax import Mapping, Scalar, scalars_of

from .support import scalar, tree

TEXT = """\
# 一 # 二
title: 甲 # 三
city: "乙 # 不是" # 四
goals: |- # 五
  丙 # 不是
  # 不是
# 六
scope: [丁, '戊 # 不是', # 七
  己]
preamble: 庚#不是 #八
#九"""


def test_comments_are_what_yaml_takes_for_comments() -> None:
    found = tree(TEXT).comments
    assert [span.of(TEXT) for span in found] == [
        "# 一 # 二", "# 三", "# 四", "# 五", "# 六", "# 七", "#八", "#九",
    ]  # fmt: skip


def test_comments_end_before_the_line_end_of_another_system() -> None:
    text = TEXT.replace("\n", "\r\n")
    assert [span.of(text) for span in tree(text).comments][:2] == ["# 一 # 二", "# 三"]


def test_a_file_without_a_number_sign_has_no_comments() -> None:
    assert tree("title: 甲\n").comments == ()


@pytest.mark.parametrize(
    ("text", "behind"),
    [
        ("title: 甲 # 乙", "# 乙"),
        ("title: 甲\t#乙\r\ncity: 丙", "#乙"),
        ("title: 甲", None),
        ("title: 甲#乙", None),
        ("title: 甲\n# 乙", None),
        ("title: '甲' # 乙", "# 乙"),
        ("title: |\n  甲\n# 乙", None),
        ("title: 甲\n  乙  # 丙", "# 丙"),
    ],
)
def test_the_comment_behind_a_value_is_the_one_on_its_last_line(text: str, behind: str | None) -> None:
    found = tree(text).comment_behind(scalar(text))
    assert (None if found is None else found.of(text)) == behind


def test_a_path_leads_to_a_node_its_entry_and_how_far_it_led() -> None:
    found = tree("title: 甲\nactions:\n  items:\n    - text: 乙\n")
    path = (Path() / "actions" / "items")[0] / "text"
    node, entry, steps = found.find(path)
    assert isinstance(node, Scalar)
    assert node.value == "乙"
    assert entry is not None
    assert (entry.key.value, steps) == ("text", 4)


@pytest.mark.parametrize(
    ("path", "steps"),
    [
        (Path(), 0),
        (Path() / "city", 0),
        ((Path() / "actions" / "items")[5], 2),
        (Path() / "title" / "text", 1),
        ((Path() / "title")[0], 1),
        (Path() / "actions" / "items" / "text", 2),
    ],
)
def test_a_path_that_was_not_written_leads_to_what_should_hold_it(path: Path, steps: int) -> None:
    found = tree("title: 甲\nactions:\n  items:\n    - text: 乙\n")
    assert found.find(path)[2] == steps


def test_a_large_mapping_finds_its_entries_by_name() -> None:
    found = tree("title: 甲\ntargets:\n" + "".join(f"  甲{number}: {number}%\n" for number in range(500)))
    node, _, _ = found.find(Path() / "targets")
    assert isinstance(node, Mapping)
    assert [getattr(node.get(f"甲{number}"), "value", None) == node.entries[number].value for number in range(500)] == [
        True
    ] * 500
    assert node.get("乙") is None


def test_every_scalar_comes_in_the_order_of_the_file() -> None:
    found = tree("title: 甲\nactions: [乙, {text: 丙}]\ncity: 丁\n")
    assert [one.value for one in scalars_of(found.root)] == ["title", "甲", "actions", "乙", "text", "丙", "city", "丁"]


def test_places_count_in_the_file_as_the_user_wrote_it() -> None:
    text = "\ufefftitle：甲\ncity: *乙丙\n"
    found = tree(text)
    node = scalar(text, "city")
    assert found.origin(node.locate(Span(2, 3))).of(text) == "丙"
    assert found.origin(node.span).of(text) == "*乙丙"
    assert found.origin(scalar(text).span).of(text) == "甲"
