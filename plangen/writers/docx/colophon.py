"""The colophon: a text box at the foot of the type area, with rules across it (GB/T 9704-2012, 7.4).

A box anchored to the page is the one form that Word and LibreOffice both put there; a table that floats, or a
frame, LibreOffice leaves in the text.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from plangen.document.layout import Layout, points
from plangen.document.layout_fitting import Fitted
from plangen.document.layout_foot import RULE_LINE, box_height, rules
from plangen.writers.docx.styles import SPACER
from plangen.writers.docx.text_box import Place, text_box
from plangen.writers.docx.xml import twips


def colophon(blocks: Sequence[Fitted], layout: Layout, paragraph: Callable[[Fitted], str], new_page: bool) -> str:
    """The paragraph that holds the box with ``blocks``; ``paragraph`` writes one of them, ``new_page`` begins a page for it."""
    lines = []
    for rule, block in zip(rules(blocks, layout), (*blocks, None), strict=True):
        if rule:
            lines.append(_rule(rule))
        if block is not None:
            lines.append(paragraph(block))
    words = "".join(lines)
    page, height = layout.page, box_height(blocks, layout)
    # From the sheet's edge: LibreOffice takes the type area of a later section for a little higher than it is.
    place = Place(points(page.left), points(page.height - page.bottom) - height, points(page.text_width), height)
    start = '<w:pageBreakBefore w:val="1"/>' if new_page else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{SPACER}"/>{start}</w:pPr><w:r>{text_box(words, place, "版记")}</w:r></w:p>'


def _rule(thickness: float) -> str:
    """A rule across the type area: a paragraph that is nothing but its border."""
    eighths = round(points(thickness) * 8)
    return (
        f'<w:p><w:pPr><w:pStyle w:val="{SPACER}"/><w:pBdr><w:bottom w:val="single" w:sz="{eighths}" w:space="0"'
        f' w:color="000000"/></w:pBdr><w:spacing w:before="0" w:after="0" w:line="{twips(RULE_LINE)}" w:lineRule="exact"/>'
        "</w:pPr></w:p>"
    )
