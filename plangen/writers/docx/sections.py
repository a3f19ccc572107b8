"""Sections: the sheet, its margins, its grid, and which page numbers it shows."""

from __future__ import annotations

from functools import lru_cache

from plangen.document.layout import Layout, points
from plangen.document.layout_letter import first_page_bottom
from plangen.writers.docx.xml import twips

ODD, EVEN, NONE, SIDE_ODD, SIDE_EVEN = "rId4", "rId5", "rId6", "rId7", "rId8"
"""The relationships of the footers: with the number right, left, none, and at the side of a turned sheet."""


@lru_cache(maxsize=64)
def section(layout: Layout, kind: str = "", numbered: bool = True, side: bool = False, first: bool = False) -> str:
    """The properties of a section that begins as ``kind`` says (``nextPage``, ``evenPage``; empty for the first).

    ``side`` is a turned sheet, whose number stands where the other sheets have it: at its side; ``first`` the section that
    page 1 stands in.
    """
    page = layout.page
    bottom, footer = page.margin_bottom, page.footer
    if layout.letter.width and not side:
        bottom, footer = first_page_bottom(layout), layout.letter.bottom
    unnumbered = first and not layout.page_number.first
    title = f'<w:footerReference w:type="first" r:id="{NONE}"/>' if unnumbered else ""

    def length(millimetres: float) -> int:
        return twips(points(millimetres))

    odd, even = (SIDE_ODD, SIDE_EVEN) if side else (ODD, EVEN)
    if not numbered:
        odd = even = NONE
    begins = f'<w:type w:val="{kind}"/>' if kind else ""
    orient = ' w:orient="landscape"' if page.width > page.height else ""
    grid = f'<w:docGrid w:type="lines" w:linePitch="{twips(layout.line)}"/>' if layout.grid.lines else ""
    return (
        f'<w:sectPr><w:footerReference w:type="default" r:id="{odd}"/><w:footerReference w:type="even" r:id="{even}"/>'
        f"{title}"
        f'{begins}<w:pgSz w:w="{length(page.width)}" w:h="{length(page.height)}"{orient}/>'
        f'<w:pgMar w:top="{length(page.margin_top)}" w:right="{length(page.right)}" w:bottom="{length(bottom)}"'
        f' w:left="{length(page.left)}" w:header="{length(page.header)}" w:footer="{length(footer)}" w:gutter="0"/>'
        f"{'<w:titlePg/>' if unnumbered else ''}{grid}</w:sectPr>"
    )
