"""Documents as plain text: one line a paragraph, in reading order; what mail and search engines take."""

from __future__ import annotations

from collections.abc import Sequence

from plangen.document.blocks import Document, Table
from plangen.document.layout import Layout, layout, points
from plangen.document.layout_fitting import Fitted, characters, fitted
from plangen.document.layout_head import JOINT_NAMES
from plangen.document.layout_table import Placed, placed
from plangen.source import display_width
from plangen.writers.characters import legal, one_line

_BLANK = "\u3000"
_BETWEEN = "  "


def write(document: Document) -> bytes:
    """``document`` as UTF-8 text. A line break inside a paragraph (a title's) is joined, so that each text stands whole.

    Raises:
        LayoutFault: where the document's layout cannot be used.
    """
    look = layout(document.layout)
    lines: list[str] = []
    gap, last, in_foot = False, "", False
    for block in fitted(document.blocks, look):
        if isinstance(block, Table):
            lines += _table(block)
            continue
        style = block.style
        if block.tabs:
            if lines and lines[-1] and (gap or style.before or (style.foot and not in_foot)):
                lines.append("")
            lines += _tabbed(block, look)
            last, gap, in_foot = block.name, style.rule is not None, style.foot
            continue
        if style.rule is not None and not block.paragraph.text:
            # Nothing but the rule: below it a blank line as below any other.
            gap = True
            continue
        above = (style.before or style.before_mm or style.new_page or (style.foot and not in_foot)) and not (
            style.together and block.name == last
        )
        if block.name in JOINT_NAMES and last in JOINT_NAMES:
            above = False
        if lines and lines[-1] and (gap or above):
            lines.append("")
        lines.append((_indent(block, look) + one_line(block.paragraph.text)).rstrip(" "))
        last, in_foot = block.name, style.foot
        gap = style.after > 0 or style.rule is not None
    return legal("\n".join(lines).lstrip("\n") + "\n").encode("utf-8")


def _tabbed(block: Fitted, look: Layout) -> list[str]:
    """The lines of a paragraph with tabs: what follows each stands where the page has it."""
    pitch = look.pitch(block.style)
    written = []
    for text in block.paragraph.text.split("\n"):
        start, *others = text.split("\t")
        line = _BLANK * round(block.style.left if block.style.tab == "right" else 0) + start
        for tab, words in zip(block.tabs, others, strict=False):
            share = {"center": 0.5, "right": 1.0}.get(tab.align, 0.0)
            blanks = round(tab.at / pitch - characters(line) - share * characters(words))
            line += _BLANK * max(blanks, 0 if line.endswith(_BLANK) or not line else 1) + words
        written.append((line + "".join(f"{_BLANK}{words}" for words in others[len(block.tabs) :])).rstrip(f" {_BLANK}"))
    return written


def _indent(block: Fitted, look: Layout) -> str:
    """Full-width blanks before the words, as many as the page leaves."""
    style = block.style
    blanks = style.left + style.first - style.hanging
    if block.stand is not None:
        room = points(look.page.text_width) / look.pitch(style) - block.stand.left - block.stand.right
        free = max(0.0, room - characters(block.paragraph.text))
        blanks = block.stand.left + {"center": free / 2, "right": free}.get(block.stand.align, 0.0)
    return _BLANK * round(blanks)


def _table(table: Table) -> list[str]:
    rows, columns = placed(table)
    cells = [[_lines(one) for one in row] for row in rows]
    widths = [0] * columns
    for row, texts in zip(rows, cells, strict=True):
        for one, text in zip(row, texts, strict=True):
            if one.columns == 1:
                widths[one.column] = max(widths[one.column], *map(display_width, text))
    lines = []
    for index, (row, texts) in enumerate(zip(rows, cells, strict=True)):
        for number in range(max(map(len, texts), default=0)):
            line = [
                _padded(text[number] if number < len(text) else "", _width(widths, one))
                for one, text in zip(row, texts, strict=True)
            ]
            lines.append(_BETWEEN.join(line).rstrip(" "))
        if index + 1 == table.header < len(rows):
            lines.append(_BETWEEN.join("-" * max(width, 2) for width in widths))
    return lines


def _lines(one: Placed) -> list[str]:
    if one.below:
        return [""]
    return [line for paragraph in one.cell.paragraphs for line in paragraph.text.split("\n")] or [""]


def _width(widths: Sequence[int], one: Placed) -> int:
    covered = widths[one.column : one.column + one.columns]
    return sum(covered) + len(_BETWEEN) * (len(covered) - 1)


def _padded(text: str, width: int) -> str:
    return text + " " * (width - display_width(text))
