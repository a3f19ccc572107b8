"""Which fonts a document asks for, and for which characters it needs a Chinese one."""

from __future__ import annotations

from plangen.document.blocks import Document, Paragraph
from plangen.document.layout import Layout, Style

_PAGE_NUMBER, _CELL = "page-number", "table-cell"


def wanted_fonts(document: Document, layout: Layout) -> tuple[str, ...]:
    """The family of every face that words of ``document`` are printed in, each once; the first font of the face."""
    cells = {id(paragraph) for paragraph in document.paragraphs()} - {
        id(block) for block in document.blocks if isinstance(block, Paragraph)
    }
    styles: dict[str, Style] = {}
    for paragraph in document.paragraphs():
        own = paragraph.style if id(paragraph) not in cells or paragraph.style in layout.styles else _CELL
        for run in paragraph.runs:
            if run.text.strip():
                inside = run.face in layout.styles and layout.styles[run.face].run_in
                name = run.face if inside else own
                styles.setdefault(name, layout.style(name))
    if styles and layout.page_number.shown and _PAGE_NUMBER in layout.styles:
        styles.setdefault(_PAGE_NUMBER, layout.styles[_PAGE_NUMBER])
    return tuple(dict.fromkeys(layout.faces[style.face][0] for style in styles.values()))


def han_characters(document: Document) -> frozenset[str]:
    """The common Han characters in the words of ``document`` (U+4E00 to U+9FFF)."""
    words = (run.text for paragraph in document.paragraphs() for run in paragraph.runs)
    return frozenset(letter for text in words for letter in text if "\u4e00" <= letter <= "\u9fff")
