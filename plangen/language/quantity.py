"""Quantities: one phrase read (`parse`), two phrases set against each other (`compare`, `reaches`)."""

from __future__ import annotations

from plangen.language.agreement import Agreement, Ambition, Direction, UnitAgreement, compare, reaches
from plangen.language.comparator import Bound, Comparator
from plangen.language.phrase import Quantity, parse

__all__ = [
    "Agreement",
    "Ambition",
    "Bound",
    "Comparator",
    "Direction",
    "Quantity",
    "UnitAgreement",
    "compare",
    "parse",
    "reaches",
]
