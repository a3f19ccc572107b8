"""A quantity as an official writes it: the number, its measure word and everything that bounds it.

``parse`` reads one phrase (不低于10%, 控制在2%以内, 1—3个, 半数以上, 85及以上, 明显提升) and never fails: a phrase without a number
is qualitative. Numbers in running text are found by `plangen.language.mention`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from plangen.language import amount as amounts
from plangen.language import comparator as comparators
from plangen.language import each
from plangen.language.amount import Amount
from plangen.language.comparator import Bound, Comparator
from plangen.language.width import reading
from plangen.source import Span

LONGEST = 2000


@dataclass(frozen=True, slots=True)
class Quantity:
    """One phrase as a value.

    ``low`` and ``high`` are plain numbers (1万 is 10000, 70% is 70 with the unit %, 半数 is 50 with %); ``high`` only for a
    range. ``amount`` is number and measure word as written, ``amount_span`` its place in ``text``. ``per`` is what one of
    counts (生·年 in 元/生·年, 所 in 每所1个). ``bounds`` are the bounding words; ``doubled`` says one of them is too many.
    ``others`` are further numbers in the phrase, which were not read.
    """

    text: str
    comparator: Comparator
    low: Decimal | None
    high: Decimal | None
    unit: str
    amount: str
    amount_span: Span
    per: str | None = None
    canonical: str = ""
    bounds: tuple[Bound, ...] = ()
    doubled: bool = False
    others: tuple[Span, ...] = ()

    def __str__(self) -> str:
        return self.text

    @property
    def is_qualitative(self) -> bool:
        """Whether the phrase holds no number."""
        return self.comparator is Comparator.qualitative


_YEAR = re.compile(r"(?:19|20|21)[0-9]{2}")
_WORD_BEHIND = re.compile(r"[\u4e00-\u9fff]{1,4}")
_EACH_BEFORE = re.compile(r"每[^，。；：0-9每]{1,6}(?:每[年月日天])?$")


def parse(text: str, measures: frozenset[str] = frozenset()) -> Quantity:
    """The phrase ``text`` as a quantity; ``measures`` are measure words beyond the known ones."""
    folded = reading(text[:LONGEST])
    found = [each for each in amounts.find(folded, measures) if not _is_no_count(folded, each)]
    chosen = next((each for each in found if each.unit), found[0] if found else None)
    if chosen is None:
        return Quantity(text, Comparator.qualitative, None, None, "", text, Span(0, len(text)), canonical=text)
    chosen = _with_strange_unit(folded, chosen)
    others = tuple(each.span for each in found if each.span.start > chosen.span.start)
    return build(text, folded, chosen, Span(0, len(text)), others=others)


def build(
    text: str,
    folded: str,
    amount: Amount,
    extent: Span | None = None,
    floor: int = 0,
    carried: Bound | None = None,
    per: str = "",
    others: tuple[Span, ...] = (),
) -> Quantity:
    """A quantity around ``amount`` in ``text`` (``folded`` as read); spans are counted from the beginning of its own text.

    That text is ``extent``, else the amount with its bounds. Nothing left of ``floor`` is read. ``carried`` and ``per`` are
    those of the number before, for one that has none of its own.
    """
    at = amount.span.start
    front = comparators.before(folded, at, floor)
    near = max(floor, at - 12)
    if not front and folded.find("每", near, at) >= 0 and (one_of := _EACH_BEFORE.search(folded, near, at)):
        front = comparators.before(folded, one_of.start(), floor)
    behind = comparators.after(folded, amount.span.end)
    if not front and not behind:
        front = distant(folded, at, floor)
    bounds = (*front, *behind)
    comparator, doubled = comparators.resolve(bounds or ((carried,) if carried else ()), amount.more)
    if amount.high is not None:
        comparator = Comparator.range
    if extent is None:
        extent = amount.span
        if bounds:
            extent = Span(min(at, bounds[0].span.start), max(extent.end, bounds[-1].span.end))
    one = None if amount.per else each.before(folded, at, floor, amount.unit)
    per = amount.per or (one.of if one else per)
    written = amount.number + amount.unit + (f"/{amount.per}" if amount.per else "")
    if amount.unit == "比" or not amount.number[:1].isdigit():
        written = amount.number
    back = -extent.start
    return Quantity(
        text=extent.of(text),
        comparator=comparator,
        low=amount.low,
        high=amount.high,
        unit=amount.unit,
        amount=amount.span.of(text),
        amount_span=amount.span.shifted(back),
        per=per or None,
        canonical=("" if amount.high is not None else comparator.sign) + _percent_both(written, amount),
        bounds=comparators.shifted(bounds, back),
        doubled=doubled,
        others=others,
    )


def _percent_both(written: str, amount: Amount) -> str:
    """A range of percentages repeats the sign (GB/T 15835-2011, 5.1.3)."""
    if amount.high is None or amount.unit not in ("%", "‰") or "±" in written:
        return written
    low, _, high = amount.number.partition("–")
    return f"{low}{amount.unit}–{high}{amount.unit}"


def _with_strange_unit(folded: str, amount: Amount) -> Amount:
    """In a phrase that stands alone, the word behind the number is its unit even where it is unknown (零发)."""
    if amount.unit or comparators.after(folded, amount.span.end):
        return amount
    match = _WORD_BEHIND.match(folded, amount.span.end)
    if not match:
        return amount
    word = match[0]
    for size in range(1, len(word) + 1):
        if comparators.after(folded, match.start() + size) or match.start() + size == len(folded):
            span = Span(match.start(), match.start() + size)
            return Amount(
                Span(amount.span.start, span.end),
                amount.low,
                amount.high,
                word[:size],
                span,
                amount.number,
                amount.more,
            )
    return amount


def _is_no_count(folded: str, amount: Amount) -> bool:
    """A year, an ordinal or a scheme's name (1+X) inside a phrase."""
    start, end = amount.span.start, amount.span.end
    if folded[start - 1 : start] in ("第", "+") or folded[end : end + 1] == "+":
        return True
    return amount.unit == "年" and bool(_YEAR.fullmatch(amount.number))


def distant(folded: str, start: int, floor: int) -> tuple[Bound, ...]:
    """A bound that stands before what is measured: 不低于高职教育招生规模的10%, 至少建立6个, 最高可上浮50%."""
    floor = max(floor, start - 40)
    best: Bound | None = None
    for match in _DISTANT.finditer(folded, floor, start):
        best = Bound(match[0], comparators.of_word(match[0]), Span(*match.span()))
    if best is not None and _CLAUSE_MARK.search(folded, best.span.end, start):
        return ()
    if best is None or any(sign.isdigit() for sign in folded[best.span.end : start]):
        return ()
    free = best.word in ("至少", "最多", "最高", "最少", "至多", "最低")
    return (best,) if free or folded[start - 1] == "的" else ()


_CLAUSE_MARK = re.compile(r"[，,。；;：:]")
_DISTANT = re.compile(
    "不少于|不低于|不小于|不得少于|不得低于|不超过|不高于|不得超过|不得高于|达到|超过|低于|高于|至少|最少|最低|最高|最多|至多"
)
