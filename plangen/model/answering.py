"""Who answers for an item, with the place each name stands at: in fields, in tables, in clauses at the end of prose."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from plangen.language import responsibility
from plangen.language.office import Offices, split_offices
from plangen.language.pattern import pattern
from plangen.language.responsibility import Part
from plangen.model.outline import Entry
from plangen.source import Path, Span

FIELDS = {"lead": Part.lead, "offices": Part.offices, "partners": Part.partners}
"""The fields of an item that name offices, and what these have to do."""

_COLLECTIVE = pattern(
    r"各|有关|相关|其他|其它|所属|直属|下属|(?:部门|单位|企业|院校|学校|机构|园区|组织|协会|区县|县区|县市|市县|区市|街道|乡镇)$"
)
_COLUMN = pattern(r"单位|部门|牵头|责任|配合|负责")
_COLUMN_PARTS = (("牵头", Part.lead), ("主办", Part.lead), ("配合", Part.partners), ("协办", Part.partners))
_CLAUSE_WORDS = ("负责", "牵头", "配合", "单位", "部门", "落实", "实施")
_OPENING = {"）": "（", ")": "("}


@dataclass(frozen=True, slots=True)
class Named:
    """One office where it is named: ``value[within]`` at ``path`` is ``name``; ``entry`` is the item it works for."""

    name: str
    part: Part
    path: Path
    within: Span
    entry: Entry
    rank: int = 0
    row: int = -1
    """The row of a typed table: offices of different rows have different tasks."""

    @property
    def is_collective(self) -> bool:
        """Whether many offices are meant: 各职业院校, 市有关部门."""
        return _COLLECTIVE.search(self.name) is not None


@dataclass(frozen=True, slots=True)
class Answering:
    """Offices of one part as they are written together: ``value[within]`` at ``path`` is ``text``, a final 等 included."""

    part: Part
    text: str
    path: Path
    within: Span

    @property
    def offices(self) -> Offices:
        """The names in it; their spans count from the beginning of ``text``."""
        return split_offices(self.text)


def named_offices(entries: Iterable[Entry]) -> tuple[Named, ...]:
    """The offices of all items, in print order, each item's lead first."""
    return tuple(one for entry in entries for one in _of(entry))


def _of(entry: Entry) -> Iterator[Named]:
    for one in answering(entry):
        yield from named_in(one, entry)
    if entry.item.table is not None and entry.item.table.rows:
        yield from _table(entry)


def answering(entry: Entry) -> Iterator[Answering]:
    """Who answers for ``entry``: its fields, then the clauses in brackets that end the paragraphs of its text."""
    item = entry.item
    for field, part in FIELDS.items():
        line: str = getattr(item, field)
        if line:
            yield Answering(part, line, entry.path / field, Span(0, len(line)))
    if item.text:
        yield from _prose(entry)


def named_in(one: Answering, entry: Entry, row: int = -1) -> Iterator[Named]:
    """Each office of ``one``, which works for ``entry``."""
    for office in one.offices.names:
        yield Named(office.name, one.part, one.path, office.span.shifted(one.within.start), entry, office.rank, row)


def _prose(entry: Entry) -> Iterator[Answering]:
    text, start = entry.item.text, 0
    for paragraph in text.split("\n"):
        end = len(paragraph.rstrip(" \u3000。"))
        opened = _opened(paragraph, end)
        clause = paragraph[opened:end]
        if opened >= 0 and len(clause) <= responsibility.LONGEST and any(word in clause for word in _CLAUSE_WORDS):
            for found in responsibility.find(clause):
                within = found.span.shifted(start + opened)
                yield Answering(found.part, within.of(text), entry.path / "text", within)
        start += len(paragraph) + 1


def _opened(paragraph: str, end: int) -> int:
    """Where the bracket opens that closes at ``end``; -1 where none does."""
    if end == 0 or paragraph[end - 1] not in _OPENING:
        return -1
    depth = 0
    for at in range(end - 1, max(-1, end - 1 - responsibility.LONGEST), -1):
        depth += (paragraph[at] in "）)") - (paragraph[at] in "（(")
        if depth == 0:
            return at
    return -1


def _table(entry: Entry) -> Iterator[Named]:
    table = entry.item.table
    assert table is not None
    columns = [(index, _column_part(name)) for index, name in enumerate(table.columns) if names_offices(name)]
    rows = entry.path / "table" / "rows"
    for number, row in enumerate(table.rows):
        for index, part in columns:
            if index < len(row) and row[index]:
                cell = Answering(part, row[index], rows[number][index], Span(0, len(row[index])))
                yield from named_in(cell, entry, number)


def names_offices(column: str) -> bool:
    """Whether the cells of a typed table's ``column`` name offices."""
    return _COLUMN.search(column) is not None


def _column_part(name: str) -> Part:
    return next((part for word, part in _COLUMN_PARTS if word in name), Part.offices)
