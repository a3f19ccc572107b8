"""Names and lengths as Word's XML writes them."""

from __future__ import annotations

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def twips(length: float) -> int:
    """Points as twentieths of a point."""
    return round(length * 20)


def half_points(size: float) -> int:
    """A font size in points as half points."""
    return round(size * 2)


def hundredths(characters: float) -> int:
    """Characters as Word counts them in indents: hundredths."""
    return round(characters * 100)
