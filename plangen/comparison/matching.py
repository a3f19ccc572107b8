"""Which targets of several plans stand in one row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise

from plangen.comparison.cell import Agreement, Cell, NotSet, SetApart, Stated, Statement
from plangen.comparison.column import columns
from plangen.comparison.comparison import Comparison, Row
from plangen.comparison.statement import statements
from plangen.language import quantity
from plangen.language.quantity import UnitAgreement
from plangen.model.plan import Plan
from plangen.vocabulary import Footing
from plangen.vocabulary.folding import fold
from plangen.vocabulary.indicator import Identity


@dataclass(slots=True)
class _Growing:
    """A row while it is filled: for each column the statements found so far."""

    indicator: str
    id: str
    order: tuple[int, int]
    found: dict[int, list[Statement]] = field(default_factory=dict)
    wholes: set[Identity] = field(default_factory=set)


def compare(plans: Sequence[Plan], base: Plan | None = None, indicator: str | None = None) -> Comparison:
    """The goals of ``plans`` side by side, columns in the given order.

    Two targets stand in one row only where they have one identity in the vocabulary of indicators: the same indicator under
    whatever name (else the same name), and the same level, scope, denominator and counting, as far as the indicator is told
    apart by them. Widths and shapes of brackets, quotes and dashes make no difference. A level that was not written is the
    city's own, as is one that a city's plan writes for its own level. Thresholds (标准) and facts (现状) never enter.

    ``base`` stands in the first column, whether ``plans`` hold it or not. ``indicator`` keeps only the rows in whose indicator
    or names the word occurs.
    """
    ordered = list(plans) if base is None else [base, *(plan for plan in plans if plan is not base and plan != base)]
    rows: dict[Identity, _Growing] = {}
    for column, plan in enumerate(ordered):
        for placed in statements(plan):
            growing = rows.setdefault(placed.identity, _Growing(placed.indicator, placed.id, (column, placed.rank)))
            growing.found.setdefault(column, []).append(placed.statement)
            growing.wholes.add(placed.whole)
            growing.order = min(growing.order, (column, placed.rank))
    kept = [growing for growing in rows.values() if indicator is None or _holds(growing, indicator)]
    kept.sort(key=lambda growing: (len(growing.found) < 2, growing.order))
    return Comparison(columns(ordered), _rows(kept, len(ordered)), base is not None, indicator or "")


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
        rows.append(Row(number, growing.indicator, _footing(growing), cells, alike, growing.id))
    return tuple(rows)


def _footing(growing: _Growing) -> Footing:
    """What all statements of a row are counted on, in the words of the first; what only some of them say is left out.

    A level that only some of them write is the row's all the same: where it was not written, it is the city's own.
    """
    said = [statement.footing for column in sorted(growing.found) for statement in growing.found[column]]
    first = said[0]
    _, levels, scopes, denominators, _ = (len(set(values)) == 1 for values in zip(*growing.wholes, strict=True))
    return Footing(
        next((one.level for one in said if one.level), "") if levels else "",
        first.scope if scopes else (),
        first.of if denominators else "",
        first.counting if all(one.counting == first.counting for one in said) else "",
    )


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
