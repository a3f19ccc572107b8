"""Totals and the parts they say they are made of."""

from __future__ import annotations

from typing import NamedTuple

from plangen.rules.dossier import Dossier, remembered
from plangen.rules.figures.facts.extent import Extent, extent
from plangen.rules.figures.facts.records import Record, are_due_together, records

_MOST = 100


class Sum(NamedTuple):
    """A record with ``sum_of``: all its parts are known, in its unit, and not due at another time."""

    whole: Record
    parts: tuple[Record, ...]
    extents: tuple[Extent, ...]


@remembered
def sums(dossier: Dossier) -> tuple[Sum, ...]:
    """The sums of a plan that can be added up."""
    register = records(dossier)
    found = []
    for whole in register.values():
        ids = dict.fromkeys(whole.target.sum_of)
        parts = tuple(register[name] for name in ids if name in register and name != whole.id)
        if not parts or len(parts) < len(ids) or len(parts) > _MOST or whole.quantity.low is None:
            continue
        extents = [extent(part.quantity, whole.quantity.unit) for part in parts]
        known = tuple(one for one in extents if one is not None)
        if len(known) < len(parts) or not all(are_due_together(whole, part) for part in parts):
            continue
        if not any(part.is_per_unit != whole.is_per_unit for part in parts):
            found.append(Sum(whole, parts, known))
    return tuple(found)


def misses(whole: Extent, parts: Extent) -> bool:
    """Whether no number that the whole admits is one that the parts can add up to; two ranges must have the same ends."""
    if whole.high is not None and whole.low < whole.high and not whole.is_rough and whole.low:
        exact = not parts.is_rough and parts.high is not None and parts.low < parts.high
        if exact and (whole.low, whole.high) != (parts.low, parts.high):
            return True
    rough = whole.is_rough or parts.is_rough
    one = Extent(whole.low, whole.high, rough).loosened()
    other = Extent(parts.low, parts.high, rough).loosened()
    return (one.high is not None and other.low > one.high) or (other.high is not None and other.high < one.low)


def falls_short(whole: Extent, parts: Extent) -> bool:
    """Whether a whole of at least so many is not secured by the least of its parts."""
    return whole.high is None and not parts.is_rough and parts.low < whole.low
