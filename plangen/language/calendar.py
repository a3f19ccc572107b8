"""Dates of official documents: 2023年10月19日 and the ways people type it."""

from __future__ import annotations

import calendar as _calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from plangen.language import numeral
from plangen.language.pattern import pattern
from plangen.language.width import reading
from plangen.source import Span

_NOWHERE = Span(0, 0)


class DateFault(StrEnum):
    """What is wrong with something meant to be a date."""

    unreadable = "unreadable"
    impossible = "impossible"
    incomplete = "incomplete"


@dataclass(frozen=True, slots=True)
class IssueDate:
    """A date as written. ``padded`` tells a month or day with a leading zero (05月); ``day_word`` is 日, 号 or empty."""

    date: date
    text: str
    span: Span
    official: bool


@dataclass(frozen=True, slots=True)
class DateProblem:
    """A text that is no date, and why, as a Chinese sentence."""

    fault: DateFault
    text: str
    reason: str
    span: Span = _NOWHERE


_C = "〇零○Oo一二三四五六七八九十"
_DATE = pattern(
    rf"(?<![0-9])(?P<y>[0-9]{{4}})(?P<s>[-./年])\s?(?P<m>[0-9]{{1,2}})(?P<t>[-./月])\s?(?P<d>[0-9]{{1,2}})(?![0-9])(?P<e>[日号]?)"
    rf"|(?P<cy>[{_C}]{{4}})年(?P<cm>[{_C}]{{1,3}})月(?P<cd>[{_C}]{{1,3}})(?P<ce>[日号])"
)
_MONTH_ONLY = pattern(r"\s*[0-9]{4}\s*[-./年]\s*(?:[0-9]{1,2}\s*月?)?\s*")
_OFFICIAL = pattern(r"[0-9]{4}年(?:[1-9]|1[0-2])月(?:[1-9]|[12][0-9]|3[01])日")
LONGEST = 60


def parse(text: str) -> IssueDate | DateProblem:
    """The date that ``text`` is as a whole (a time of day behind it is ignored); impossible dates are told, never raised."""
    if len(text) > LONGEST:
        return DateProblem(DateFault.unreadable, text, "这不是一个日期，请写成“2023年10月19日”。", Span(0, len(text)))
    folded = reading(text)
    match = _DATE.search(folded)
    rest = (folded[: match.start()] + folded[match.end() :]).strip() if match else ""
    if match is None or (rest and not re.fullmatch(r"T?[0-9]{1,2}:[0-9]{2}(:[0-9]{2})?", rest)):
        if match is None and _MONTH_ONLY.fullmatch(folded):
            return DateProblem(
                DateFault.incomplete, text, f"“{text.strip()}”缺月或日，请写全年、月、日。", Span(0, len(text))
            )
        return DateProblem(
            DateFault.unreadable, text, f"“{text.strip()}”不是日期，请写成“2023年10月19日”。", Span(0, len(text))
        )
    return _read(text, match)


def find(text: str) -> Iterator[IssueDate | DateProblem]:
    """Every full date in ``text``, possible or not."""
    for match in _DATE.finditer(reading(text)):
        yield _read(text, match)


def write(day: date) -> str:
    """``day`` as it stands under a notice: no leading zeros (GB/T 9704-2012, 7.3.5.4)."""
    return f"{day.year}年{day.month}月{day.day}日"


def month_end(year: int, month: int) -> date:
    """The last day of a month. Raises: ValueError where there is no such month."""
    return date(year, month, _calendar.monthrange(year, month)[1])


def _read(text: str, match: re.Match[str]) -> IssueDate | DateProblem:
    span = Span(*match.span())
    written = span.of(text)
    parts = [match[name] if match[name] is not None else match["c" + name] for name in "ymd"]
    numbers = [_number(part) for part in parts]
    year, month, day = (number or 0 for number in numbers)
    if not 1 <= month <= 12 or not 1 <= day <= 31 or not year:
        which = "月份" if not 1 <= month <= 12 else "日"
        return DateProblem(DateFault.impossible, written, f"“{written}”的{which}不存在，请核对。", span)
    last = month_end(year, month).day
    if day > last:
        return DateProblem(
            DateFault.impossible, written, f"{year}年{month}月只有{last}天，“{written}”不存在，请核对。", span
        )
    return IssueDate(date(year, month, day), written, span, bool(_OFFICIAL.fullmatch(written)))


def _number(written: str) -> int | None:
    if written.isascii() and written.isdigit():
        return int(written)
    folded = written.replace("○", "〇").replace("O", "〇").replace("o", "〇")
    value = numeral.read(folded)
    return None if value is None else int(value)
