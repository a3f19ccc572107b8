"""A deadline in the few words of a table, and where it was read."""

from __future__ import annotations

import re
from collections.abc import Mapping

from plangen.comparison.cell import OWN, REGISTERED, Deadline
from plangen.language import heading_label
from plangen.language.calendar import month_end
from plangen.language.period import Period, PeriodKind
from plangen.model.mention import Mention
from plangen.model.outline import Entry
from plangen.model.reading import Read
from plangen.source import Path

_LEAD = re.compile(r"^(?:截至|截止到?|到|至|于|在)\s?")
_WHOLE = re.compile(r"(?<=年)(?:全年|期间|当年|内|度)$")
_BRACKET = re.compile(r"[（(][^（()）]*[）)]$")
_INHERITED = "承“"


def deadline(mention: Mention, target_path: Path, entries: Mapping[Path, Entry]) -> Deadline | None:
    """The deadline of ``mention``; ``entries`` are the plan's outline by path, ``target_path`` the record's."""
    read = mention.deadline
    if read is None:
        return None
    return Deadline(said(read.value), read.value.end, _source(read, target_path, entries), read.path)


def said(period: Period) -> str:
    """By when, in words: 到2025年 is 2025年, 2024—2026年 is 2026年, 2022年9月—10月 is 2022年10月; others as written."""
    if period.kind is PeriodKind.between:
        end = period.end
        if (end.month, end.day) == (12, 31) and "月" not in period.text:
            return f"{end.year}年"
        day = "" if end == month_end(end.year, end.month) and "日" not in period.text else f"{end.day}日"
        return f"{end.year}年{end.month}月{day}"
    return _WHOLE.sub("", _LEAD.sub("", period.text))


def _source(read: Read[Period], target_path: Path, entries: Mapping[Path, Entry]) -> str:
    if read.path.starts_with(target_path):
        return REGISTERED
    if read.source.startswith(_INHERITED) and (entry := entries.get(read.path.parent)) is not None:
        return f"{_INHERITED}{heading(entry)}”"
    return read.source or OWN


def heading(entry: Entry) -> str:
    """The heading of ``entry`` with its number, without the period in its bracket: 三、工作目标."""
    label = heading_label.write(entry.level, entry.number) if entry.number else ""
    title = entry.title.replace("\n", "")
    return label + (_BRACKET.sub("", title) or title)
