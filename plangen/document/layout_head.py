"""The header block: marks above the letterhead, its size, several offices beside one word, approvers in columns (7.2)."""

from __future__ import annotations

from collections.abc import Sequence
from math import floor

from plangen.document.blocks import Block, Paragraph
from plangen.document.layout import Layout
from plangen.document.layout_fitted import Tab, run_of, space_before, style_at
from plangen.document.layout_page import points
from plangen.document.layout_style import Style
from plangen.document.line_count import text_width

JOINT, SUFFIX = "joint-letterhead", "joint-suffix"
"""Names of offices below each other, and the word beside them."""
MOST_ISSUERS = 6
"""Offices whose names a joint letterhead can show on a page that still holds a title and text."""
SLACK = 0.1
"""Characters by which a cell is wider than its words, so that rounding turns no line."""
_CLASSIFICATION = "classification"
_MOST_MARKS = 8
JOINT_NAMES = frozenset((JOINT, SUFFIX))


def fitting_size(text: str, style: Style, layout: Layout) -> float | None:
    """The largest size in half points at which ``text`` stands in one line; ``None`` where the style's own fits."""
    width = max(map(text_width, text.split("\n")))
    room = points(layout.page.text_width)
    if width * style.size <= room:
        return None
    return max(1.0, floor(room / width * 2) / 2)


def joint_size(names: Sequence[str], suffix: str, style: Style, layout: Layout) -> float:
    """The size of a joint letterhead: as wide as the type area at most, and as high as the layout allows."""
    width = max(map(text_width, names), default=0.0) + layout.joint.gap + text_width(suffix) + 2 * SLACK
    by_width = points(layout.page.text_width) / max(width, 1.0)
    by_height = points(layout.joint.height) / max(len(names), 1) * style.size / layout.line_of(style)
    return max(1.0, floor(min(style.size, by_width, by_height) * 2) / 2)


def joint_size_at(blocks: Sequence[Block], position: int, style: Style, layout: Layout) -> float:
    """The size of the joint letterhead that the block at ``position`` is part of."""
    names: list[str] = []
    suffix = ""
    for index in run_of(blocks, position, JOINT_NAMES, MOST_ISSUERS * 2):
        one = blocks[index]
        assert isinstance(one, Paragraph)
        if one.style == SUFFIX:
            suffix = one.text
        else:
            names.append(one.text)
    return joint_size(names, suffix, style, layout)


def mark_before(blocks: Sequence[Block], position: int, layout: Layout) -> float | None:
    """Points above a mark: a classification stands on line two, also where no copy number stands on line one (7.2.2)."""
    block = blocks[position]
    assert isinstance(block, Paragraph)
    above = style_at(blocks, position - 1, layout)
    alone = block.style == _CLASSIFICATION and not (above is not None and above.head)
    return layout.line if alone else None


def letterhead_before(blocks: Sequence[Block], position: int, style: Style, layout: Layout) -> float | None:
    """Points above a letterhead below marks: it keeps its distance from the type area's upper edge (7.2.4)."""
    taken = 0.0
    for index in range(position - 1, max(-1, position - 1 - _MOST_MARKS), -1):
        above = style_at(blocks, index, layout)
        if above is None or not above.head:
            break
        taken += layout.line_of(above) + (mark_before(blocks, index, layout) or 0.0)
    return max(0.0, space_before(style, layout) - taken) if taken else None


def joint_before(blocks: Sequence[Block], position: int, style: Style, layout: Layout) -> float:
    """Points above a part of a joint letterhead: only its first line has any."""
    above = blocks[position - 1] if position else None
    if isinstance(above, Paragraph) and above.style in JOINT_NAMES:
        return 0.0
    before = letterhead_before(blocks, position, style, layout)
    return space_before(style, layout) if before is None else before


def signer_tabs(text: str, style: Style, layout: Layout) -> tuple[Tab, ...]:
    """Where the number, the label, the first names and the second ones begin; the last ends at the right indent (7.2.6).

    A line is a tab and the number or nothing, a tab and the label or nothing, then the names, a tab before each; no tab
    stands between the label and the first name.
    """
    label, widths = 0.0, [0.0, 0.0]
    for line in text.split("\n"):
        columns = line.split("\t")[2:]
        if columns and columns[0]:
            head, mark, name = columns[0].rpartition("：")
            label = max(label, text_width(head + mark))
            columns[0] = name
        else:
            columns = columns[1:]
        for column, name in enumerate(columns[:2]):
            widths[column] = max(widths[column], text_width(name))
    pitch = layout.pitch(style)
    second = points(layout.page.text_width) / pitch - style.right - widths[1]
    first = second - widths[0] - (1 if widths[1] else 0)
    places = [style.left, first - label, first] + ([second] if widths[1] else [])
    return tuple(Tab(max(place, 0.0) * pitch) for place in places)
