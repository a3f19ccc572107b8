"""The letterhead of several offices: their names below each other, and one word beside all of them (7.2.4)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import ceil

from plangen.document.layout import Layout, points
from plangen.document.layout_fitted import Fitted, height_of_line
from plangen.document.layout_head import SLACK
from plangen.document.line_count import text_width
from plangen.writers.docx.styles import SPACER
from plangen.writers.docx.xml import twips

_NO_BORDERS = (
    "<w:tblBorders>"
    + "".join(f'<w:{side} w:val="nil"/>' for side in ("top", "left", "bottom", "right", "insideH", "insideV"))
    + "</w:tblBorders>"
)
_NO_MARGINS = (
    "<w:tblCellMar>"
    + "".join(f'<w:{side} w:w="0" w:type="dxa"/>' for side in ("top", "left", "bottom", "right"))
    + "</w:tblCellMar>"
)


def joint_letterhead(blocks: Sequence[Fitted], layout: Layout, paragraph: Callable[[Fitted], str]) -> str:
    """A table without borders, one cell for the names and one for the word, below a paragraph as high as the space above."""
    names = [block for block in blocks if block.style.align == "distribute"]
    beside = [block for block in blocks if block.style.align != "distribute"]
    size = blocks[0].size or blocks[0].style.size
    first = _width(names, size, layout.joint.gap + SLACK)
    room = twips(points(layout.page.text_width))
    widths = [min(first, room), _width(beside, size, SLACK)] if beside else [min(first, room)]
    cells = [_cell("".join(map(paragraph, names)), widths[0], layout.joint.gap * size)]
    if beside:
        cells.append(_cell("".join(map(paragraph, beside)), widths[1], 0))
    above = twips(blocks[0].before or 0)
    height = twips(sum(height_of_line(block, layout) for block in names))
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:p><w:pPr><w:pStyle w:val="{SPACER}"/><w:spacing w:before="0" w:after="0" w:line="{max(above, 20)}"'
        ' w:lineRule="exact"/></w:pPr></w:p>'
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:jc w:val="center"/>{_NO_BORDERS}'
        f'<w:tblLayout w:type="fixed"/>{_NO_MARGINS}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
        f'<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="{height}" w:hRule="atLeast"/></w:trPr>{"".join(cells)}</w:tr></w:tbl>'
    )


def _width(blocks: Sequence[Fitted], size: float, more: float) -> int:
    """Twips of the widest of ``blocks``, and ``more`` characters."""
    widest = max((text_width(block.paragraph.text) for block in blocks), default=1.0)
    return ceil((widest + more) * size * 20)


def _cell(words: str, width: int, right: float) -> str:
    margin = f'<w:tcMar><w:right w:w="{twips(right)}" w:type="dxa"/></w:tcMar>' if right else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{margin}<w:vAlign w:val="center"/></w:tcPr>{words}</w:tc>'
