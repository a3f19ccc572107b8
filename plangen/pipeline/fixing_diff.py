"""Edits of a text as a unified diff that `patch` can read; made from the edits themselves, in time linear in the text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from plangen.source import Repaired, apply
from plangen.source.edit import Edit

CONTEXT = 3
"""Lines around a change."""
_NO_END = "\n\\ No newline at end of file\n"


@dataclass(frozen=True, slots=True)
class _Change:
    """Lines ``first`` to before ``last`` of the old text (from 0), and what stands in their place."""

    first: int
    last: int
    new: tuple[str, ...]


def unified(name: str, before: str, repaired: Repaired) -> str:
    """The diff from ``before`` to ``repaired.text``; empty where nothing changes. Lines keep their own ends."""
    lines = _lines(before)
    changes = list(_changes(before, lines, repaired.edits))
    if not changes:
        return ""
    hunks: list[list[_Change]] = [[changes[0]]]
    for change in changes[1:]:
        if change.first - hunks[-1][-1].last <= 2 * CONTEXT:
            hunks[-1].append(change)
        else:
            hunks.append([change])
    shift = 0
    written = [f"--- {name}\n+++ {name}\n"]
    for hunk in hunks:
        written += _hunk(lines, hunk, shift)
        shift += sum(len(change.new) - (change.last - change.first) for change in hunk)
    return "".join(written)


def _lines(text: str) -> list[str]:
    """Lines with their ends; only a line feed ends one, as `patch` sees it."""
    pieces = text.split("\n")
    lines = [f"{piece}\n" for piece in pieces[:-1]]
    return [*lines, pieces[-1]] if pieces[-1] else lines


def _changes(before: str, lines: Sequence[str], edits: Sequence[Edit]) -> Iterator[_Change]:
    """Runs of lines that edits touch, without the lines at their ends that stay as they were."""
    starts = [0, *accumulate(map(len, lines))]
    groups: list[tuple[int, int, list[Edit]]] = []
    for edit in edits:
        first = min(bisect_right(starts, edit.span.start) - 1, max(0, len(lines) - 1))
        last = max(first + 1, min(bisect_right(starts, edit.span.end), len(lines)))
        if groups and first < groups[-1][1]:
            begun, _, inside = groups[-1]
            groups[-1] = (begun, max(last, groups[-1][1]), [*inside, edit])
        else:
            groups.append((first, last, [edit]))
    for first, last, inside in groups:
        start = starts[first]
        stretch = before[start : starts[min(last, len(lines))]]
        new = _lines(apply(stretch, [Edit(edit.span.shifted(-start), edit.text) for edit in inside]))
        change = _trimmed(first, lines[first:last], new)
        if change.new or change.last > change.first:
            yield change


def _trimmed(first: int, old: Sequence[str], new: Sequence[str]) -> _Change:
    """The change from ``old``, which begins with line ``first``, to ``new`` without the lines at its ends that are alike."""
    shorter = min(len(old), len(new))
    above = next((index for index in range(shorter) if old[index] != new[index]), shorter)
    rest = shorter - above
    below = next((index for index in range(rest) if old[-1 - index] != new[-1 - index]), rest)
    return _Change(first + above, first + len(old) - below, tuple(new[above : len(new) - below]))


def _hunk(lines: Sequence[str], hunk: Sequence[_Change], shift: int) -> Iterator[str]:
    first, last = max(0, hunk[0].first - CONTEXT), min(len(lines), hunk[-1].last + CONTEXT)
    length = last - first
    grown = length + sum(len(change.new) - (change.last - change.first) for change in hunk)
    yield f"@@ -{_range(first, length)} +{_range(first + shift, grown)} @@\n"
    at = first
    for change in hunk:
        yield from _marked(" ", lines[at : change.first])
        yield from _marked("-", lines[change.first : change.last])
        yield from _marked("+", change.new)
        at = change.last
    yield from _marked(" ", lines[at:last])


def _range(first: int, length: int) -> str:
    # An empty range stands behind the line before it.
    start = first + 1 if length else first
    return str(start) if length == 1 else f"{start},{length}"


def _marked(sign: str, lines: Sequence[str]) -> Iterator[str]:
    for line in lines:
        yield sign + line if line.endswith("\n") else sign + line + _NO_END
