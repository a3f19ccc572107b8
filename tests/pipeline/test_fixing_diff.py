"""The diff of repairs: what `patch` would make of it is the mended text."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plangen.pipeline.fixing_diff import unified
from plangen.source import Edit, Repaired, Span

NAME = "某市.yaml"
_RANGE = re.compile(r"@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@\n")


def patched(before: str, diff: str) -> str:
    """``before`` after ``diff``, as `patch` reads it: every line of context and every line taken out must be there."""
    old = re.findall(r"[^\n]*\n|[^\n]+", before)
    new: list[str] = []
    at = 0
    lines = re.findall(r"[^\n]*\n|[^\n]+", diff)
    assert lines[:2] == [f"--- {NAME}\n", f"+++ {NAME}\n"]
    index = 2
    while index < len(lines):
        match = _RANGE.fullmatch(lines[index])
        assert match is not None, lines[index]
        first, length, _, grown = (int(one) if one is not None else 1 for one in match.groups())
        begin = first - 1 if length else first
        new += old[at:begin]
        assert int(match[3]) == (len(new) + 1 if grown else len(new))
        at, index, taken, put = begin, index + 1, 0, 0
        while taken < length or put < grown or (index < len(lines) and lines[index].startswith("\\")):
            line = lines[index]
            if index + 1 < len(lines) and lines[index + 1].startswith("\\"):
                line = line.removesuffix("\n")
            if line[0] in " -":
                assert old[at] == line[1:]
                at, taken = at + 1, taken + 1
            if line[0] in " +":
                new.append(line[1:])
                put += 1
            index += 1
    return "".join(new + old[at:])


def diff_of(before: str, *edits: Edit) -> str:
    return unified(NAME, before, Repaired.of(before, edits))


def test_a_changed_line_stands_among_three_lines_of_context() -> None:
    before = "".join(f"{number}\n" for number in range(1, 11))
    at = before.index("5")
    assert diff_of(before, Edit(Span(at, at + 1), "五")) == (
        "--- 某市.yaml\n+++ 某市.yaml\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+五\n 6\n 7\n 8\n"
    )


def test_changes_far_apart_are_two_hunks_and_near_ones_one() -> None:
    before = "".join(f"{number:02}\n" for number in range(1, 31))
    far = [Edit(Span(3 * line, 3 * line + 2), "甲") for line in (1, 20)]
    assert diff_of(before, *far).count("@@ -") == 2
    near = [Edit(Span(3 * line, 3 * line + 2), "甲") for line in (1, 8)]
    assert diff_of(before, *near).count("@@ -") == 1


def test_nothing_changed_is_no_diff() -> None:
    assert diff_of("甲\n") == ""
    assert diff_of("甲\n", Edit(Span(0, 1), "甲")) == ""


def test_a_missing_line_end_at_the_end_is_said() -> None:
    assert diff_of("甲\n乙", Edit(Span(2, 3), "丙")) == (
        "--- 某市.yaml\n+++ 某市.yaml\n@@ -1,2 +1,2 @@\n 甲\n-乙\n\\ No newline at end of file\n+丙\n"
        "\\ No newline at end of file\n"
    )


edits = st.lists(
    st.tuples(st.integers(0, 60), st.integers(0, 6), st.text(alphabet="甲乙\n\r ", max_size=4)).map(
        lambda one: Edit(Span(one[0], one[0] + one[1]), one[2])
    ),
    max_size=6,
)


@given(st.text(alphabet="甲乙丙\n\r", max_size=60), edits)
def test_patching_gives_the_mended_text(before: str, changes: list[Edit]) -> None:
    repaired = Repaired.of(before, changes)
    diff = unified(NAME, before, repaired)
    assert (diff == "") == (repaired.text == before)
    assert not diff or patched(before, diff) == repaired.text


@pytest.mark.skipif(shutil.which("patch") is None, reason="no patch on this machine")
def test_patch_itself_can_read_it(tmp_path: Path) -> None:
    before = "".join(f"第{number}行，甲。\r\n" for number in range(40)) + "最后一行"
    changes = [Edit(Span(start, start + 1), "子\r\n丑") for start in (3, 200, 215)] + [
        Edit(Span(len(before) - 1, len(before)), "")
    ]
    repaired = Repaired.of(before, changes)
    (tmp_path / NAME).write_bytes(before.encode())
    diff = unified(NAME, before, repaired).encode()
    done = subprocess.run(["patch", "--binary", "-p0"], input=diff, cwd=tmp_path, capture_output=True, check=False)
    assert done.returncode == 0, done.stdout
    assert (tmp_path / NAME).read_bytes() == repaired.text.encode()
