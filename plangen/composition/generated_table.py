"""Tables that the program makes: rows of words below named columns, columns as wide as their words need."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from plangen.composition.words import NOTHING, TableWords, Words, generated
from plangen.document import Cell, Paragraph, Table
from plangen.document.layout import Layout
from plangen.document.layout_columns import columns_of

HEAD = "table-head"
CELL = "table-cell"
SHORT = "table-short"
"""Of a cell with a few words: centred."""
GROUP = "table-group"
"""Of a cell with a heading over the rows below it."""


class Column(NamedTuple):
    """A column of a generated table: its name, the style of its cells, and whether it stands where all of them are empty.

    A line break in the name divides the lines it stands in.
    """

    name: str
    style: str = CELL
    always: bool = False


class Field(NamedTuple):
    """What stands in one cell, one text a paragraph; it takes ``columns`` and ``rows``, none where another cell covers it."""

    texts: tuple[Words, ...] = ()
    columns: int = 1
    rows: int = 1
    style: str = ""
    """Where it is not its column's."""


COVERED = Field(columns=0)
"""The place of a cell that another one covers."""


def field(*texts: Words) -> Field:
    """A cell with ``texts``, the empty ones left out."""
    return Field(tuple(text for text in texts if text))


def generated_table(columns: Sequence[Column], rows: Sequence[Sequence[Field]], look: Layout) -> TableWords | Words:
    """``rows`` below the names of ``columns``; a row of a single field spans the table, an empty column is left out."""
    if not rows:
        return NOTHING
    kept = [
        index
        for index, column in enumerate(columns)
        if column.always or any(len(row) > 1 and row[index].texts for row in rows)
    ]
    made = [tuple(_cell(Field(tuple(map(generated, columns[index].name.split("\n")))), HEAD, 1) for index in kept)]
    for row in rows:
        if len(row) == 1:
            made.append((_cell(row[0], GROUP, len(kept)),))
            continue
        cells = []
        for index in kept:
            one = row[index]
            if one.columns:
                count = sum(other in kept for other in range(index, index + one.columns))
                cells.append(_cell(one, columns[index].style, count))
        made.append(tuple(cells))
    return TableWords(laid_out(Table(tuple(made)), look))


def laid_out(table: Table, look: Layout) -> Table:
    """``table`` with its columns as wide as their words need."""
    found = columns_of(table, look)
    return Table(table.rows, found.widths, table.header, table.style, found.least)


def _cell(one: Field, style: str, columns: int) -> Cell:
    name = one.style or style
    texts = one.texts or (NOTHING,)
    return Cell(tuple(Paragraph(name, words.runs) for words in texts), columns, one.rows)
