"""Facts of a sheet of paper: its size, its type area, its grid, its page number, where it is signed."""

from __future__ import annotations

from dataclasses import dataclass, field

ALIGNMENTS = ("left", "center", "right", "both", "distribute")
"""Where a line stands; ``both`` fills all lines but the last to both edges, ``distribute`` the last one too."""

TWIP = 0.05
"""Points in the smallest length a Word page knows."""


LONGEST_SHEET = 558.0
"""Millimetres: the longest sheet Word takes is one of 22 inches."""
MOST_CHARACTERS = 100.0
"""Of an indent: more than any sheet holds."""
MOST_LINES = 50.0
"""Blank lines: more than a page holds."""


def measure(default: float, most: float, least: float = 0.0, *, or_zero: bool = False) -> float:
    """A field that may be written from ``least`` to ``most``, or as 0 where ``or_zero``, which then means none of its own."""
    return field(default=default, metadata={"limits": (least, most), "or_zero": or_zero})


def points(millimetres: float) -> float:
    """A length on paper in points (72 to the inch)."""
    return millimetres / 25.4 * 72


@dataclass(frozen=True, slots=True)
class Page:
    """The sheet and its margins, in millimetres (GB/T 9704-2012, 5.1 and 5.2.1)."""

    width: float = measure(210.0, LONGEST_SHEET, least=50.0)
    height: float = measure(297.0, LONGEST_SHEET, least=50.0)
    top: float = measure(37.0, LONGEST_SHEET)
    bottom: float = measure(35.0, LONGEST_SHEET)
    left: float = measure(28.0, LONGEST_SHEET)
    right: float = measure(26.0, LONGEST_SHEET)
    header: float = measure(15.0, LONGEST_SHEET)
    """From the sheet's upper edge to a page header."""
    footer: float = measure(25.1, LONGEST_SHEET)
    """From the sheet's lower edge to the lower edge of the page number's line."""
    outset: float = measure(0.0, LONGEST_SHEET)
    """How far the first line reaches above the type area's edge and the last one below it, where the edges of the type
    area are measured to the characters and not to their lines."""

    @property
    def margin_top(self) -> float:
        """From the sheet's upper edge to the first line, in millimetres."""
        return self.top - self.outset

    @property
    def margin_bottom(self) -> float:
        """From the sheet's lower edge to the last line, in millimetres."""
        return self.bottom - self.outset

    @property
    def text_width(self) -> float:
        """Width of the type area in millimetres."""
        return self.width - self.left - self.right

    @property
    def text_height(self) -> float:
        """Height of all lines of a page in millimetres."""
        return self.height - self.margin_top - self.margin_bottom


@dataclass(frozen=True, slots=True)
class Grid:
    """Lines of a page and characters of a line (5.2.3); 0 is no grid: a line is as high and wide as its style says."""

    lines: int = 22
    characters: int = 28


@dataclass(frozen=True, slots=True)
class PageNumber:
    """The page number below the type area (7.5)."""

    shown: bool = True
    first: bool = True
    """Whether page 1 shows its number; a letter's does not (10.1)."""
    pattern: str = "— 1 —"
    """What stands there on page 1."""
    odd: str = field(default="right", metadata={"choices": ("left", "center", "right")})
    even: str = field(default="left", metadata={"choices": ("left", "center", "right")})
    indent: float = measure(1.0, MOST_CHARACTERS)
    """Characters between the number and the type area's edge."""


@dataclass(frozen=True, slots=True)
class Signing:
    """How signature and date stand: with a seal over both (7.3.5.1) or without one (7.3.5.2). Lengths in characters."""

    seal: bool = True
    sealed_lines: float = measure(2.0, MOST_LINES)
    """Blank lines above the signature of a sealed document."""
    sealed_right: float = measure(4.0, MOST_CHARACTERS)
    """Between a sealed document's date and the right edge; the signature is centred over the date."""
    plain_lines: float = measure(1.0, MOST_LINES)
    plain_right: float = measure(2.0, MOST_CHARACTERS)
    """Between the longer of signature and date and the right edge, where nothing is sealed."""
    plain_shift: float = measure(2.0, MOST_CHARACTERS)
    """How much further right than the signature the date begins, where nothing is sealed."""

    seal_mm: float = measure(45.0, LONGEST_SHEET)
    """Millimetres a round seal needs across, so that it touches no other one."""
    stamp_width: float = measure(40.0, LONGEST_SHEET)
    """Millimetres that a signature stamp is wide (7.3.5.3)."""
    stamp_height: float = measure(20.0, LONGEST_SHEET)
    post_gap: float = measure(2.0, MOST_CHARACTERS)
    """Between an office-holder's title and the stamp right of it."""

    @property
    def lines(self) -> float:
        """Blank lines above the signature."""
        return self.sealed_lines if self.seal else self.plain_lines


@dataclass(frozen=True, slots=True)
class Joint:
    """The letterhead of several offices (7.2.4): their names below each other, what follows them beside all of them."""

    height: float = measure(60.0, LONGEST_SHEET)
    """Millimetres it may take; the standard says nothing, but the first page must show body text (7.3.3)."""
    gap: float = measure(0.3, MOST_CHARACTERS)
    """Characters between the names and the words beside them."""


@dataclass(frozen=True, slots=True)
class Letter:
    """The first sheet of a letter (10.1): a mark and two double rules outside the type area. Lengths in millimetres."""

    width: float = measure(0.0, LONGEST_SHEET)
    """Of the double rules, in the middle of the sheet; 0 is no letter."""
    top: float = measure(0.0, LONGEST_SHEET)
    """From the sheet's upper edge to the mark."""
    bottom: float = measure(0.0, LONGEST_SHEET)
    """From the sheet's lower edge to the second double rule."""
    gap: float = measure(0.0, LONGEST_SHEET)
    """Between a double rule and the characters beside it."""


@dataclass(frozen=True, slots=True)
class Tables:
    """How tables stand on the sheet."""

    landscape_from: int = 8
    """Columns from which a table lies across a turned sheet (clause 8); 0 is never."""

    def turns(self, columns: int, is_crowded: bool) -> bool:
        """Whether a table of so many columns lies across: there are many, or their words have no room beside each other."""
        return bool(self.landscape_from) and (columns >= self.landscape_from or is_crowded)


@dataclass(frozen=True, slots=True)
class Colophon:
    """The colophon at the foot of the last page (7.4). Thicknesses in millimetres."""

    outer: float = measure(0.35, 10.0)
    """Of the first and the last rule."""
    inner: float = measure(0.25, 10.0)
    """Of the rules between the elements."""
    even: bool = True
    """Whether it stands on an even page, the back of the last sheet: practice, not in the standard's text."""
