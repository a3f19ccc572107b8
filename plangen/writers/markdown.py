"""Documents as Markdown (CommonMark, tables as on GitHub): headings, paragraphs, tables; nothing of the words is markup."""

from __future__ import annotations

import re

from plangen.document.blocks import Document, Paragraph, Table
from plangen.document.layout import layout
from plangen.document.layout_fitting import Fitted, fitted
from plangen.document.layout_table import Placed, placed
from plangen.writers.characters import legal, one_line

_INLINE = re.compile(r"[\\`*_\[\]<>|$]|~(?=~)|(?<=~)~|&(?=#?\w{1,40};)")
_HEADING_END = re.compile(r"(?<!#)#+\s*\Z")
_LINE_START = re.compile(r"[#+\-=>~]|\d{1,9}(?=[.)](?:\s|$))")


def write(document: Document) -> bytes:
    """``document`` as UTF-8 Markdown.

    Raises:
        LayoutFault: where the document's layout cannot be used.
    """
    look = layout(document.layout)
    written: list[str] = []
    for block in fitted(document.blocks, look):
        if isinstance(block, Table):
            written.append(_table(block))
            continue
        if block.style.new_page and written:
            written.append("---")
        text = block.paragraph.text
        if block.style.outline and text:
            written.append(f"{'#' * min(block.style.outline, 6)} {_edges(_heading(one_line(text)))}")
        elif text:
            written.append("\\\n".join(map(_line, _spaced(text, block).split("\n"))))
        if block.style.rule is not None:
            written.append("---")
    return ("\n\n".join(part for part in written if part) + "\n").encode("utf-8")


def _spaced(text: str, block: Fitted) -> str:
    """Tabs that stand for a place on the page as wide blanks: Markdown would take them for code."""
    if not block.tabs:
        return text
    return "\n".join("\u3000".join(part for part in line.split("\t") if part) for line in text.split("\n"))


def _inline(text: str) -> str:
    return _INLINE.sub(lambda match: "\\" + match.group(), legal(text))


def _heading(text: str) -> str:
    """A heading's words: number signs at its end would close it."""
    return _HEADING_END.sub(r"\\\g<0>", _inline(text))


def _line(text: str) -> str:
    """One line of a paragraph: what would begin a list, a heading or a rule is only words."""
    escaped = _inline(text)
    match = _LINE_START.match(escaped)
    if match is not None:
        start = match.group()
        escaped = f"{start}\\{escaped[match.end() :]}" if start.isdigit() else "\\" + escaped
    return _edges(escaped)


def _edges(text: str) -> str:
    """The outermost blanks as references: Markdown would drop them all, or take them for code."""
    words = text.strip()
    if words == text:
        return text
    start = text[: len(text) - len(text.lstrip())] if words else text
    end = text[len(start) + len(words) :]
    return f"{_reference(start[:1])}{_inner(start[1:])}{words}{_inner(end[:-1])}{_reference(end[-1:])}"


def _inner(blanks: str) -> str:
    return "".join(blank if blank == "\u3000" else _reference(blank) for blank in blanks)


def _reference(blank: str) -> str:
    return f"&#{ord(blank)};" if blank else ""


def _table(table: Table) -> str:
    """A pipe table. It knows no spans: what a cell covers beside and below it stays empty."""
    rows, columns = placed(table)
    if not rows:
        return ""
    lines = ["| " + " | ".join(_cells(row, columns)) + " |" for row in rows]
    rule = "|" + " --- |" * columns
    if table.header < 1:
        return "\n".join(["|" + "  |" * columns, rule, *lines])
    return "\n".join([lines[0], rule, *lines[1:]])


def _cells(row: list[Placed], columns: int) -> list[str]:
    cells = [""] * columns
    for one in row:
        if not one.below:
            cells[one.column] = "<br>".join(map(_cell, one.cell.paragraphs))
    return cells


def _cell(paragraph: Paragraph) -> str:
    return "<br>".join(_edges(_inline(line)) for line in paragraph.text.split("\n"))
