"""On which page everything stands: our own estimate, from widths and heights alone, the same on every machine."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from plangen.document.blocks import Table
from plangen.document.layout import Layout
from plangen.document.layout_fitted import Fitted, height_of_line, space_before
from plangen.document.layout_head import SUFFIX
from plangen.document.layout_page import points
from plangen.document.layout_table import Placed, placed, shares
from plangen.document.layout_turned import parts, turned
from plangen.document.line_count import line_count

CELL_SPACE = 3.3
"""Points above and below the words of a cell, its rule included."""
_SLIP = 0.2


@dataclass(frozen=True, slots=True)
class Pages:
    """Where blocks stand. Pages count from 1."""

    firsts: tuple[int, ...]
    """The page on which each block begins."""
    lasts: tuple[int, ...]
    """The page on which each block ends."""
    free: float
    """Points below the last block on its page."""

    @property
    def count(self) -> int:
        """Pages with text; 1 where there is nothing."""
        return self.lasts[-1] if self.lasts else 1


def paginated(blocks: Sequence[Fitted | Table], layout: Layout, less: float = 0.0) -> Pages:
    """Lay ``blocks`` out on pages, each of them ``less`` points lower than the type area.

    Space above a paragraph is lost where a page ends of itself, and stays where the paragraph begins a page; a heading stays
    with what follows it; a row of a table is never divided, and the heading rows repeat.
    """
    firsts: list[int] = []
    lasts: list[int] = []
    free, before = 0.0, 0
    for part in parts(blocks, layout):
        look = turned(layout) if part.turned else layout
        pages = _one_direction(blocks[part.start : part.end], look, less)
        firsts += [before + page for page in pages.firsts]
        lasts += [before + page for page in pages.lasts]
        before, free = before + pages.count, pages.free
    return Pages(tuple(firsts), tuple(lasts), free)


def _one_direction(blocks: Sequence[Fitted | Table], layout: Layout, less: float) -> Pages:
    sheet = _Sheet(points(layout.page.text_height) + (_SLIP if less == 0 else -less))
    firsts, lasts = [], []
    kept_until = -1
    for position, block in enumerate(blocks):
        if position > kept_until:
            kept_until = _keep(blocks, position, sheet, layout)
        if isinstance(block, Table):
            first = _table(block, sheet, layout)
        else:
            above = blocks[position - 1] if position else None
            first = _paragraph(block, above, sheet, layout)
        firsts.append(first)
        lasts.append(sheet.page)
    return Pages(tuple(firsts), tuple(lasts), points(layout.page.text_height) - sheet.used)


class _Sheet:
    """The page being filled."""

    __slots__ = ("height", "page", "used")

    def __init__(self, height: float) -> None:
        self.height, self.page, self.used = height, 1, 0.0

    def turn(self) -> None:
        self.page += 1
        self.used = 0.0

    def put(self, height: float) -> None:
        """Put something that is not divided on this page, or on the next one where it does not fit."""
        if self.used and self.used + height > self.height:
            self.turn()
        self.used += height


def _keep(blocks: Sequence[Fitted | Table], position: int, sheet: _Sheet, layout: Layout) -> int:
    """Turn the page where what must stay together from ``position`` on would not; the last position that was looked at."""
    needed, index = 0.0, position
    while index < len(blocks):
        block = blocks[index]
        if index > position and isinstance(block, Fitted) and block.style.new_page:
            break
        above = blocks[index - 1] if index else None
        if isinstance(block, Table) or not block.style.keep_next:
            if index > position:
                needed += _first_height(block, above, layout)
            break
        needed += _above(block, above, layout) + _height(block, layout)
        index += 1
    starts = isinstance(block := blocks[position], Fitted) and block.style.new_page
    if index > position and not starts and sheet.used and sheet.used + needed > sheet.height >= needed:
        sheet.turn()
    return max(position, index)


def _above(block: Fitted, above: Fitted | Table | None, layout: Layout) -> float:
    """Points above ``block``, those below the block before it included."""
    after = above.style.after * layout.line if isinstance(above, Fitted) else 0.0
    if block.style.together and isinstance(above, Fitted) and above.name == block.name:
        return after
    return after + (space_before(block.style, layout) if block.before is None else block.before)


def lines_of(block: Fitted, layout: Layout) -> int:
    """Lines of ``block``."""
    style = block.style
    if block.size is not None or block.tabs:
        return block.paragraph.text.count("\n") + 1
    room = points(layout.page.text_width) / layout.pitch(style)
    left, right = (style.left, style.right) if block.stand is None else (block.stand.left, block.stand.right)
    return line_count(block.paragraph.text, room - left - right, style.first - style.hanging)


def _rule(block: Fitted) -> float:
    rule = block.style.rule
    return rule.gap + rule.thickness if rule is not None else 0.0


def _height(block: Fitted, layout: Layout) -> float:
    return lines_of(block, layout) * height_of_line(block, layout) + _rule(block)


def _first_height(block: Fitted | Table, above: Fitted | Table | None, layout: Layout) -> float:
    """Points of the part of ``block`` that cannot be divided from its beginning."""
    if isinstance(block, Fitted):
        return _above(block, above, layout) + height_of_line(block, layout)
    heights = row_heights(block, layout)
    return sum(heights[: max(block.header, 0) + 1])


def _paragraph(block: Fitted, above: Fitted | Table | None, sheet: _Sheet, layout: Layout) -> int:
    if block.name == SUFFIX:
        # It stands beside the names and not below them.
        return sheet.page
    line = height_of_line(block, layout)
    space = _above(block, above, layout)
    if block.style.new_page and (above is not None or sheet.used):
        sheet.turn()
        sheet.used = space
    elif sheet.used == 0 and sheet.page > 1:
        sheet.used = 0.0
    elif sheet.used + space + line > sheet.height and sheet.used:
        sheet.turn()
    else:
        sheet.used += space
    lines = lines_of(block, layout)
    first = sheet.page
    while lines > 0:
        room = int((sheet.height - sheet.used) / line)
        if room < 1:
            if sheet.used == 0:
                room = 1
            else:
                sheet.turn()
                if lines == lines_of(block, layout):
                    first = sheet.page
                continue
        taken = min(lines, room)
        sheet.used += taken * line
        lines -= taken
    sheet.used += _rule(block)
    return first


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


def _cell(one: Placed, widths: Sequence[float], layout: Layout) -> float:
    width = sum(widths[one.column : one.column + one.columns])
    height = CELL_SPACE
    for paragraph in one.cell.paragraphs:
        name = paragraph.style if paragraph.style in layout.styles else "table-cell"
        style = layout.style(name)
        room = width / layout.pitch(style) - style.left - style.right
        height += line_count(paragraph.text, room, style.first - style.hanging) * layout.line_of(style)
    return height


def _table(table: Table, sheet: _Sheet, layout: Layout) -> int:
    heights = row_heights(table, layout)
    header = sum(heights[: max(table.header, 0)])
    first = 0
    for index, height in enumerate(heights):
        page = sheet.page
        sheet.put(height)
        if index == 0:
            first = sheet.page
        elif sheet.page > page and index >= table.header:
            sheet.used += header
    return first or sheet.page
