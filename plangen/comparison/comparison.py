"""A comparison as a value: rows are indicators, columns are plans, and every crossing holds a cell."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from plangen.comparison.cell import Cell, Stated
from plangen.vocabulary import Footing

_SHARES = ("占", "比例", "比重")


@dataclass(frozen=True, slots=True)
class Column:
    """One plan. ``name`` heads its column and is unique in the comparison; ``plan`` is its id."""

    name: str
    plan: str
    city: str
    title: str
    issuer: str = ""
    number: str = ""
    date: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One indicator. ``number`` counts from 1; ``cells`` are as many as there are columns, in their order.

    ``footing`` is what all statements of the row have in common. ``id`` is the indicator's in the vocabulary, empty where that
    does not know it. ``alike`` are the numbers of all rows of this indicator, its own among them, where there are several: they
    stand on different footings and must never be compared with each other.
    """

    number: int
    indicator: str
    footing: Footing
    cells: tuple[Cell, ...]
    alike: tuple[int, ...] = ()
    id: str = ""

    @property
    def stated(self) -> Iterator[Stated]:
        """The cells of the plans that set the indicator; at least one."""
        return (cell for cell in self.cells if isinstance(cell, Stated))

    @property
    def is_shared(self) -> bool:
        """Whether more than one plan sets it."""
        return sum(1 for _ in self.stated) > 1

    @property
    def lacks_denominator(self) -> bool:
        """Whether a share is stated without saying of what; a rate (升学率) says it by its name."""
        said = [statement for cell in self.stated for statement in cell.statements]
        if self.footing.of or not any(statement.quantity.unit in ("%", "‰") for statement in said):
            return False
        return any(word in name for name in (self.indicator, *(one.name for one in said)) for word in _SHARES)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Rows that several plans share come first, then those of one plan; each in the order of first mention.

    ``based`` says that the first column is what the others are held against. ``indicator`` is what the rows were chosen by.
    """

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    based: bool = False
    indicator: str = ""
