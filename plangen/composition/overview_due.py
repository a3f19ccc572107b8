"""By when, in the few words of a list, with where it was read: 2025年（承“三、工作目标”）."""

from __future__ import annotations

import re
from collections.abc import Mapping

from plangen.language import heading_label
from plangen.language.calendar import month_end
from plangen.language.period import Period, PeriodKind
from plangen.model.outline import Entry
from plangen.model.reading import Read
from plangen.source import Path

_LEAD = re.compile(r"^(?:截至|截止到?|到|至|于|在)\s?")
_WHOLE = re.compile(r"(?<=年)(?:全年|期间|当年|内|度)$")
_BRACKET = re.compile(r"[（(][^（()）]*[）)]$")
_INHERITED = "承“"


def due(read: Read[Period], entries: Mapping[Path, Entry]) -> str:
    """A deadline with its source; ``entries`` are the plan's outline by path."""
    return f"{said(read.value)}（{source(read, entries)}）"


def said(period: Period) -> str:
    """By when: 到2025年 is 2025年, 2024—2026年 is 2026年, 2022年9月—10月 is 2022年10月; others as written."""
    if period.kind is PeriodKind.between:
        end = period.end
        if (end.month, end.day) == (12, 31) and "月" not in period.text:
            return f"{end.year}年"
        day = "" if end == month_end(end.year, end.month) and "日" not in period.text else f"{end.day}日"
        return f"{end.year}年{end.month}月{day}"
    return _WHOLE.sub("", _LEAD.sub("", period.text))


def source(read: Read[Period], entries: Mapping[Path, Entry]) -> str:
    """Where a deadline was read; what was inherited names the heading with its number."""
    entry = entries.get(read.path.parent) if read.source.startswith(_INHERITED) else None
    return read.source if entry is None else f"{_INHERITED}{heading(entry)}”"


def heading(entry: Entry) -> str:
    """The heading of ``entry`` with its number, without the period in its bracket: 三、工作目标."""
    title = entry.title.replace("\n", "")
    return label(entry) + (_BRACKET.sub("", title) or title)


def label(entry: Entry) -> str:
    """The number of ``entry`` as it prints; empty where it has none."""
    return heading_label.write(entry.level, entry.number) if entry.number else ""
