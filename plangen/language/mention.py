"""Quantities in running text, each with what it counts, its deadline and its hedge, told apart from what only looks like one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from plangen.language import amount as amounts
from plangen.language import comparator as comparators
from plangen.language import noun, phrase
from plangen.language.amount import Amount
from plangen.language.comparator import Bound, Comparator
from plangen.language.context import Context, DeadlineSource
from plangen.language.hedge import HedgeMatch
from plangen.language.pattern import pattern
from plangen.language.period import Period
from plangen.language.phrase import Quantity
from plangen.language.role import Role, role
from plangen.language.width import reading
from plangen.source import Span


@dataclass(frozen=True, slots=True)
class Mention:
    """A number in running text.

    ``span`` is the amount (number and measure word), ``phrase`` the amount with its bounds, which is ``quantity.text``.
    ``carried`` is the bound taken over from the number before (不少于3户甲、2所乙). ``series`` is the place in a 分别 series.
    """

    span: Span
    phrase: Span
    quantity: Quantity
    role: Role
    noun: Span | None = None
    deadline: Period | None = None
    deadline_source: DeadlineSource | None = None
    hedge: HedgeMatch | None = None
    carried: Bound | None = None
    series: int | None = None


_JOINED = pattern(r"[^，。；：,;:]{0,40}?(?:、|和|及|与|以及) ?")
_DIRECT = pattern(r"(?:左右|以[上下内])? ?(?:、|和|及|与|以及) ?")
_SERIES = pattern(r"分别[^，。；0-9]{0,12}$")
# Numbers that stand inside other words; what follows them is not cut off from what stands before.
_PASSING = frozenset({Role.bare, Role.slogan, Role.ordinal, Role.scheme, Role.each, Role.duration, Role.baseline})
_CARRIED_ROLES = frozenset({Role.subsidy, Role.condition})
_CARRIES = frozenset({Comparator.ge, Comparator.le, Comparator.gt, Comparator.lt})
_WEAK = frozenset({"达到", "达", "提高到", "增加到", "超过", "突破"})


def find(text: str, measures: frozenset[str] = frozenset()) -> list[Mention]:
    """The quantities that ``text`` states, first to last; ``measures`` are measure words beyond the known ones."""
    return [each for each in _scan(text, measures, Context.of(text), quick=True) if each.role is Role.quantity]


def scan(text: str, measures: frozenset[str] = frozenset(), context: Context | None = None) -> Iterator[Mention]:
    """Every number with its role, also slogans, ordinals, conditions and the like; dates and titles are left out.

    ``context`` is that of the text, where the caller has it already.
    """
    return _scan(text, measures, context or Context.of(text), quick=False)


def _scan(text: str, measures: frozenset[str], context: Context, quick: bool) -> Iterator[Mention]:
    """`scan`; ``quick`` passes over Chinese numerals without a measure word, which never are quantities."""
    folded = reading(text)
    dated = [each.span for each in context.periods]
    passed = 0
    previous: Mention | None = None
    for amount in amounts.find(folded, measures):
        while passed < len(dated) and dated[passed].end <= amount.span.start:
            passed += 1
        if passed < len(dated) and dated[passed].start < amount.span.end:
            continue
        if quick and not amount.unit and not folded[amount.span.start].isdigit():
            continue
        if context.is_masked(amount.span.start):
            continue
        found = _mention(text, folded, context, amount, previous)
        if found.role not in _PASSING:
            previous = found
        yield found


def _mention(text: str, folded: str, context: Context, amount: Amount, previous: Mention | None) -> Mention:
    clause = context.clause(amount.span.start)
    floor = max(clause.start, previous.phrase.end if previous else 0)
    floor = min(floor, amount.span.start)
    series = _place(folded, amount, previous, clause)
    carried = _carried(folded, amount, previous, clause, series)
    quantity = phrase.build(text, folded, amount, None, floor, carried, _per(folded, amount, previous, clause))
    start = amount.span.start - quantity.amount_span.start
    extent = Span(start, start + len(quantity.text))
    bounds = comparators.shifted(quantity.bounds, start)
    what = role(context, folded, amount, bounds or ((carried,) if carried else ()), quantity.per or "")
    if (
        what is Role.quantity
        and previous is not None
        and previous.role in _CARRIED_ROLES
        and previous.span.start >= clause.start
    ):
        what = previous.role if _DIRECT.fullmatch(folded, previous.phrase.end, extent.start) else what
    if what is not Role.quantity:
        return Mention(amount.span, extent, quantity, what, series=series)
    deadline, source = context.deadline(amount.span.start, series)
    return Mention(
        span=amount.span,
        phrase=extent,
        quantity=quantity,
        role=what,
        noun=noun.find(folded, amount, bounds, clause, floor),
        deadline=deadline,
        deadline_source=source,
        hedge=context.hedge(amount.span.start),
        carried=carried if not bounds else None,
        series=series,
    )


def _place(folded: str, amount: Amount, previous: Mention | None, clause: Span) -> int | None:
    """The place in a series that 分别 opens; the numbers of a series stand side by side, divided by 、 or 和."""
    if previous is not None and previous.series is not None and previous.span.start >= clause.start:
        bounds = comparators.before(folded, amount.span.start, previous.phrase.end)
        start = bounds[0].span.start if bounds else amount.span.start
        if _DIRECT.fullmatch(folded, previous.phrase.end, start):
            return previous.series + 1
    opened = _SERIES.search(folded, max(clause.start, amount.span.start - 16), amount.span.start)
    return 0 if opened else None


def _per(folded: str, amount: Amount, previous: Mention | None, clause: Span) -> str:
    """What one of counts, taken over from the number before (每千人口拥有医师3.2人、护士3.8人)."""
    if previous is None or previous.span.start < clause.start or not previous.quantity.per:
        return ""
    return previous.quantity.per if _JOINED.fullmatch(folded, previous.phrase.end, amount.span.start) else ""


def _carried(folded: str, amount: Amount, previous: Mention | None, clause: Span, series: int | None) -> Bound | None:
    """The bound in front of the number before, for one that is joined to it and has none of its own."""
    if previous is None or previous.span.start < clause.start:
        return None
    bound = previous.carried or next((each for each in previous.quantity.bounds if not each.behind), None)
    if bound is None or bound.comparator not in _CARRIES:
        return None
    if series:
        return bound
    if bound.word in _WEAK or amount.span.start - previous.phrase.end > 40:
        return None
    return bound if _JOINED.fullmatch(folded, previous.phrase.end, amount.span.start) else None
