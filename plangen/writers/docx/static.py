"""The parts of a package that are the same for every document of a layout."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from plangen.document.layout import Layout, points
from plangen.document.layout_turned import turned
from plangen.writers.characters import escaped
from plangen.writers.docx.runs import EMPTY
from plangen.writers.docx.styles import SPACER, styles_part
from plangen.writers.docx.text_box import BESIDE, Place, text_box
from plangen.writers.docx.xml import DECLARATION, NAMESPACE, twips

_BASE = {
    "[Content_Types].xml": "content_types.xml",
    "_rels/.rels": "package_relationships.xml",
    "word/_rels/document.xml.rels": "document_relationships.xml",
    "word/settings.xml": "settings.xml",
}
_NO_NUMBER = (
    f'{DECLARATION}<w:ftr xmlns:w="{NAMESPACE}"><w:p><w:pPr><w:pStyle w:val="page-number"/></w:pPr></w:p></w:ftr>'
)


def static_parts(layout: Layout) -> dict[str, str]:
    """Their names in the package and their texts."""
    return {
        **_base_parts(),
        "word/styles.xml": styles_part(layout),
        "word/fontTable.xml": _font_table(layout),
        "word/footer1.xml": _footer(layout, layout.page_number.odd),
        "word/footer2.xml": _footer(layout, layout.page_number.even),
        "word/footer3.xml": _footer_part("") if layout.letter.width else _NO_NUMBER,
        "word/footer4.xml": _side_footer(layout, layout.page_number.odd),
        "word/footer5.xml": _side_footer(layout, layout.page_number.even),
    }


@lru_cache(maxsize=1)
def _base_parts() -> dict[str, str]:
    folder = Path(__file__).parent / "base"
    return {name: _bare((folder / file).read_text(encoding="utf-8")) for name, file in _BASE.items()}


def _bare(text: str) -> str:
    """A part without the comments and the indentation that are for whoever reads the base."""
    declaration, _, rest = text.partition("?>")
    bare = re.sub(r"\s*<!--.*?-->|\s+(?=<)", "", rest, flags=re.DOTALL).rstrip()
    return f"{declaration}?>\n{bare}"


def _font_table(layout: Layout) -> str:
    """Every font with the one that may stand in for it; Word asks here before it guesses."""
    fonts = []
    for names in dict.fromkeys(tuple(names) for names in layout.faces.values()):
        other = f'<w:altName w:val="{escaped(names[1])}"/>' if len(names) > 1 else ""
        # 86 (hexadecimal) is the character set of simplified Chinese.
        fonts.append(
            f'<w:font w:name="{escaped(names[0])}">{other}<w:charset w:val="86"/><w:family w:val="auto"/>'
            '<w:pitch w:val="default"/></w:font>'
        )
    return f'{DECLARATION}<w:fonts xmlns:w="{NAMESPACE}">{"".join(fonts)}</w:fonts>'


def _footer(layout: Layout, side: str) -> str:
    if not layout.letter.width:
        return _footer_part(_number(layout, side))
    # The type area of page 1 is higher than that of the others: there the footer itself keeps the text up.
    page = layout.page
    above = points(page.margin_bottom - page.footer) - layout.line_of(layout.style("page-number"))
    below = points(page.footer - layout.letter.bottom)
    return _footer_part(f"{_space(above)}{_number(layout, side)}{_space(below)}")


def _footer_part(words: str) -> str:
    return f'{DECLARATION}<w:ftr xmlns:w="{NAMESPACE}">{words or EMPTY}</w:ftr>'


def _space(height: float) -> str:
    return (
        f'<w:p><w:pPr><w:pStyle w:val="{SPACER}"/><w:spacing w:before="0" w:after="0" w:line="{max(1, twips(height))}"'
        ' w:lineRule="exact"/></w:pPr></w:p>'
    )


def _side_footer(layout: Layout, side: str) -> str:
    """The number of a turned sheet: at its left side, turned with it, where the upright sheets have it (clause 8)."""
    page = turned(layout).page
    line = layout.line_of(layout.style("page-number"))
    # Upright, the line's lower edge is this far from the sheet's lower edge, which is the left one of a turned sheet.
    place = Place(points(layout.page.footer), points(page.top), line, points(page.text_height))
    # Nothing stands beside it; but LibreOffice puts a box that text may run across at the edge of some first sheets.
    box = text_box(_number(layout, side), place, "页码", "vert", "ctr", BESIDE)
    return (
        f'{DECLARATION}<w:ftr xmlns:w="{NAMESPACE}"><w:p><w:pPr><w:pStyle w:val="page-number"/></w:pPr>'
        f"<w:r>{box}</w:r></w:p></w:ftr>"
    )


def _number(layout: Layout, side: str) -> str:
    """The paragraph of a page number."""
    number = layout.page_number
    style = layout.style("page-number")
    before, _, after = number.pattern.partition("1")
    indent = "left" if side == "left" else "right"
    chars, twips = round(number.indent * 100), round(number.indent * layout.pitch(style) * 20)
    place = "" if side == "center" else f'<w:ind w:{indent}Chars="{chars}" w:{indent}="{twips}"/>'
    words = (
        f'<w:r><w:t xml:space="preserve">{escaped(before)}</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
        f'<w:r><w:t xml:space="preserve">{escaped(after)}</w:t></w:r>'
    )
    return (
        f'<w:p><w:pPr><w:pStyle w:val="page-number"/>{place}'
        f'<w:jc w:val="{side}"/></w:pPr>{words if number.shown else ""}</w:p>'
    )
