"""The line a finding points at with carets under its words, by display width, cut to fit the terminal."""

from __future__ import annotations

from dataclasses import dataclass

from plangen.findings import Marked
from plangen.reporters.plain import columns, plain

WIDTH = 100
"""Columns of a whole line, gutter included."""
_CUT = "…"
_REACH = 400
"""Characters looked at on either side: more never fit, and a line may be as long as a file."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A stretch of one line, blanks before the carets, and how many carets."""

    line: str
    before: int
    carets: int


def excerpt(mark: Marked, room: int) -> Excerpt:
    """What fits into ``room`` columns of the line that ``mark`` begins on; a span over several lines ends with the first."""
    place = mark.place
    line = mark.source.line(place.line)
    start = min(place.column - 1, len(line))
    end = min(start + len(mark.span), len(line))
    left_edge, right_edge = max(0, start - _REACH), min(len(line), max(end, start + 1) + _REACH, start + 2 * _REACH)
    shown = plain(line[left_edge:right_edge])
    start, end = start - left_edge, min(end - left_edge, len(shown))
    first, last = _window(shown, start, end, room, left_edge > 0, left_edge + len(shown) < len(line))
    opening = _CUT if first > 0 or left_edge > 0 else ""
    closing = _CUT if last < len(shown) or left_edge + len(shown) < len(line) else ""
    before = columns(opening) + columns(shown[first:start])
    return Excerpt(opening + shown[first:last] + closing, before, max(1, columns(shown[start : min(end, last)])))


def _window(shown: str, start: int, end: int, room: int, more_left: bool, more_right: bool) -> tuple[int, int]:
    """The stretch of ``shown`` to print: the words themselves, then as much as fits on both sides of them."""
    if not more_left and not more_right and columns(shown) <= room:
        return 0, len(shown)
    room = max(room - 2 * columns(_CUT), 8)
    used, first, last = 0, start, start
    while last < end and (width := columns(shown[last])) + used <= room:
        used, last = used + width, last + 1
    lead = used + (room - used) * 2 // 3
    while first > 0 and (width := columns(shown[first - 1])) + used <= lead:
        used, first = used + width, first - 1
    while last < len(shown) and (width := columns(shown[last])) + used <= room:
        used, last = used + width, last + 1
    while first > 0 and (width := columns(shown[first - 1])) + used <= room:
        used, first = used + width, first - 1
    return first, last
