"""Printed pages as values: what stands where on a PDF page, in points measured from the page's upper left corner.

``read_pages`` gives a ``Page`` per sheet side: every character with its face, size and baseline, the lines of text they form, and
the strokes drawn. ``mm`` turns points into millimetres. Standards speak of the *em box* of a Han character; it reaches from 0.88 em
above the baseline to 0.12 em below it, whatever a font file says about its own height.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pdfminer.converter import PDFPageAggregator
from pdfminer.layout import LTChar, LTComponent, LTContainer, LTCurve, LTPage, LTRect
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage

POINTS_PER_MM = 72 / 25.4
EM_ABOVE_BASELINE = 0.88

# LibreOffice rounds positions to 0.1 pt; characters whose baselines are closer than this stand on one line.
SAME_BASELINE = 1.0
# A filled box no thicker than this is a drawn rule and not a surface.
THICKEST_RULE = 3.0


def mm(points: float) -> float:
    """``points`` in millimetres."""
    return points / POINTS_PER_MM


@dataclass(frozen=True, slots=True)
class Character:
    """One printed character; ``x1 - x0`` is its own width, without the space that justifying adds after it."""

    text: str
    x0: float
    x1: float
    baseline: float
    font: str
    size: float
    color: tuple[float, float, float] | None = (0.0, 0.0, 0.0)
    """Red, green, blue from 0 to 1; ``None`` where the page names none."""

    @property
    def top(self) -> float:
        """The upper edge of the em box."""
        return self.baseline - EM_ABOVE_BASELINE * self.size

    @property
    def bottom(self) -> float:
        """The lower edge of the em box."""
        return self.top + self.size


@dataclass(frozen=True, slots=True)
class TextLine:
    """The characters on one baseline, from left to right; what stands in table cells side by side is one line."""

    characters: tuple[Character, ...]

    @property
    def text(self) -> str:
        """What the line says, without blanks at its ends."""
        return "".join(character.text for character in self.characters).strip()

    @property
    def x0(self) -> float:
        """The left edge of the first character."""
        return self.characters[0].x0

    @property
    def x1(self) -> float:
        """The right edge of the last character."""
        return self.characters[-1].x1

    @property
    def baseline(self) -> float:
        """How far below the page's upper edge the baseline lies."""
        return self.characters[0].baseline

    @property
    def top(self) -> float:
        """The upper edge of the tallest em box."""
        return min(character.top for character in self.characters)

    @property
    def bottom(self) -> float:
        """The lower edge of the deepest em box."""
        return max(character.bottom for character in self.characters)

    @property
    def fonts(self) -> tuple[str, ...]:
        """The fonts in the line, each once, in order of appearance."""
        return tuple(dict.fromkeys(character.font for character in self.characters))

    @property
    def sizes(self) -> tuple[float, ...]:
        """The sizes in the line, each once, in order of appearance."""
        return tuple(dict.fromkeys(character.size for character in self.characters))


@dataclass(frozen=True, slots=True)
class Stroke:
    """A straight rule; ``color`` is red, green, blue from 0 to 1, or None where the page names none."""

    x0: float
    y0: float
    x1: float
    y1: float
    thickness: float
    color: tuple[float, float, float] | None

    @property
    def horizontal(self) -> bool:
        """Whether it runs from left to right."""
        return abs(self.y1 - self.y0) <= self.thickness

    @property
    def length(self) -> float:
        """The longer of its extents."""
        return max(self.x1 - self.x0, self.y1 - self.y0)


@dataclass(frozen=True, slots=True)
class Page:
    """One side of a sheet; ``number`` counts from 1."""

    number: int
    width: float
    height: float
    lines: tuple[TextLine, ...]
    strokes: tuple[Stroke, ...]

    @property
    def text(self) -> str:
        """What the page says, line by line from the top."""
        return "\n".join(line.text for line in self.lines)

    @property
    def characters(self) -> tuple[Character, ...]:
        """Every character, line by line from the top."""
        return tuple(character for line in self.lines for character in line.characters)

    def line_with(self, text: str) -> TextLine:
        """The first line that holds ``text``; an AssertionError that shows the page where there is none."""
        for line in self.lines:
            if text in line.text:
                return line
        raise AssertionError(f"no line with {text!r} on page {self.number}:\n{self.text}")


def read_pages(pdf: Path) -> tuple[Page, ...]:
    """Every page of ``pdf``, in order."""
    resources = PDFResourceManager()
    # Without pdfminer's own guesses about lines and columns, whose tolerances hide what is measured here.
    device = PDFPageAggregator(resources, laparams=None)
    interpreter = PDFPageInterpreter(resources, device)
    pages = []
    with pdf.open("rb") as file:
        for number, source in enumerate(PDFPage.get_pages(file), start=1):
            interpreter.process_page(source)
            pages.append(_page(number, device.get_result()))
    return tuple(pages)


def _page(number: int, layout: LTPage) -> Page:
    components = tuple(_components(layout))
    characters = [_character(item, layout.y1) for item in components if isinstance(item, LTChar)]
    curves = (item for item in components if isinstance(item, LTCurve))
    strokes = [stroke for item in curves for stroke in _strokes(item, layout.y1)]
    # LibreOffice draws some borders twice at the same place.
    return Page(number, layout.width, layout.height, _lines(characters), tuple(dict.fromkeys(strokes)))


def _components(container: LTContainer[LTComponent]) -> Iterator[LTComponent]:
    for item in container:
        if isinstance(item, LTContainer):
            yield from _components(item)
        else:
            yield item


def _character(item: LTChar, page_top: float) -> Character:
    _, _, _, _, x, y = item.matrix
    # A subset carries six letters and a plus before the font's name.
    font = item.fontname.partition("+")[2] or item.fontname
    color = _color(item.graphicstate.ncolor)
    return Character(item.get_text(), x, item.x1, page_top - y, font, round(item.size, 2), color)


def _lines(characters: list[Character]) -> tuple[TextLine, ...]:
    rows: list[list[Character]] = []
    for character in sorted(characters, key=lambda each: each.baseline):
        if rows and character.baseline - rows[-1][0].baseline < SAME_BASELINE:
            rows[-1].append(character)
        else:
            rows.append([character])
    ordered = (tuple(sorted(row, key=lambda each: each.x0)) for row in rows)
    return tuple(TextLine(row) for row in ordered if any(character.text.strip() for character in row))


def _strokes(item: LTCurve, page_top: float) -> Iterator[Stroke]:
    top, bottom = page_top - item.y1, page_top - item.y0
    width, height = item.x1 - item.x0, bottom - top
    if item.stroke and min(width, height) <= item.linewidth:
        yield Stroke(item.x0, top, item.x1, bottom, item.linewidth, _color(item.stroking_color))
    elif item.stroke and isinstance(item, LTRect):
        color = _color(item.stroking_color)
        for x0, y0, x1, y1 in (
            (item.x0, top, item.x1, top),
            (item.x0, bottom, item.x1, bottom),
            (item.x0, top, item.x0, bottom),
            (item.x1, top, item.x1, bottom),
        ):
            yield Stroke(x0, y0, x1, y1, item.linewidth, color)
    elif item.fill and min(width, height) <= THICKEST_RULE:
        # A rule drawn as a filled box: its middle, and how thick it is.
        color = _color(item.non_stroking_color)
        if width >= height:
            middle = (top + bottom) / 2
            yield Stroke(item.x0, middle, item.x1, middle, height, color)
        else:
            middle = (item.x0 + item.x1) / 2
            yield Stroke(middle, top, middle, bottom, width, color)


def _color(value: object) -> tuple[float, float, float] | None:
    match value:
        case int() | float() as grey:
            return (float(grey), float(grey), float(grey))
        case (int() | float() as grey,):
            return (float(grey), float(grey), float(grey))
        case (int() | float() as red, int() | float() as green, int() | float() as blue):
            return (float(red), float(green), float(blue))
        case _:
            return None
