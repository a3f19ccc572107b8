"""On which page everything stands: our own estimate, from widths and heights alone, the same on every machine."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from plangen.document.blocks import Table
from plangen.document.layout import Layout
from plangen.document.layout_fitted import Fitted
from plangen.document.layout_letter import first_page_height
from plangen.document.layout_page import points
from plangen.document.layout_turned import parts, turned
from plangen.document.needs import BEHIND_TABLE, Need, needs_of

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
    with what follows it; only a very high row of a table is divided, and the heading rows repeat.
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
    higher = max(0.0, (first_page_height(blocks, layout) or 0.0) - points(layout.page.text_height))
    sheet = _Sheet(points(layout.page.text_height) + (_SLIP if less == 0 else -less), higher)
    needs = tuple(needs_of(blocks, layout))
    firsts, lasts = [], []
    kept_until = -1
    for position, need in enumerate(needs):
        if position > kept_until:
            kept_until = _keep(needs, position, sheet)
        firsts.append(_paragraph(need, position, sheet) if need.rows is None else _table(need, sheet))
        if position == len(needs) - 1 and need.rows is not None:
            sheet.put(BEHIND_TABLE)
        lasts.append(sheet.page)
    return Pages(tuple(firsts), tuple(lasts), points(layout.page.text_height) - sheet.used)


class _Sheet:
    """The page being filled."""

    __slots__ = ("height", "higher", "page", "used")

    def __init__(self, height: float, higher: float = 0.0) -> None:
        self.height, self.page, self.used = height + higher, 1, 0.0
        self.higher = higher

    def turn(self) -> None:
        self.page += 1
        self.used = 0.0
        # Only page 1 may be higher than the others.
        self.height -= self.higher
        self.higher = 0.0

    def put(self, height: float) -> None:
        """Put something that is not divided on this page, or on the next one where it does not fit."""
        if self.used and self.used + height > self.height:
            self.turn()
        self.used += height

    def pour(self, height: float, header: float) -> None:
        """Put something that may be divided anywhere; ``header`` is repeated above it on every further page."""
        while self.used + height > self.height:
            height -= max(0.0, self.height - self.used)
            self.turn()
            self.used = min(header, self.height / 2)
        self.used += height


def _keep(needs: Sequence[Need], position: int, sheet: _Sheet) -> int:
    """Turn the page where what must stay together from ``position`` on would not; the last position that was looked at."""
    if not needs[position].keep_next:
        return position
    needed, index = 0.0, position
    while index < len(needs):
        need = needs[index]
        if index > position and need.new_page:
            break
        if not need.keep_next:
            needed += need.first_height
            break
        needed += need.above + need.height
        index += 1
    if not needs[position].new_page and sheet.used and sheet.used + needed > sheet.height >= needed:
        sheet.turn()
    return index


def _paragraph(need: Need, position: int, sheet: _Sheet) -> int:
    """Put a paragraph on the page, and on further ones as far as it is longer; the page on which it begins."""
    if need.beside:
        return sheet.page
    if need.new_page and (position or sheet.used):
        sheet.turn()
        sheet.used = need.above
    elif sheet.used and sheet.used + need.above + need.line > sheet.height:
        sheet.turn()
    elif sheet.used or sheet.page == 1:
        sheet.used += need.above
    first = _lines(need.turns_after or need.lines, need.line, sheet)
    if need.turns_after:
        sheet.turn()
        _lines(max(need.lines - need.turns_after, 1), need.line, sheet)
    sheet.used += need.below
    return first


def _lines(count: int, line: float, sheet: _Sheet) -> int:
    """Put ``count`` lines on the page, and on further ones as far as there are more; the page of the first."""
    left, first = count, sheet.page
    if line <= 0:
        # A letter's mark that stands wholly above the type area takes none of it.
        return first
    while left > 0:
        room = int((sheet.height - sheet.used) / line)
        if room < 1:
            if sheet.used == 0:
                room = 1
            else:
                sheet.turn()
                if left == count:
                    first = sheet.page
                continue
        taken = min(left, room)
        sheet.used += taken * line
        left -= taken
    return first


def _table(need: Need, sheet: _Sheet) -> int:
    heights = need.rows or ()
    header = sum(heights[: need.header])
    first = 0
    # Its rules take their room on every page.
    sheet.used += need.above
    sheet.height -= need.below
    for index, height in enumerate(heights):
        page = sheet.page
        if height > need.highest and index >= need.header:
            sheet.pour(height, header)
            first = first or page
            continue
        sheet.put(height)
        if index == 0:
            first = sheet.page
        elif sheet.page > page and index >= need.header:
            sheet.used += header
    sheet.height += need.below
    sheet.used += need.below
    return first or sheet.page
