"""Half-width marks: what the repair makes of them."""

from __future__ import annotations

import pytest

from plangen.rules.selection import choose
from plangen.source import apply
from tests.rules.desk import findings_of

HEAD = "title: 某市绿道规划\ncity: 某市\ngoals: "
SELECTION = choose(["half-width-punctuation"]).selection


def repaired(prose: str) -> str:
    text = HEAD + prose
    edits = [edit for one in findings_of(text, selection=SELECTION) for edit in one.fix]
    return apply(text, edits).removeprefix(HEAD)


@pytest.mark.parametrize(
    ("written", "mended"),
    [
        ("建成绿道,连成网。", "建成绿道，连成网。"),
        ("建成绿道,。", "建成绿道。"),
        ("建成绿道，,连成网。", "建成绿道，连成网。"),
        ("建成绿道,，连成网。", "建成绿道，连成网。"),
        ("建成绿道,,连成网。", "建成绿道，连成网。"),
        ("建成绿道;。", "建成绿道。"),
        ("建成绿道(含步道),连成网。", "建成绿道（含步道），连成网。"),
        ("建成绿道了吗？!", "建成绿道了吗？！"),
    ],
)
def test_a_repair_leaves_no_two_marks_together(written: str, mended: str) -> None:
    assert repaired(written) == mended
    assert repaired(mended) == mended


@pytest.mark.parametrize("written", ["建成绿道!。", "建成绿道?，连成网。"])
def test_which_of_two_marks_that_end_a_sentence_is_meant_is_left_to_the_drafter(written: str) -> None:
    (one,) = findings_of(HEAD + written, selection=SELECTION)
    assert "只能留一个" in one.message
    assert one.fix == ()
