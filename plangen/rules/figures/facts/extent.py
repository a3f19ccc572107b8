"""A quantity as the interval of numbers that it admits, and sums of such intervals."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from plangen.language import unit
from plangen.language.numeral import compact
from plangen.language.quantity import Comparator, Quantity
from plangen.language.unit import Conversion, Dimension, dimension

_LOOSE = Decimal("0.1")
"""How far 左右 reaches: a tenth."""
_ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Extent:
    """From ``low`` to ``high``, both included; no ``high`` means no upper end. ``is_rough`` says that 左右 is in it."""

    low: Decimal
    high: Decimal | None
    is_rough: bool = False

    def __str__(self) -> str:
        if self.high is None:
            return f"至少{compact(self.low)}"
        about = "左右" if self.is_rough else ""
        return (
            compact(self.low) + about if self.low == self.high else f"{compact(self.low)}—{compact(self.high)}{about}"
        )

    def loosened(self) -> Extent:
        """With room for 左右, where it is in it."""
        if not self.is_rough:
            return self
        high = None if self.high is None else self.high * (1 + _LOOSE)
        return Extent(self.low * (1 - _LOOSE), high, True)

    def times(self, other: Extent) -> Extent:
        """Each of ``other`` has as many."""
        high = None if self.high is None or other.high is None else self.high * other.high
        return Extent(self.low * other.low, high, self.is_rough or other.is_rough)


def extent(quantity: Quantity, into: str | None = None) -> Extent | None:
    """The numbers that ``quantity`` admits, in the unit ``into`` if given; ``None`` without number or conversion."""
    if quantity.low is None:
        return None
    factor = _ONE if into is None else _factor(quantity.unit, into)
    if factor is None:
        return None
    low = quantity.low * factor
    if quantity.high is not None:
        return Extent(low, quantity.high * factor)
    if quantity.comparator in (Comparator.ge, Comparator.gt):
        return Extent(low, None)
    if quantity.comparator in (Comparator.le, Comparator.lt):
        return Extent(_ZERO, low)
    return Extent(low, low, quantity.comparator is Comparator.approx)


_ONE = Decimal(1)


def _factor(unit_of: str, into: str) -> Decimal | None:
    """What one ``unit_of`` is in ``into``; words that count things (个, 所, 家) are added as they are."""
    counted = (Dimension.counted, Dimension.person)
    if unit_of == into or (dimension(unit_of) in counted and dimension(into) is dimension(unit_of)):
        return _ONE
    converted = unit.convert(_ONE, unit_of, into)
    return converted.value if isinstance(converted, Conversion) else None


def total(parts: Iterable[Extent]) -> Extent:
    """All of ``parts`` together."""
    low, high, is_rough = _ZERO, _ZERO, False
    bounded = True
    for part in parts:
        low += part.low
        bounded = bounded and part.high is not None
        high += part.high or _ZERO
        is_rough = is_rough or part.is_rough
    return Extent(low, high if bounded else None, is_rough)
