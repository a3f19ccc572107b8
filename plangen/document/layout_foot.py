"""The colophon's elements: which of a document's blocks they are, the rules between them, how high they stand."""

from __future__ import annotations

from collections.abc import Sequence

from plangen.document.blocks import Table
from plangen.document.layout import Layout
from plangen.document.layout_fitting import Fitted
from plangen.document.layout_page import points
from plangen.document.line_count import line_count

_NEARLY = 0.96
"""How full a line may be to be one line in every program."""
RULE_LINE = 1.0
"""Points of the line that carries a rule."""


def parted(blocks: Sequence[Fitted | Table]) -> tuple[Sequence[Fitted | Table], tuple[Fitted, ...]]:
    """``blocks`` of the text, and those of the colophon: the last ones, as far as their styles say so."""
    foot: list[Fitted] = []
    for block in reversed(blocks):
        if isinstance(block, Table) or not block.style.foot:
            break
        foot.append(block)
    foot.reverse()
    return blocks[: len(blocks) - len(foot)], tuple(foot)


def rules(foot: Sequence[Fitted], layout: Layout) -> list[float]:
    """Thickness in millimetres of the rule above each element and below the last; 0 where there is none (7.4.1, 7.4.2)."""
    colophon = layout.colophon
    inner = [0.0 if one.style.joined else colophon.inner for one in foot[1:]]
    return [colophon.outer, *inner, colophon.outer]


def foot_height(foot: Sequence[Fitted], layout: Layout) -> float:
    """Points from the first rule to the last."""
    lines = [RULE_LINE + points(rule) for rule in rules(foot, layout) if rule]
    return sum(lines) + sum(element_height(one, layout) for one in foot)


def box_height(foot: Sequence[Fitted], layout: Layout) -> float:
    """Points of a box that surely holds the colophon: a line nearly full may come out as two."""
    spare = sum(_lines(one, layout, _NEARLY) - _lines(one, layout, 1.0) for one in foot)
    return foot_height(foot, layout) + spare * max((layout.line_of(one.style) for one in foot), default=0.0)


def element_height(block: Fitted, layout: Layout) -> float:
    """Points of an element's lines."""
    return _lines(block, layout, 1.0) * layout.line_of(block.style)


def _lines(block: Fitted, layout: Layout, part: float) -> int:
    """Lines of ``block`` where only a ``part`` of each line is used."""
    style = block.style
    room = points(layout.page.text_width) / layout.pitch(style) - style.left - style.right
    return line_count(block.paragraph.text.replace("\t", " "), room * part, -style.hanging)
