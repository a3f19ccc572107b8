"""Stretches of time with their first and last day: 到2025年, 2023年底前, “十四五”期间, 2022—2025年, 2022年9月—10月.

What has no calendar of its own (5年, 每学年, 定期, 近三年, 年底前) is no period: see `plangen.language.cadence`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from plangen.language import numeral
from plangen.language.calendar import month_end
from plangen.language.pattern import pattern
from plangen.language.width import reading
from plangen.source import Span


class PeriodKind(StrEnum):
    """How a period is meant: ``by`` its end, ``before`` it begins (ambiguous), ``during`` it, ``between`` two named ends."""

    by = "by"
    before = "before"
    during = "during"
    between = "between"
    named = "named"


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """A stretch of days, both ends inclusive, as written at ``span``; ordered by first, then last day.

    ``by`` periods begin with the first day of the year or month they name. ``ambiguous`` marks wordings that readers take in two
    ways; ``latest`` is then the later reading: 2023年之前 ends, read strictly, with 2022, while many drafters mean the end of 2023.
    """

    start: date
    end: date
    text: str
    span: Span
    kind: PeriodKind
    ambiguous: bool = False
    latest: date | None = field(default=None, compare=False)


_DASH = r" ?(?:[-‐‑–—―−－~～〜∼]{1,2}|至|到) ?"
_YEAR = r"(?:(?:19|20|21)[0-9]{2}|二〇[〇一二三四五六七八九]{2})"
_BEFORE = r"(?:之前|以前|前)(?!列|提|沿|期|景|端|瞻|三|两|茅|后)"
_FIND = pattern(
    # 2022年9月1日至2023年4月30日, 2022年9月—10月, 2022—2025年, 2022年—2025年
    rf"(?<![0-9.])(?P<y1>{_YEAR})年?(?:(?<=年)(?P<m1>1[0-2]|0?[1-9])月?(?:(?<=月)(?P<d1>[0-9]{{1,2}})日)?)?{_DASH}"
    rf"(?:(?P<y2>{_YEAR})(?P<n2>年)?)?(?:(?<=[年到至\-–—―－~～])(?P<m2>1[0-2]|0?[1-9])月(?:(?P<d2>[0-9]{{1,2}})日)?)?(?P<tail2>(?:年?底|末)?)"
    # 到2025年6月底, 2023年之前, 2024年全年, 2025年上半年, the first of 到2026、2027年
    rf"|(?P<lead>(?:截至|截止到?|(?<![高升加长降减少大展])[到至]|于|在)?)(?:(?<=[至到于在]) )?(?<![0-9.])(?P<y>{_YEAR})(?: ?年|(?=(?:、{_YEAR}){{1,9}}年))(?P<half>上半年|下半年|第?[一二三四1-4]季度)?"
    rf"(?: ?(?P<m>1[0-2]|0?[1-9])月(?:(?P<d>[0-9]{{1,2}})日)?)?(?P<tail>年?底|年?末|年初|初|全年|期间|内|当年|度)?(?P<before>{_BEFORE})?"
    # “十四五”期间, 十五五末
    rf"|(?P<lead5>(?:截至|到|至|在)?)(?:[“\"「『‘'](?P<five>[一二三四五六七八九十]{{2,3}})[”\"」』’']|(?P<bare>十[一二三四五六七八九十]五|十五五))"
    rf"(?P<tail5>期末|末期|末|期间|时期|以来|前期|后期|中期|初期)?(?P<before5>{_BEFORE})?"
)
# Every period names a year or a five-year plan, and at most so many characters stand before that (截止到 2025年).
_NAMED = pattern(r"(?:19|20|21)[0-9]{2}|二〇|五")
_LONGEST_LEAD = 6
_BRACKET = pattern(r"[（(]([^（()）]{4,30})[）)]\s*[。.]?\s*$")
_QUARTERS = {sign: number for number, sign in enumerate("一二三四", 1)} | {
    str(number): number for number in range(1, 5)
}
_NUMBERS = pattern(r"(十?[一二三四五六七八九]?)五")
MAXIMUM = 200


def find(text: str) -> list[Period]:
    """Every period with a calendar in ``text``, first to last; years inside document numbers and titles are periods too."""
    folded = reading(text)
    found: list[Period] = []
    at = 0
    while named := _NAMED.search(folded, at):
        match = _FIND.search(folded, max(at, named.start() - _LONGEST_LEAD))
        if match is None:
            break
        period = _read(text, match)
        if period is not None and period.span.end > at:
            found.append(period)
            at = period.span.end
        else:
            at = match.start() + _skip(match)
    return found


def parse(text: str) -> Period | None:
    """The first period in a field that holds one (2023年之前, 2022—2025年), also without 年 (2024-2026)."""
    found = find(text[:MAXIMUM])
    if found:
        return found[0]
    match = _YEAR_ALONE.fullmatch(reading(text[:MAXIMUM]))
    if match is None:
        return None
    year = int(match[1])
    return Period(date(year, 1, 1), date(year, 12, 31), text, Span(0, len(text)), PeriodKind.named)


def in_title_bracket(title: str) -> Period | None:
    """The period in the bracket that ends a title: （2022—2025年）, (2024-2026年), （2022年9月—10月）, （2024年全年）."""
    match = _BRACKET.search(title[-80:])
    if not match:
        return None
    offset = max(0, len(title) - 80) + match.start(1)
    for period in find(match[1]):
        return Period(period.start, period.end, period.text, period.span.shifted(offset), period.kind)
    return None


def without_bracket(title: str) -> str:
    """``title`` without the bracket at its end that holds its period; as it is where it has none, or nothing else."""
    match = _BRACKET.search(title[-80:])
    if match is None or in_title_bracket(title) is None:
        return title
    return title[: max(0, len(title) - 80) + match.start()].rstrip() or title


def contains(outer: Period, inner: Period) -> bool:
    """Whether every day of ``inner`` lies in ``outer``."""
    return outer.start <= inner.start and inner.end <= outer.end


def overlap(one: Period, other: Period) -> tuple[date, date] | None:
    """The days two periods share, both ends inclusive."""
    start, end = max(one.start, other.start), min(one.end, other.end)
    return (start, end) if start <= end else None


def gap(earlier: Period, later: Period) -> tuple[date, date] | None:
    """The days between two periods in order; None where they touch or overlap."""
    start, end = earlier.end + timedelta(days=1), later.start - timedelta(days=1)
    return (start, end) if start <= end else None


_YEAR_ALONE = pattern(rf"\s*({_YEAR})\s*")


def _skip(match: re.Match[str]) -> int:
    if match["y1"] and match["y2"] and _first_month(match) > _last_month(match):
        # 2028—2026年 runs backwards: to take it for 2026 would hide the slip.
        return match.end() - match.start()
    return max(1, (match.end("y") if match["y"] else match.end("y1") if match["y1"] else match.end()) - match.start())


def _first_month(match: re.Match[str]) -> tuple[int, int]:
    return _year_number(match["y1"]), int(match["m1"] or 1)


def _last_month(match: re.Match[str]) -> tuple[int, int]:
    return _year_number(match["y2"]), int(match["m2"] or 12)


def _read(text: str, match: re.Match[str]) -> Period | None:
    if match["y1"]:
        return _between(text, match)
    if match["y"]:
        return _year(text, match)
    return _five_years(text, match)


def _between(text: str, match: re.Match[str]) -> Period | None:
    first, second = _year_number(match["y1"]), _year_number(match["y2"] or match["y1"])
    months = (match["m1"], match["m2"])
    if not match["y2"] and not (months[0] and months[1]):
        return None
    if match["y2"] and not months[1] and not match["n2"] and not (match["y1"] and match[0].endswith(match["y2"])):
        return None
    if first > second or (match["y2"] and not match["n2"] and "年" not in match[0] and not _stands_alone(text, match)):
        return None
    start = _day(first, months[0], match["d1"], False)
    end = _day(second, months[1], match["d2"], True)
    if start is None or end is None or start > end:
        return None
    span = Span(*match.span())
    return Period(start, end, span.of(text), span, PeriodKind.between)


def _stands_alone(text: str, match: re.Match[str]) -> bool:
    """Two bare years are a period only where nothing else stands in the field (2024-2026)."""
    return not text[: match.start()].strip() and not text[match.end() :].strip()


def _year(text: str, match: re.Match[str]) -> Period | None:
    year = _year_number(match["y"])
    start, end = _day(year, match["m"], match["d"], False), _day(year, match["m"], match["d"], True)
    if start is None or end is None:
        return None
    half, tail, before = match["half"], match["tail"] or "", match["before"]
    if half:
        start, end = _part(year, half)
    lead = match["lead"]
    kind = PeriodKind.by if lead and lead not in ("于", "在") else PeriodKind.named
    stop = match.end()
    if tail in ("期间", "全年", "内", "当年"):
        kind = PeriodKind.during
    elif tail in ("年初", "初"):
        end = month_end(year, 1) if not match["m"] else date(year, int(match["m"]), 10)
    elif tail.endswith(("底", "末")):
        kind = PeriodKind.by
    span = Span(match.start("y") if kind is PeriodKind.named and not before else match.start(), stop)
    if before:
        exact = tail.endswith(("底", "末")) or bool(match["d"])
        if exact:
            return Period(start, end, span.of(text), span, PeriodKind.by)
        earlier = start - timedelta(days=1) if start > date.min else start
        opening = date(earlier.year, 1, 1) if not match["m"] else date(earlier.year, earlier.month, 1)
        return Period(opening, earlier, span.of(text), span, PeriodKind.before, True, end)
    return Period(start, end, span.of(text), span, kind)


def _five_years(text: str, match: re.Match[str]) -> Period | None:
    number = _plan_number(match["five"] or match["bare"])
    tail = match["tail5"] or ""
    if number is None or tail == "以来" or (match["bare"] and not match["five"] and not tail):
        return None
    if not tail and not match["lead5"] and not match["before5"]:
        return None
    first = 2001 + (number - 10) * 5
    start, end = date(first, 1, 1), date(first + 4, 12, 31)
    span = Span(match.start() + (match["lead5"] == "在"), match.end())
    if match["before5"] and not tail.endswith("末"):
        return Period(start, start - timedelta(days=1), span.of(text), span, PeriodKind.before, True, end)
    if "末" in tail or match["lead5"] in ("到", "至", "截至"):
        return Period(date(first + 4, 1, 1), end, span.of(text), span, PeriodKind.by)
    vague = tail in ("前期", "后期", "中期", "初期")
    return Period(start, end, span.of(text), span, PeriodKind.during, vague)


def _plan_number(name: str) -> int | None:
    """Which five-year plan a name means: 十五 is the tenth (2001—2005), 十四五 the fourteenth, 十五五 the fifteenth."""
    match = _NUMBERS.fullmatch(name)
    value = numeral.read(match[1]) if match and match[1] else None
    return int(value) if value is not None and 10 <= value <= 30 else None


def _year_number(written: str) -> int:
    if written.isascii():
        return int(written)
    value = numeral.read(written)
    return int(value) if value is not None else 0


def _day(year: int, month: str | None, day: str | None, last: bool) -> date | None:
    if not month:
        return date(year, 12, 31) if last else date(year, 1, 1)
    end = month_end(year, int(month))
    if not day:
        return end if last else end.replace(day=1)
    return end.replace(day=int(day)) if 1 <= int(day) <= end.day else None


def _part(year: int, half: str) -> tuple[date, date]:
    if half == "上半年":
        return date(year, 1, 1), date(year, 6, 30)
    if half == "下半年":
        return date(year, 7, 1), date(year, 12, 31)
    quarter = _QUARTERS[half.removeprefix("第")[0]]
    return date(year, quarter * 3 - 2, 1), month_end(year, quarter * 3)
