"""Which targets of several plans stand in one row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise

from plangen.comparison.cell import Agreement, Cell, NotSet, SetApart, Stated, Statement
from plangen.comparison.column import columns
from plangen.comparison.comparison import Comparison, Footing, Row
from plangen.comparison.statement import Placed, statements
from plangen.language import quantity
from plangen.language.quantity import UnitAgreement
from plangen.language.width import narrow
from plangen.model.plan import Plan

_CITIES = ("市级", "县级")
_MARKS = str.maketrans(
    {"“": '"', "”": '"', "「": '"', "」": '"', "‘": "'", "’": "'", "—": "-", "–": "-", "―": "-", "−": "-"}
)

Identity = tuple[str, str, frozenset[str], str, str]


@dataclass(slots=True)
class _Growing:
    """A row while it is filled: for each column the statements found so far."""

    indicator: str
    footing: Footing
    order: tuple[int, int]
    found: dict[int, list[Statement]] = field(default_factory=dict)


def compare(plans: Sequence[Plan], base: Plan | None = None, indicator: str | None = None) -> Comparison:
    """The goals of ``plans`` side by side, columns in the given order.

    Two targets stand in one row only where indicator (else name), level, scope, denominator and counting are alike; widths
    and shapes of brackets, quotes and dashes make no difference. A level that was not written is the city's own, as is one
    that a city's plan writes for its own level. Thresholds (标准) and facts (现状) never enter.

    ``base`` stands in the first column, whether ``plans`` hold it or not. ``indicator`` keeps only the rows in whose indicator
    or names the word occurs.
    """
    ordered = list(plans) if base is None else [base, *(plan for plan in plans if plan is not base and plan != base)]
    rows: dict[Identity, _Growing] = {}
    for column, plan in enumerate(ordered):
        for placed in statements(plan):
            growing = rows.setdefault(
                _identity(plan, placed), _Growing(placed.indicator, placed.footing, (column, placed.rank))
            )
            if not growing.footing.level and placed.footing.level:
                growing.footing = placed.footing
            growing.found.setdefault(column, []).append(placed.statement)
            growing.order = min(growing.order, (column, placed.rank))
    kept = [growing for growing in rows.values() if indicator is None or _holds(growing, indicator)]
    kept.sort(key=lambda growing: (len(growing.found) < 2, growing.order))
    return Comparison(columns(ordered), _rows(kept, len(ordered)), base is not None, indicator or "")


def fold(text: str) -> str:
    """``text`` for matching: width, blanks and the shapes of marks make no difference."""
    return "".join(narrow(text).translate(_MARKS).casefold().split())


def _identity(plan: Plan, placed: Placed) -> Identity:
    footing = placed.footing
    level = fold(footing.level)
    if plan.level in _CITIES and level == plan.level:
        level = ""
    return (
        fold(placed.indicator), level, frozenset(map(fold, footing.scope)), fold(footing.of), footing.counting,
    )  # fmt: skip


def _holds(growing: _Growing, wanted: str) -> bool:
    names = {statement.name for found in growing.found.values() for statement in found}
    return any(fold(wanted) in fold(name) for name in (growing.indicator, *names))


def _rows(kept: Sequence[_Growing], count: int) -> tuple[Row, ...]:
    groups: dict[str, list[int]] = {}
    for number, growing in enumerate(kept, 1):
        groups.setdefault(fold(growing.indicator), []).append(number)
    # One tuple a group, shared by its rows: a register of ten thousand namesakes must not take memory by their square.
    made: dict[str, tuple[tuple[int, ...], tuple[Cell, ...]]] = {}
    for name, numbers in groups.items():
        alike = tuple(numbers) if len(numbers) > 1 else ()
        made[name] = alike, tuple(_absent(alike, column, kept) for column in range(count))
    rows = []
    for number, growing in enumerate(kept, 1):
        alike, absent = made[fold(growing.indicator)]
        cells = tuple(
            Stated(tuple(found), _agreement(found)) if (found := growing.found.get(column)) else absent[column]
            for column in range(count)
        )
        rows.append(Row(number, growing.indicator, growing.footing, cells, alike))
    return tuple(rows)


def _absent(alike: Sequence[int], column: int, kept: Sequence[_Growing]) -> Cell:
    """What stands in ``column`` in those rows of one name that the plan does not set."""
    apart = tuple(number for number in alike if column in kept[number - 1].found)
    return SetApart(apart) if apart else NotSet()


def _agreement(found: Sequence[Statement]) -> Agreement:
    """How several statements of one plan agree: the worst there is.

    Those of one deadline are held against the first of them, the undated against the first of every deadline.
    """
    if len(found) == 1:
        return Agreement.SINGLE
    groups: dict[date | None, list[Statement]] = {}
    for statement in found:
        groups.setdefault(statement.deadline.end if statement.deadline is not None else None, []).append(statement)
    firsts = [group[0] for end, group in groups.items() if end is not None]
    pairs = [(group[0], other) for group in groups.values() for other in group[1:]]
    pairs += [(groups[None][0], first) for first in firsts if None in groups]
    seen = {_pair(one, other) for one, other in [*pairs, *pairwise(firsts)]}
    worst = (Agreement.CONTRADICTORY, Agreement.BESIDE, Agreement.STEPS)
    return next((agreement for agreement in worst if agreement in seen), Agreement.SAME)


def _pair(one: Statement, other: Statement) -> Agreement:
    agreed = quantity.compare(one.quantity, other.quantity)
    if agreed.means_the_same:
        return Agreement.SAME
    if one.deadline is not None and other.deadline is not None and one.deadline.end != other.deadline.end:
        return Agreement.STEPS
    numbers = not one.quantity.is_qualitative and not other.quantity.is_qualitative
    if numbers and not agreed.number and agreed.unit is not UnitAgreement.different:
        return Agreement.CONTRADICTORY
    return Agreement.BESIDE
