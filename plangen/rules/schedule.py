"""The phases of a plan: items side by side that follow one another in time, with the first and last day of each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise
from typing import NamedTuple

from plangen.language.calendar import write
from plangen.language.pattern import pattern
from plangen.language.period import Period, PeriodKind, find, in_title_bracket
from plangen.language.period import parse as parse_period
from plangen.model.outline import Entry
from plangen.model.reading import Read
from plangen.rules.dossier import Dossier, remembered
from plangen.rules.quoting import short
from plangen.source import Path, Span

_PHASE = pattern(r"(?<![育中学前科幼])阶段$|^第[一二三四五六七八九十](?:阶段|步)")
"""A title that says it is a phase; 义务教育阶段 and 高中阶段 are of schools."""
_STANDING = pattern(r"常态|长效|持续|贯穿|全程|全过程|日常|长期")
"""What goes on beside the phases follows none of them."""
_WHOLE = pattern(r"[（(]([^（()）]*)[）)]\s*[。.]?\s*$")
_NAMED_IN_PROSE = pattern(r"([\u4e00-\u9fff]{1,12}+)[（(]([^（()）\n]{4,40})[）)]")
_END_OF_CLAUSE = "，。；：,;:"
_FROM_GOALS = "工作目标"
_YEAR, _MONTH, _DAY = 366, 31, 1


class Phase(NamedTuple):
    """One phase. ``value[within]`` at ``path`` states its time; ``start`` is ``None`` where only its end is said."""

    title: str
    path: Path
    within: Span | None
    text: str
    start: date | None
    end: date
    unit: int
    """Days of the unit its time is counted in: a year, a month, a day."""


class Schedule(NamedTuple):
    """Phases in the order they print; ``None`` stands where one says nothing of time that can be read."""

    phases: tuple[Phase | None, ...]
    is_of_the_whole: bool
    """Whether it divides the time of the whole plan: it stands directly under a part."""

    @property
    def dated(self) -> tuple[Phase, ...]:
        """Those with a time."""
        return tuple(one for one in self.phases if one is not None)

    @property
    def pairs(self) -> Iterator[tuple[Phase, Phase]]:
        """Neighbours that both have a time."""
        for one, other in pairwise(self.phases):
            if one is not None and other is not None:
                yield one, other

    @property
    def ordered_pairs(self) -> Iterator[tuple[Phase, Phase]]:
        """Neighbours the first of which is in its place: behind one that is not, nothing can be said of gaps."""
        strayed: Phase | None = None
        for one, other in self.pairs:
            if one is not strayed:
                yield one, other
            strayed = other if begins_before(other, one) else None


def bounds(dossier: Dossier) -> tuple[Read[Period], date | None] | None:
    """The plan's own period, and its first day where one is said; none where it is only read off the goals' first deadline."""
    whole = dossier.period
    if whole is None or whole.source == _FROM_GOALS:
        return None
    open_ended = whole.value.kind in (PeriodKind.by, PeriodKind.before)
    return whole, None if open_ended else whole.value.start


@remembered
def schedules(dossier: Dossier) -> tuple[Schedule, ...]:
    """Every row of two or more phases, in print order: items side by side, or phases named in one text."""
    return tuple(
        Schedule(phases, _is_part(entry))
        for entry in dossier.entries
        for phases in (_side_by_side(entry), tuple(_in_prose(entry)))
        if sum(one is not None for one in phases) > 1
    )


def _side_by_side(entry: Entry) -> tuple[Phase | None, ...]:
    return tuple(_phase(child) for child in entry.children if _PHASE.search(_bare(child.title)))


def _is_part(entry: Entry) -> bool:
    steps = entry.path.steps
    return len(steps) == 1 or (len(steps) == 2 and steps[0] == "sections")


def _phase(entry: Entry) -> Phase | None:
    if _STANDING.search(entry.title):
        return None
    if entry.item.period:
        period = parse_period(entry.item.period)
        if period is None or not _is_whole(period.text, entry.item.period):
            return None
        return _made(entry.title, period, entry.path / "period", Span(0, len(entry.item.period)))
    bracket = in_title_bracket(entry.title)
    if bracket is not None:
        whole = _WHOLE.search(entry.title[-80:])
        if whole is None or not _is_whole(bracket.text, whole[1]):
            return None
        return _made(entry.title, bracket, entry.title_path or entry.path, bracket.span)
    head = next(iter(find(entry.item.text[:80])), None)
    if head is None or head.span.start > 0 or entry.item.text[head.span.end : head.span.end + 1] not in _END_OF_CLAUSE:
        return None
    return _made(entry.title, head, entry.path / "text", head.span)


def _in_prose(entry: Entry) -> Iterator[Phase | None]:
    """Phases that one text names with their time in brackets, each where it is named first."""
    text = entry.item.text
    named: set[str] = set()
    for match in _NAMED_IN_PROSE.finditer(text) if "阶段" in text else ():
        title = match[1]
        if title in named or not _PHASE.search(title):
            continue
        named.add(title)
        head = next(iter(find(match[2])), None)
        if head is None or _STANDING.search(title) or not _is_whole(head.text, match[2]):
            yield None
        else:
            yield _made(title, head, entry.path / "text", head.span.shifted(match.start(2)))


def _is_whole(read: str, written: str) -> bool:
    """Whether all that was written was read: of 3月上旬 and 6月起 only a part is, and says something else."""
    return read.strip() == written.strip(" \u3000")


def _made(title: str, period: Period, path: Path, within: Span) -> Phase | None:
    if period.ambiguous:
        return None
    start = None if period.kind in (PeriodKind.by, PeriodKind.before) else period.start
    unit = _DAY if "日" in period.text else _MONTH if re.search(r"[月季半]", period.text) else _YEAR
    return Phase(short(_bare(title)), path, within, period.text, start, period.end, unit)


def _bare(title: str) -> str:
    return _WHOLE.sub("", title) or title


def begins_before(one: Phase, other: Phase) -> bool:
    """Whether ``one`` begins before ``other``, in the coarser of their units: 2025年 is not before 2025年7月."""
    if one.start is None or other.start is None:
        return one.end < other.end
    unit = max(one.unit, other.unit)
    return _in_units(one.start, unit) < _in_units(other.start, unit)


def _in_units(day: date, unit: int) -> tuple[int, ...]:
    return {_YEAR: (day.year,), _MONTH: (day.year, day.month)}.get(unit, (day.year, day.month, day.day))


def between(earlier: date, later: date) -> str:
    """The days from ``earlier`` to ``later`` as a reader says them: whole months and years where they are whole."""
    after = later + timedelta(days=1)
    if earlier.day == 1 and after.day == 1:
        if earlier.month == 1 and after.month == 1:
            return _range(f"{earlier.year}年", f"{later.year}年")
        return _range(f"{earlier.year}年{earlier.month}月", f"{later.year}年{later.month}月")
    return _range(write(earlier), write(later))


def _range(first: str, last: str) -> str:
    return first if first == last else f"{first}至{last}"
