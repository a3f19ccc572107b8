"""A paragraph with everything its place on the page gives it, beside its style."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from plangen.document.blocks import Block, Paragraph
from plangen.document.layout import Layout
from plangen.document.layout_page import points
from plangen.document.layout_style import Style


@dataclass(frozen=True, slots=True)
class Stand:
    """Where the lines of a paragraph stand, as its words make it: an alignment between two indents in characters."""

    align: str
    left: float = 0.0
    right: float = 0.0


@dataclass(frozen=True, slots=True)
class Tab:
    """Where what follows a tab begins, or is centred, or ends: points from the type area's left edge."""

    at: float
    align: str = "left"


class Fitted(NamedTuple):
    """A paragraph with the name of its style and what differs from it."""

    paragraph: Paragraph
    name: str
    style: Style
    size: float | None = None
    """Points, where the words had to shrink; the line shrinks with them."""
    stand: Stand | None = None
    tabs: tuple[Tab, ...] = ()
    before: float | None = None
    """Points above, where they are not the style's own."""
    line: float | None = None
    """Points of a line, where they are not the style's own."""
    turns_at: int | None = None
    """Where in its words a page begins although its style says nothing of it; 0 is before the first."""

    @property
    def begins_page(self) -> bool:
        """Whether it stands at the top of a page, wherever the page before it ends."""
        return self.turns_at == 0 or self.style.new_page


def space_before(style: Style, layout: Layout) -> float:
    """Points above a paragraph of ``style``."""
    return style.before * layout.line + points(style.before_mm)


def height_of_line(block: Fitted, layout: Layout) -> float:
    """Points of a line of ``block``."""
    line = layout.line_of(block.style) if block.line is None else block.line
    return line if block.size is None else line * block.size / block.style.size


def style_at(blocks: Sequence[Block], position: int, layout: Layout) -> Style | None:
    """The style of the paragraph at ``position``; ``None`` at a table, or outside."""
    block = blocks[position] if 0 <= position < len(blocks) else None
    return layout.style(block.style) if isinstance(block, Paragraph) else None


def run_of(blocks: Sequence[Block], position: int, names: frozenset[str], most: int) -> range:
    """The positions around ``position`` that hold paragraphs of ``names`` without a gap, at most ``most`` to either side."""

    def belongs(index: int) -> bool:
        return 0 <= index < len(blocks) and isinstance(one := blocks[index], Paragraph) and one.style in names

    first = last = position
    while belongs(first - 1) and position - first < most:
        first -= 1
    while belongs(last + 1) and last - position < most:
        last += 1
    return range(first, last + 1)
