"""The first sheet of a letter: where its mark and its double rules stand, and the room they leave (10.1)."""

from __future__ import annotations

from collections.abc import Sequence

from plangen.document.blocks import Table
from plangen.document.layout import Layout
from plangen.document.layout_fitted import Fitted, height_of_line
from plangen.document.layout_page import points
from plangen.document.layout_style import SINGLE, THICK_THIN, THIN_THICK, Rule, Style


def mark_height(block: Fitted, layout: Layout) -> float:
    """Points from a mark's upper edge to the lower edge of its rule."""
    rule = block.style.rule
    return height_of_line(block, layout) + (rule.gap + rule.height if rule is not None else 0.0)


def reserved(block: Fitted, layout: Layout) -> float:
    """Points of the type area that the mark ``block`` and the space below its rule take."""
    letter = layout.letter
    return max(
        0.0, points(letter.top + letter.gap - layout.page.margin_top) + mark_height(block, layout) - _leading(layout)
    )


def second_rule(style: Style) -> Rule | None:
    """The rule at the foot of the first sheet: that of the mark's ``style`` upside down."""
    rule = style.rule
    if rule is None:
        return None
    turned = {THICK_THIN: THIN_THICK, THIN_THICK: THICK_THIN}.get(rule.lines, SINGLE)
    return Rule(rule.thickness, 0.0, rule.colour, turned)


def first_page_height(blocks: Sequence[Fitted | Table], layout: Layout) -> float | None:
    """Points of text on page 1, which reaches down to its second rule; ``None`` where ``blocks`` begin no letter."""
    first = blocks[0] if blocks else None
    if not layout.letter.width or not isinstance(first, Fitted) or not first.style.sheet:
        return None
    return points(layout.page.height - layout.page.margin_top - first_page_bottom(layout))


def first_page_bottom(layout: Layout) -> float:
    """Millimetres from the sheet's lower edge to the text of page 1: whole lines, the last one clear of the second rule."""
    page, letter = layout.page, layout.letter
    rule = max((one.rule.height for one in layout.styles.values() if one.sheet and one.rule is not None), default=0.0)
    room = points(page.height - page.margin_top - letter.bottom - letter.gap) - rule + _leading(layout)
    lines = int(room / layout.line) * layout.line + _SLIP
    return min(page.margin_bottom, page.height - page.margin_top - lines / 72 * 25.4)


_SLIP = 0.2
"""Points; less than a line has to spare on its grid."""


def _leading(layout: Layout) -> float:
    """Points between a line's edge and its characters."""
    return (layout.line - layout.normal.size) / 2
