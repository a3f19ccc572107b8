"""How wide the columns of a table are: as their words need, so that no word is cut while there is room."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from plangen.document.blocks import Cell, Table
from plangen.document.layout import Layout
from plangen.document.layout_page import points
from plangen.document.layout_table import placed
from plangen.document.layout_turned import turned

_CELL = "table-cell"
_BETWEEN_WORDS = re.compile(r"[^\w.%‰℃/+~～—–-]+")
"""What divides words: marks and blanks; a dash, a point and a per cent sign belong to the number beside them."""
_LATIN = re.compile(r"[!-~]{9,}")
"""A Latin word or a number that is wider than a phrase needs."""
_LONGEST_WORD = 6.0
"""Chinese characters of a word that a column keeps whole: 市发展改革委."""
_PHRASE = 4.0
"""Of what is longer, which may be divided between any two characters."""
_LONGEST_LATIN = 12.0
"""Of a Latin word or a number: beyond that even Word divides."""
_LONGEST_HEAD = 4.0
"""Of a column's name that stands in one line."""
_SHORTEST = 2.0
_LONGEST_LINE = 40.0
"""Of a text that counts for the width of its column: one very long one must not squeeze all others."""
_OF_LONGEST = 0.15
_SLIP = 0.3
"""Characters that programs differ by."""


@dataclass(frozen=True, slots=True)
class Columns:
    """``widths`` are shares, one a column; ``least`` is what all of them need, in characters of a cell, to cut no word."""

    widths: tuple[float, ...]
    least: float


@dataclass(slots=True)
class _Need:
    """What a column needs, in characters: for its longest word, for its longest line, for its lines on average."""

    word: float = _SHORTEST
    line: float = _SHORTEST
    total: float = 0.0
    count: int = 0

    @property
    def wish(self) -> float:
        """What its longest line needs beyond its longest word."""
        return max(0.0, self.line - self.word)

    @property
    def weight(self) -> float:
        """How much it is worth to widen it: its lines as a rule count far more than its longest one."""
        return max(0.0, self.total / max(self.count, 1) - self.word) + min(self.wish, _LONGEST_LINE) * _OF_LONGEST


def columns_of(table: Table, layout: Layout) -> Columns:
    """The columns of ``table`` by the words of its cells; cells over several columns take what these have."""
    if all(cell.columns == 1 and cell.rows == 1 for row in table.rows for cell in row):
        count = max([1, *map(len, table.rows)])
        needs = [_Need() for _ in range(count)]
        for index, cells in enumerate(table.rows):
            for need, cell in zip(needs, cells, strict=False):
                _add(need, cell, 1, is_head=index < table.header)
        return _columns(needs, layout)
    rows, count = placed(table)
    needs = [_Need() for _ in range(count)]
    for index, row in enumerate(rows):
        for one in row:
            if one.columns == 1 and not one.below:
                _add(needs[one.column], one.cell, one.rows, is_head=index < table.header)
            elif one.columns < count and not one.below:
                _spread(needs[one.column : one.column + one.columns], one.cell)
    return _columns(needs, layout)


def _columns(needs: Sequence[_Need], layout: Layout) -> Columns:
    style = layout.style(_CELL)
    beside = style.left + style.right + _SLIP
    least = sum(need.word + beside for need in needs)
    room = points(layout.page.text_width) / layout.pitch(style)
    if layout.tables.turns(len(needs), least > room):
        room = points(turned(layout).page.text_width) / layout.pitch(style)
    return Columns(tuple(_shared(needs, beside, room)), least)


def _add(need: _Need, cell: Cell, rows: int, is_head: bool) -> None:
    for paragraph in cell.paragraphs:
        text = paragraph.text
        width = _width(text)
        if is_head:
            # A longer name of a column may stand in two lines.
            need.word = max(need.word, width if width <= _LONGEST_HEAD else -(-width // 2))
            need.line = max(need.line, need.word)
            continue
        # Words beside several rows have room to stand in several lines.
        need.total += min(width, _LONGEST_LINE) / rows
        need.count += bool(text)
        need.line = max(need.line, width)
        if width > need.word:
            need.word = max(need.word, _longest_word(text))


def _spread(needs: Sequence[_Need], cell: Cell) -> None:
    """Share the lines of a cell among the columns it takes."""
    for paragraph in cell.paragraphs:
        width = _width(paragraph.text) / len(needs)
        for need in needs:
            need.total += min(width, _LONGEST_LINE)
            need.count += 1
            need.line = max(need.line, width)


def _longest_word(text: str) -> float:
    words = max(width if width <= _LONGEST_WORD else _PHRASE for width in map(_width, _BETWEEN_WORDS.split(text)))
    latin = max((len(word) / 2 for word in _LATIN.findall(text)), default=0.0)
    return max(words, min(latin, _LONGEST_LATIN))


def _width(text: str) -> float:
    """Width in Chinese characters; quick, for thousands of cells."""
    return len(text) / 2 if text.isascii() else len(text) - len(text.encode("ascii", "ignore")) / 2


def _shared(needs: Sequence[_Need], beside: float, room: float) -> list[float]:
    """``room`` shared out: first what words need, then what lines wish for; what is left widens every column."""
    widths = [need.word + beside for need in needs]
    free = room - sum(widths)
    if free <= 0:
        return widths
    whole = sum(need.weight for need in needs) or 1.0
    more = [need.wish for need in needs]
    if sum(more) > free:
        more = [min(need.wish, free * need.weight / whole) for need in needs]
    widths = [width + extra for width, extra in zip(widths, more, strict=True)]
    return [width * room / sum(widths) for width in widths]
