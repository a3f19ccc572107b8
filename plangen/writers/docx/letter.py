"""The mark of a letter and its two double rules: boxes at places of the first sheet, outside the type area (10.1)."""

from __future__ import annotations

from collections.abc import Callable

from plangen.document.layout import Layout, points
from plangen.document.layout_fitted import Fitted
from plangen.document.layout_letter import mark_height, reserved, second_rule
from plangen.writers.docx.formatting import border
from plangen.writers.docx.styles import SPACER
from plangen.writers.docx.text_box import ACROSS, Place, text_box
from plangen.writers.docx.xml import twips

_SPARE = 6.0
"""Points by which a box is higher than its words, so that no program drops the rule below them."""
_HAIR = 1.0
_NUMBERS = (2, 3)


def letter_mark(block: Fitted, layout: Layout, paragraph: Callable[[Fitted], str]) -> str:
    """A paragraph as high as the mark's part of the type area, with the boxes of the mark and of the second rule."""
    page, letter = layout.page, layout.letter
    left, width = points(page.width - letter.width) / 2, points(letter.width)
    upper = Place(left, points(letter.top), width, mark_height(block, layout) + _SPARE)
    boxes = text_box(paragraph(block), upper, "发文机关标志", anchor="t", wrap=ACROSS, number=_NUMBERS[0])
    rule = second_rule(block.style)
    if rule is not None:
        words = _empty(_HAIR, border(rule))
        height = rule.height + _HAIR + _SPARE
        top = points(page.height - letter.bottom) - rule.height - _HAIR
        boxes += text_box(
            words, Place(left, top, width, height), "首页下线", anchor="t", wrap=ACROSS, number=_NUMBERS[1]
        )
    return _empty(max(_HAIR, reserved(block, layout)), words=f"<w:r>{boxes}</w:r>")


def _empty(height: float, borders: str = "", words: str = "") -> str:
    return (
        f'<w:p><w:pPr><w:pStyle w:val="{SPACER}"/>{borders}<w:spacing w:before="0" w:after="0" w:line="{twips(height)}"'
        f' w:lineRule="exact"/></w:pPr>{words}</w:p>'
    )
