"""Wide tables lie across: which blocks stand on sheets turned a quarter, and what those sheets look like (clause 8)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from plangen.document.blocks import Table
from plangen.document.layout import Layout
from plangen.document.layout_fitted import Fitted
from plangen.document.layout_page import Grid, points

_CELL = "table-cell"
_WITH_TABLE = frozenset(("table-title", "table-note"))
"""Paragraphs that belong to the table beside them."""


@dataclass(frozen=True, slots=True)
class Part:
    """Blocks that stand on sheets of one direction, from ``start`` to before ``end``."""

    start: int
    end: int
    turned: bool = False


@lru_cache(maxsize=32)
def turned(layout: Layout) -> Layout:
    """``layout`` on the same sheet turned: the table's head lies at the binding edge of odd pages, at the other of even ones."""
    page = layout.page
    across = replace(
        page,
        width=page.height,
        height=page.width,
        top=page.left,
        left=page.bottom,
        bottom=page.right,
        right=page.top,
        outset=0.0,
        # The number stands at the side: nothing below the type area may push it up.
        footer=min(page.footer, page.header),
    )
    lines = int(points(across.text_height) / layout.line)
    characters = int(points(across.text_width) / layout.character)
    return replace(layout, page=across, grid=Grid(lines, characters) if layout.grid.lines else layout.grid)


def parts(blocks: Sequence[Fitted | Table], layout: Layout) -> list[Part]:
    """``blocks`` in parts of one direction each; a wide table takes along the attachment it stands in."""
    found: list[Part] = []
    done = 0
    for start, end in _across(blocks, layout):
        if start < done:
            continue
        if start > done:
            found.append(Part(done, start))
        found.append(Part(start, end, turned=True))
        done = end
    if done < len(blocks) or not found:
        found.append(Part(done, len(blocks)))
    return found


def _across(blocks: Sequence[Fitted | Table], layout: Layout) -> Iterator[tuple[int, int]]:
    if not layout.tables.landscape_from or layout.page.width > layout.page.height:
        return
    room = points(layout.page.text_width) / layout.pitch(layout.style(_CELL))
    label, belongs = -1, False
    for index, block in enumerate(blocks):
        if isinstance(block, Fitted):
            if block.style.new_page:
                label, belongs = index, block.style.turns
        elif layout.tables.turns(_columns(block), block.least > room):
            if belongs:
                yield label, _next_page(blocks, index)
            else:
                yield _with_its_words(blocks, index)


def _columns(table: Table) -> int:
    return max((sum(max(cell.columns, 1) for cell in row) for row in table.rows), default=0)


def _next_page(blocks: Sequence[Fitted | Table], index: int) -> int:
    """Where the next block begins that begins a page of its own, or the colophon."""
    for position in range(index + 1, len(blocks)):
        block = blocks[position]
        if isinstance(block, Fitted) and (block.style.new_page or block.style.foot):
            return position
    return len(blocks)


def _with_its_words(blocks: Sequence[Fitted | Table], index: int) -> tuple[int, int]:
    start, end = index, index + 1
    while start > 0 and isinstance(one := blocks[start - 1], Fitted) and one.name in _WITH_TABLE:
        start -= 1
    while end < len(blocks) and isinstance(one := blocks[end], Fitted) and one.name in _WITH_TABLE:
        end += 1
    return start, end
