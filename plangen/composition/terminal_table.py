"""A table for a terminal of a hundred columns: the words of each cell broken into lines that stand below each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from plangen.composition.overview_lines import COLUMNS, NOT_FIRST
from plangen.composition.words import Words, broken
from plangen.document import Cell, Paragraph, Table
from plangen.document.layout_table import placed, shares
from plangen.source import display_width
from plangen.source.width import character_width

_BETWEEN = 2
"""Columns between two cells."""
_NARROWEST = 4


def in_columns(table: Table) -> Table:
    """``table`` at most a hundred columns wide; one that is narrower stays as it is."""
    rows, count = placed(table)
    natural = [0] * count
    for row in rows:
        for one in row:
            if one.columns == 1 and not one.below:
                lines = (
                    display_width(line) for paragraph in one.cell.paragraphs for line in paragraph.text.split("\n")
                )
                natural[one.column] = max(natural[one.column], *lines)
    widths = _widths(natural, shares(table, count))
    made = [
        tuple(
            _cell(one.cell, sum(widths[one.column : one.column + one.columns]) + _BETWEEN * (one.columns - 1))
            for one in row
            if not one.below
        )
        for row in rows
    ]
    return replace(table, rows=tuple(made))


def _widths(natural: Sequence[int], parts: Sequence[float]) -> list[int]:
    """Columns of the terminal for each column: what it needs where all have it, else its share, the rest for the others."""
    room = COLUMNS - _BETWEEN * (len(natural) - 1)
    if sum(natural) <= room:
        return list(natural)
    # Those that need less than their share leave the rest to the others.
    waiting, widths = set(range(len(natural))), list(natural)
    while waiting:
        whole = sum(parts[column] for column in waiting)
        content = {column for column in waiting if natural[column] <= room * parts[column] / whole}
        if not content:
            for column in waiting:
                widths[column] = max(_NARROWEST, int(room * parts[column] / whole))
            break
        room -= sum(natural[column] for column in content)
        waiting -= content
    return widths


def _cell(cell: Cell, width: int) -> Cell:
    return replace(cell, paragraphs=tuple(_wrapped(paragraph, width) for paragraph in cell.paragraphs))


def _wrapped(paragraph: Paragraph, width: int) -> Paragraph:
    text = paragraph.text
    if display_width(text) <= width:
        return paragraph
    cuts: list[int] = []
    start = column = 0
    for offset, character in enumerate(text):
        if character == "\n":
            start, column = offset + 1, 0
            continue
        wide = character_width(character)
        if column + wide > width and offset > start:
            cut = offset
            while cut > start + 1 and text[cut] in NOT_FIRST:
                cut -= 1
            cuts.append(cut)
            column = display_width(text[cut:offset])
            start = cut
        column += wide
    return Paragraph(paragraph.style, broken(Words(tuple(paragraph.runs)), cuts).runs)
