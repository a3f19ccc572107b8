"""Numbers in Arabic and Chinese writing, alone or mixed (1.5万, 二十四, 三分之二, 七成, 半数), as exact decimals.

Writing follows GB/T 15835-2011: 〇 only in years, 二 in tens and hundreds, 零 for empty places. What is longer than any
number of an official document (`LONGEST` characters) is no number, whatever its characters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation, localcontext

from plangen.language.width import reading
from plangen.source import Span

LONGEST = 32
_LONGEST_EXACT = 20

_DIGITS = {"零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
_UNITS = {"十": 10, "百": 100, "千": 1000}
_SCALES = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8}
_WRITTEN = "零一二三四五六七八九"

_HAN = "零〇一二两三四五六七八九十百千万亿"
_ONES = "一二两三四五六七八九"
# 千瓦, 千米, 兆 and the like are units of their own, not a thousand of something.
_SCALE = r"(?:万亿|[十百千]?[万亿]|[百千](?![瓦米克伏赫卡焦帕字比]))"
ARABIC = rf"(?<![0-9A-Za-z.])[0-9]++(?:,[0-9]{{3}}(?![0-9]))*+(?:\.[0-9]++)?+(?:亿[0-9]++万|{_SCALE})?"
_PART = rf"(?:[0-9]++(?:\.[0-9]++)?+|[{_HAN}]++(?:点[{_HAN}]++)?+)"
TENTHS = rf"[{_ONES}]成(?:半|[{_ONES}](?![成{_HAN}]))?(?![立为果效功员本长熟就品套组像型交{_HAN}])"
HALF = "过半数?(?![年月天日小径导封])|半数|一半|对半"
DOUBLING = rf"翻[{_ONES}]?番"
CHINESE = rf"[{_HAN}]++(?:点[零〇{_ONES}]++)?+"
# The order matters: what begins like a plain number but is a share must be tried first.
PATTERN = rf"百分之{_PART}|千分之{_PART}|{DOUBLING}|{HALF}|{TENTHS}|(?<![{_HAN}])[{_HAN}]{{1,8}}分之[{_HAN}]++|{ARABIC}|{CHINESE}"

_FIND = re.compile(PATTERN)
_ARABIC_WHOLE = re.compile(rf"([0-9]++(?:,[0-9]{{3}})*+(?:\.[0-9]++)?+)((?:{_SCALE})?)")
_MIXED_WHOLE = re.compile(r"([0-9]++)亿([0-9]++)万")
_FRACTION = re.compile(rf"([{_HAN}]++)分之({_PART})")


@dataclass(frozen=True, slots=True)
class NumeralMatch:
    """A number found in a text; shares are fractions of one (70% in words is 0.7)."""

    span: Span
    value: Decimal


def read(text: str) -> Decimal | None:
    """The number that ``text`` is as a whole (12万余 is 120000); None where it is none, or longer than `LONGEST`."""
    if len(text) > LONGEST + 8:
        return None
    if len(text) <= _LONGEST_EXACT and text.isascii() and text.isdigit():
        return Decimal(text)
    folded = reading(text.strip())
    if folded[-1:] in ("余", "多"):
        folded = folded[:-1]
    if not folded or len(folded) > LONGEST:
        return None
    share = _share(folded)
    if share is not None:
        return share
    mixed = _MIXED_WHOLE.fullmatch(folded)
    if mixed:
        return Decimal(mixed[1]) * 10**8 + Decimal(mixed[2]) * 10**4
    arabic = _ARABIC_WHOLE.fullmatch(folded)
    if arabic:
        return _decimal(arabic[1]) * _scale(arabic[2])
    if "点" in folded:
        whole, _, part = folded.partition("点")
        head = _integer(whole)
        if head is None or not part or any(sign not in _DIGITS for sign in part):
            return None
        return Decimal(head) + Decimal("0." + "".join(str(_DIGITS[sign]) for sign in part))
    number = _integer(folded)
    return None if number is None else Decimal(number)


def find(text: str) -> Iterator[NumeralMatch]:
    """Every number written in ``text``, first to last, never overlapping; what a number counts is not looked at.

    A bare 百 千 万 亿 (百姓, 万元) is no number here, though `read` gives its value.
    """
    folded = reading(text)
    for match in _FIND.finditer(folded):
        written = match[0]
        if len(written) > LONGEST or written in _SCALES:
            continue
        value = read(written)
        if value is not None:
            yield NumeralMatch(Span(*match.span()), value)


def write_chinese(number: int) -> str:
    """``number`` in Chinese characters: 24 → 二十四, 105 → 一百零五.

    Raises:
        ValueError: below 0 or not below 10¹⁶.
    """
    if not 0 <= number < 10**16:
        raise ValueError(f"no Chinese writing for {number}")
    if number < 10:
        return _WRITTEN[number]
    written = _write(number)
    return written[1:] if written.startswith("一十") else written


def plain(value: Decimal) -> str:
    """``value`` in digits without exponent or trailing zeros: 0.70 → 0.7, 1E+3 → 1000."""
    if not value:
        return "0"
    written = format(value, "f")
    return written.rstrip("0").rstrip(".") if "." in written else written


def compact(value: Decimal) -> str:
    """`plain`, with 万 or 亿 where that is shorter and exact to one place (1200000 → 120万, GB/T 15835-2011, 5.3)."""
    for scale, size in (("亿", 10**8), ("万", 10**4)):
        if value >= size and value % (size // 10) == 0:
            return plain(value / size) + scale
    return plain(value)


def _decimal(digits: str) -> Decimal:
    try:
        return Decimal(digits.replace(",", ""))
    except InvalidOperation:  # pragma: no cover - the pattern admits digits only
        return Decimal(0)


def _scale(signs: str) -> Decimal:
    product = Decimal(1)
    for sign in signs:
        product *= _SCALES[sign]
    return product


def _share(text: str) -> Decimal | None:
    """Words for a share or a multiple: 三分之二, 百分之七十, 七成半, 半数, 翻一番 (twice as much)."""
    if text in ("半数", "一半", "过半", "过半数", "对半"):
        return Decimal("0.5")
    if text.startswith("翻") and text.endswith("番"):
        times = _DIGITS.get(text[1:-1], 0) if text[1:-1] else 1
        return Decimal(2) ** times if 1 <= times <= 9 else None
    head, tenth, rest = text.partition("成")
    if tenth and head in _DIGITS and (rest in ("", "半") or rest in _DIGITS):
        extra = 5 if rest == "半" else _DIGITS.get(rest, 0)
        return (Decimal(_DIGITS[head]) + Decimal(extra) / 10) / 10
    fraction = _FRACTION.fullmatch(text)
    if not fraction:
        return None
    below = Decimal(100) if fraction[1] == "百" else Decimal(1000) if fraction[1] == "千" else read(fraction[1])
    above = read(fraction[2])
    if not below or above is None:
        return None
    with localcontext() as context:
        context.prec = 28
        return above / below


def _integer(text: str) -> int | None:
    """A whole Chinese number; a run of digits without places is a number only as a year is (二〇二五)."""
    if not text or len(text) > LONGEST or any(sign not in _DIGITS and sign not in _SCALES for sign in text):
        return None
    if all(sign in _DIGITS for sign in text):
        if len(text) == 1:
            return _DIGITS[text]
        if "两" in text or not (len(text) >= 4 or "〇" in text):
            return None
        return int("".join(str(_DIGITS[sign]) for sign in text))
    return _big(text.replace("〇", "零"))


def _big(text: str) -> int | None:
    """A number with places, split at its largest scale."""
    if text in _SCALES:
        return _SCALES[text]
    for scale, size in (("亿", 10**8), ("万", 10**4)):
        if scale not in text:
            continue
        head, _, tail = text.rpartition(scale)
        high = _big(head) if head else None
        if high is None or (scale == "万" and high >= 10**4) or high >= 10**8:
            return None
        if not tail:
            return high * size
        if tail in _DIGITS:
            return high * size + _DIGITS[tail] * size // 10 if tail != "零" else None
        low = _big(tail.removeprefix("零"))
        return None if low is None or low >= size else high * size + low
    return _section(text)


def _section(text: str) -> int | None:
    """A number below ten thousand: 一百零五, 十五, and the spoken 一百五 (150)."""
    total, place, digit, gap = 0, 10**4, -1, False
    for sign in text:
        if sign in _UNITS:
            unit = _UNITS[sign]
            if unit >= place or (digit < 0 and (unit != 10 or total)):
                return None
            total, place, digit, gap = total + (1 if digit < 0 else digit) * unit, unit, -1, False
        elif sign == "零":
            if digit >= 0 or gap:
                return None
            gap = True
        else:
            if digit >= 0:
                return None
            digit = _DIGITS[sign]
    if digit < 0:
        return None if gap else total
    return total + digit * (1 if gap or place in (10, 10**4) else place // 10)


def _write(number: int) -> str:
    for scale, size in (("亿", 10**8), ("万", 10**4), ("千", 1000), ("百", 100), ("十", 10)):
        if number >= size:
            high, low = divmod(number, size)
            gap = "零" if 0 < low < size // 10 else ""
            return _write(high) + scale + (gap + _write(low) if low else "")
    return _WRITTEN[number]
