"""How a field of the format is written: what the builder accepts, and what the editors' schema says of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Annotated

from pydantic import BaseModel, ConfigDict


class Writing(Enum):
    """The ways a field may be written in the file."""

    LINE = "line"
    """One line of official Chinese; a number typed without quotes is as good."""
    LINES = "lines"
    """A line that may name several; a list is joined by 、."""
    TITLE = "title"
    """One line whose line breaks are wishes for the page."""
    PROSE = "prose"
    """Paragraphs divided by blank lines; may hold references."""
    ID = "id"
    """A name without blank, dot, bracket, ``|`` or ``}``."""
    NAMES = "names"
    """Several names: a list, or one line divided by 、 or ；."""
    CHOICE = "choice"
    """One of a few words."""
    NUMBER = "number"
    """A whole number."""
    ITEM = "item"
    """A mapping, a list of items, or one line."""
    ITEMS = "items"
    TARGETS = "targets"
    TERMS = "terms"
    NOTICE = "notice"
    HEADINGS = "headings"
    OUTLINE = "outline"
    MEMBERS = "members"
    TABLE = "table"
    ROWS = "rows"
    """The rows of a table: a list of lists of cells."""
    PAIRS = "pairs"
    """Free names with one line each."""


@dataclass(frozen=True, slots=True)
class Written:
    """Metadata of a model field: its way of writing and, for a choice, the words."""

    way: Writing
    words: tuple[str, ...] = ()


Line = Annotated[str, Written(Writing.LINE)]
Lines = Annotated[str, Written(Writing.LINES)]
Title = Annotated[str, Written(Writing.TITLE)]
Prose = Annotated[str, Written(Writing.PROSE)]
Id = Annotated[str, Written(Writing.ID)]
Names = Annotated[tuple[str, ...], Written(Writing.NAMES)]


class Noun(BaseModel):
    """The base of every noun of a plan: frozen, and strict about what it holds."""

    model_config = ConfigDict(frozen=True, extra="forbid")
