"""The deadline that governs a place in a text: the nearest 到2025年, “十四五”期间 or 2023年底前 before it in its sentence."""

from __future__ import annotations

from plangen.language import period, sentence
from plangen.language.calendar import month_end
from plangen.language.pattern import pattern
from plangen.language.period import Period, PeriodKind

# A year after one of these is what something is measured against, not when it is due.
_BASE = pattern(r"(?:比|较|同|与|按|以|自|从|和|对|据|根据|相比|基于|参照)$")
_BASE_BEHIND = pattern(r"以来|起|版|为基|基础上|基数|不变价|[^，。；]{0,8}相比|的?(?:水平|标准)|第[0-9]|后|[“《]")
_HEAD = pattern(
    r"(?:^|[，,。；;：:、（(\n！？])\s*(?:其中|力争|确保|争取|计划|预计|努力)?\s*$|(?:提高|提升|增加|增长|扩大|上升|下降|降低|压减|减少|发展)[到至]$|(?:在|于|力争|确保|争取|计划|预计)$"
)
_LEAD = pattern(r"^(?:截至|截止到?|到|至|于|在)\s?")
_WHOLE = pattern(r"(?<=年)(?:全年|期间|当年|内|度)$")
_TITLE = pattern(r"《[^《》]{0,200}》|〈[^〈〉]{0,200}〉")
JOINT = pattern(r" ?(?:、|和|及|与|以及) ?")
"""What stands between deadlines that are shared out together (到2026年、2027年)."""


def before(text: str, offset: int) -> Period | None:
    """The deadline for what stands at ``offset``: the nearest one before it in its sentence, which only 。 ends (not ；)."""
    start = sentence.sentence_start(text, offset)
    governing = None
    for found in stated(text[start : max(start, offset)]):
        governing = found
    return None if governing is None else shifted(governing, start)


def stated_in(text: str) -> Period | None:
    """The first deadline that a lead text states (到2025年，打造一批……)."""
    return next(iter(stated(text)), None)


def stated(text: str, periods: list[Period] | None = None) -> list[Period]:
    """Every deadline in ``text``; years in titles, document numbers and comparisons (比2020年) are none.

    ``periods`` are those of the text where the caller has found them already.
    """
    if "年" not in text and "五" not in text:
        return []
    titles = [match.span() for match in _TITLE.finditer(text)]
    found: list[Period] = []
    passed = 0
    for each in period.find(text) if periods is None else periods:
        while passed < len(titles) and titles[passed][1] <= each.span.start:
            passed += 1
        if passed < len(titles) and each.span.start >= titles[passed][0]:
            continue
        if is_deadline(text, each) or (found and _is_joined(text, found[-1], each)):
            found.append(each)
    return found


def _is_joined(text: str, before: Period, each: Period) -> bool:
    """Whether ``each`` goes on with a deadline (到2026年和2027年); elsewhere 和 sets a year against another."""
    joined = JOINT.fullmatch(text, before.span.end, each.span.start) is not None
    return joined and _BASE_BEHIND.match(text, each.span.end) is None


def is_deadline(text: str, each: Period) -> bool:
    """Whether a period found in ``text`` says when something is due."""
    left = text[max(0, each.span.start - 12) : each.span.start]
    if _BASE.search(left) or _BASE_BEHIND.match(text, each.span.end):
        return False
    return each.kind is not PeriodKind.named or bool(
        _HEAD.search(left if each.span.start > 12 else text[: each.span.start])
    )


def shifted(each: Period, by: int) -> Period:
    """``each``, its span ``by`` characters further on."""
    return Period(each.start, each.end, each.text, each.span.shifted(by), each.kind, each.ambiguous, each.latest)


def said(each: Period) -> str:
    """By when, in the few words of a table: 到2025年 is 2025年, 2024—2026年 is 2026年, 2022年9月—10月 is 2022年10月, the first
    of 2026、2027年 is 2026年.

    Others (“十四五”期间, 2023年之前) stay as written.
    """
    if each.kind is PeriodKind.between:
        end = each.end
        if (end.month, end.day) == (12, 31) and "月" not in each.text:
            return f"{end.year}年"
        day = "" if end == month_end(end.year, end.month) and "日" not in each.text else f"{end.day}日"
        return f"{end.year}年{end.month}月{day}"
    short = _WHOLE.sub("", _LEAD.sub("", each.text))
    return f"{short}年" if short.isdigit() else short
