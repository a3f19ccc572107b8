"""What blocks need on a page: lines and heights, measured once before they are laid out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import inf
from typing import NamedTuple

from plangen.document.blocks import Table
from plangen.document.layout import Layout
from plangen.document.layout_fitted import Fitted, height_of_line, space_before
from plangen.document.layout_head import SUFFIX
from plangen.document.layout_letter import reserved
from plangen.document.layout_page import points
from plangen.document.layout_style import Style
from plangen.document.layout_table import Placed, placed, shares
from plangen.document.line_count import line_count

CELL_SPACE = 3.3
"""Points above and below the words of a cell, its rule included."""
TABLE_EDGE = 1.5
"""Points that a table takes on each page beyond its rows: its outer rules."""
BEHIND_TABLE = 1.0
"""Points of the paragraph that must stand behind a table where no other follows."""
_SHORT = 100
"""Characters of a paragraph that fills half a page in no column."""


class Need(NamedTuple):
    """What one block needs on a page. Lengths in points."""

    above: float = 0.0
    """Above it, what the block before it wants below included."""
    line: float = 0.0
    lines: int = 0
    below: float = 0.0
    """For the rule below its last line; of a table, for its outer rules on each page."""
    keep_next: bool = False
    new_page: bool = False
    turns_after: int = 0
    """Lines behind which a page begins; 0 is nowhere."""
    beside: bool = False
    """Whether it stands beside other words and not below them."""
    rows: Sequence[float] | None = None
    """Of a table: the height of each row."""
    header: int = 0
    """Of a table: rows that repeat."""
    highest: float = inf
    """Of a table: a row that is higher may be divided."""

    @property
    def height(self) -> float:
        """Lines and rule of a paragraph."""
        return self.lines * self.line + self.below

    @property
    def first_height(self) -> float:
        """The part of the block that cannot be divided from its beginning."""
        return self.above + (self.line if self.rows is None else sum(self.rows[: self.header + 1]) + self.below)


def needs_of(blocks: Sequence[Fitted | Table], layout: Layout) -> Iterator[Need]:
    """What each of ``blocks`` needs; they stand below each other."""
    width = points(layout.page.text_width)
    above: Fitted | Table | None = None
    for block in blocks:
        if isinstance(block, Table):
            between = BEHIND_TABLE if isinstance(above, Table) else _wanted_below(above, layout)
            heights = row_heights(block, layout)
            edge = TABLE_EDGE if heights else 0.0
            header, highest = max(block.header, 0), _highest(layout)
            yield Need(between, below=edge, rows=heights, header=header, highest=highest)
        elif block.style.sheet and layout.letter.width:
            yield Need(line=reserved(block, layout), lines=1)
        else:
            yield Need(
                _above(block, above, layout),
                height_of_line(block, layout),
                lines_of(block, width, layout),
                _rule(block.style),
                block.style.keep_next,
                block.begins_page,
                lines_of(block, width, layout, block.turns_at) if block.turns_at else 0,
                block.name == SUFFIX,
            )
        above = block


def _wanted_below(block: Fitted | None, layout: Layout) -> float:
    return block.style.after * layout.line if block is not None else 0.0


def _above(block: Fitted, above: Fitted | Table | None, layout: Layout) -> float:
    """Points above ``block``, those below the block before it included."""
    after = _wanted_below(above, layout) if isinstance(above, Fitted) else 0.0
    if block.style.together and isinstance(above, Fitted) and above.name == block.name:
        return after
    return after + (space_before(block.style, layout) if block.before is None else block.before)


def lines_of(block: Fitted, width: float, layout: Layout, end: int | None = None) -> int:
    """Lines of ``block``, or of its first ``end`` characters, where a line is ``width`` points."""
    style = block.style
    if block.size is not None or block.tabs:
        return block.paragraph.text.count("\n") + 1
    left, right = (style.left, style.right) if block.stand is None else (block.stand.left, block.stand.right)
    text = block.paragraph.text if end is None else block.paragraph.text[:end]
    return line_count(text, width / layout.pitch(style) - left - right, style.first - style.hanging)


def _rule(style: Style) -> float:
    return style.rule.gap + style.rule.height if style.rule is not None else 0.0


def row_heights(table: Table, layout: Layout) -> list[float]:
    """Points of each row of ``table``."""
    rows, columns = placed(table)
    widths = [share * points(layout.page.text_width) for share in shares(table, columns)]
    heights = [max((_cell(one, widths, layout) for one in row if one.rows == 1), default=0.0) for row in rows]
    for index, row in enumerate(rows):
        for one in row:
            if one.rows > 1 and not one.below:
                # What a cell over several rows needs beyond them, the last of them gives.
                last = min(index + one.rows, len(rows)) - 1
                heights[last] += max(0.0, _cell(one, widths, layout) - sum(heights[index : last + 1]))
    return heights


def divided_rows(table: Table, layout: Layout) -> frozenset[int]:
    """The rows that a page's end may divide: those so high that moving them whole would leave half a page empty."""
    if not any(len(paragraph.text) > _SHORT for row in table.rows for cell in row for paragraph in cell.paragraphs):
        return frozenset()
    most = _highest(layout)
    return frozenset(
        index for index, height in enumerate(row_heights(table, layout)) if height > most and index >= table.header
    )


def _highest(layout: Layout) -> float:
    return points(layout.page.text_height) / 2


def _cell(one: Placed, widths: Sequence[float], layout: Layout) -> float:
    width = sum(widths[one.column : one.column + one.columns])
    height = CELL_SPACE
    for paragraph in one.cell.paragraphs:
        name = paragraph.style if paragraph.style in layout.styles else "table-cell"
        style = layout.style(name)
        room = width / layout.pitch(style) - style.left - style.right
        height += line_count(paragraph.text, room, style.first - style.hanging) * layout.line_of(style)
    return height
