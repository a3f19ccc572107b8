"""What a page says, whatever format writes it: paragraphs and tables of runs that remember where they came from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from plangen.source import Path, Span

LINE_BREAK = "\n"
"""The only control character in a run: a line break inside a paragraph, as titles have."""


class Origin(NamedTuple):
    """Where printed words were written: a slice of the value at ``path``.

    Words printed for a reference come from the record; ``mention`` is then the prose that names it.
    """

    path: Path
    within: Span | None = None
    mention: Path | None = None
    mention_within: Span | None = None


class Run(NamedTuple):
    """Words in one face. ``face`` names an inline style (a run-in heading's level); empty is the paragraph's own."""

    text: str
    origin: Origin | None = None
    face: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of a named style (``title``, ``heading-1``, ``body`` …); the layout says what the name looks like."""

    style: str
    runs: Sequence[Run] = ()

    @property
    def text(self) -> str:
        """The words, line breaks included."""
        return "".join([run.text for run in self.runs])


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table; a cell that the cell above or at its left covers is left out of its row."""

    paragraphs: Sequence[Paragraph] = ()
    columns: int = 1
    rows: int = 1

    @property
    def text(self) -> str:
        """The words of the cell, one line a paragraph."""
        return "\n".join(paragraph.text for paragraph in self.paragraphs)


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells. ``widths`` are shares of the table's width, one a column; the first ``header`` rows repeat."""

    rows: Sequence[Sequence[Cell]]
    widths: Sequence[float] = ()
    header: int = 1
    style: str = "table"
    least: float = 0.0
    """Characters of a cell that the columns need beside each other, so that no word is cut; 0 where nobody counted."""


Block = Paragraph | Table


@dataclass(frozen=True, slots=True)
class Properties:
    """What a file says of itself; nothing here depends on the machine or the clock."""

    title: str = ""
    author: str = ""
    """The issuing office."""
    subject: str = ""
    """The document number."""
    issued: date | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A page's content in reading order, and the name of the template folder whose layout draws it."""

    blocks: Sequence[Block]
    layout: str
    properties: Properties = field(default_factory=Properties)
    pages: int = 0
    """Pages of the text, where the drafter counted them; 0 leaves it to the program's estimate."""

    def paragraphs(self) -> Iterator[Paragraph]:
        """Every paragraph in reading order, those of table cells included."""
        for block in self.blocks:
            if isinstance(block, Paragraph):
                yield block
            else:
                for row in block.rows:
                    for cell in row:
                        yield from cell.paragraphs

    @property
    def text(self) -> str:
        """All words, one line a paragraph: what every writer must keep."""
        return "\n".join(paragraph.text for paragraph in self.paragraphs())
