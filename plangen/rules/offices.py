"""Every office that a plan gives something to do, with the place its name stands at: in fields, in tables, at the end of prose."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from plangen.language import responsibility
from plangen.language.office import Offices, run_together, split_offices
from plangen.language.pattern import pattern
from plangen.language.responsibility import Part
from plangen.model.outline import Entry
from plangen.source import Path, Span
from plangen.vocabulary import NameKind, OfficeRegister
from plangen.vocabulary.folding import fold

FIELDS = {"lead": Part.lead, "offices": Part.offices, "partners": Part.partners}
"""The fields of an item that name offices, and what these have to do."""

_COLLECTIVE = pattern(
    r"各|有关|相关|其他|其它|所属|直属|下属|(?:部门|单位|企业|院校|学校|机构|园区|组织|协会|区县|县区|县市|市县|区市|街道|乡镇)$"
)
_EVERYWHERE = pattern(r"(?:[市省区县旗州盟](?:委|政府|人大(?:常委会)?|政协|纪委|监委|纪委监委|法院|检察院))+$")
"""Organs that every city has; no register needs them."""
_COLUMN = pattern(r"单位|部门|牵头|责任|配合|负责")
_COLUMN_PARTS = (("牵头", Part.lead), ("主办", Part.lead), ("配合", Part.partners), ("协办", Part.partners))
_CLAUSE_WORDS = ("负责", "牵头", "配合", "单位", "部门", "落实", "实施")
_OPENING = {"）": "（", ")": "("}
_DIVISION = pattern(r"(?:任务|责任|职责|工作)(?:分工|分解|清单)|分工(?:表|方案)")
LONGEST_NAME = 60
_BRACKETED = pattern(r"[（(][^（）()]{1,40}[）)]$")
_AND = pattern(r"[和与及]")
_BLANKS = pattern(r"[ \u3000]+")
_BLANK_SEAM = pattern(r"(?<=[局委办院厅部会府])[ \u3000]+(?=[市省区县旗州盟])")
_SEAM = pattern(r"(?<=[局委办院厅部会府])(?=[市省区县旗州盟](?!政(?![府协])|民(?![政族宗])|[场容区域县郊内级直属辖]))")
"""Between the end of one office and the head of the next; 市政, 市场, 市容 and the like begin no office."""
_ENDS = tuple("局委办院厅部会社行队所站")
_SHORTEST = 4
"""Characters of either name: 市委 and 市政府 may stand side by side (市委市政府督查室)."""


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


def named_offices(entries: Iterable[Entry]) -> tuple[Named, ...]:
    """The offices of all items, in print order, each item's lead first."""
    return tuple(one for entry in entries for one in _of(entry))


def _of(entry: Entry) -> Iterator[Named]:
    item = entry.item
    for field, part in FIELDS.items():
        line = getattr(item, field)
        if line:
            yield from _line(split_offices(line), part, entry.path / field, entry)
    if item.text:
        yield from _prose(entry)
    if item.table is not None and item.table.rows:
        yield from _table(entry)


def _line(offices: Offices, part: Part, path: Path, entry: Entry, shift: int = 0, row: int = -1) -> Iterator[Named]:
    for office in offices.names:
        yield Named(office.name, part, path, office.span.shifted(shift), entry, office.rank, row)


def _prose(entry: Entry) -> Iterator[Named]:
    """The responsibility clauses in brackets that end the paragraphs of a text."""
    start = 0
    for paragraph in entry.item.text.split("\n"):
        end = len(paragraph.rstrip(" \u3000。"))
        opened = _opened(paragraph, end)
        clause = paragraph[opened:end]
        if opened >= 0 and len(clause) <= responsibility.LONGEST and any(word in clause for word in _CLAUSE_WORDS):
            for found in responsibility.find(clause):
                shift = start + opened + found.span.start
                yield from _line(found.offices, found.part, entry.path / "text", entry, shift)
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
    columns = [(index, _column_part(name)) for index, name in enumerate(table.columns) if _COLUMN.search(name)]
    rows = entry.path / "table" / "rows"
    for number, row in enumerate(table.rows):
        for index, part in columns:
            if index < len(row) and row[index]:
                yield from _line(split_offices(row[index]), part, rows[number][index], entry, row=number)


def _column_part(name: str) -> Part:
    return next((part for word, part in _COLUMN_PARTS if word in name), Part.offices)


def is_divided_elsewhere(entries: Sequence[Entry]) -> bool:
    """Whether an attachment, or a typed table, says who does what: no item need say it again."""
    return any(
        (entry.path.steps[0] == "attachments" and _DIVISION.search(entry.title) is not None)
        or (entry.item.table is not None and any(_COLUMN.search(column) for column in entry.item.table.columns))
        for entry in entries
        if entry.item.table is None or not entry.item.table.generated
    )


def identity(register: OfficeRegister | None, name: str) -> str:
    """The office that ``name`` means, under one name for all of its own."""
    known = register.resolve(name) if register is not None else None
    return known.office.name if known is not None else fold(name)


def is_known(register: OfficeRegister, name: str) -> bool:
    """Whether the register knows ``name``, its part before a bracket (市发展改革委（市粮食局）), or both sides of a 和."""
    if register.resolve(name) is not None or register.is_group(name):
        return True
    bare = _BRACKETED.sub("", name)
    if bare != name and bare and register.resolve(bare) is not None:
        return True
    return any(
        register.resolve(name[: match.start()]) is not None and register.resolve(name[match.end() :]) is not None
        for match in _AND.finditer(name[:LONGEST_NAME])
    )


def is_judged(register: OfficeRegister, named: Named) -> bool:
    """Whether the register must know ``named``: one office of its own city, not one of another level nor many at once."""
    name = named.name
    if named.is_collective or len(name) < 3 or len(name) > LONGEST_NAME or _EVERYWHERE.match(name):
        return False
    return name.startswith((register.city, register.city[-1:]))


def joined(name: str, register: OfficeRegister | None) -> tuple[tuple[str, ...], bool]:
    """The offices that ``name`` is made of where a 、 was forgotten, and whether the register knows them all.

    Empty where it is one office. Without a register, both must begin and end as offices do.
    """
    if len(name) > LONGEST_NAME or (register is not None and is_known(register, name)):
        return (), False
    if register is not None:
        pieces = run_together(_BLANKS.sub("", name), register.names)
        if pieces and all(register.resolve(piece) for piece in pieces):
            return pieces, True
    if len(name) < 2 * _SHORTEST:
        return (), False
    cuts = sorted(match.span() for match in (*_BLANK_SEAM.finditer(name), *_SEAM.finditer(name)))
    starts, ends = [0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(name)]
    pieces = tuple(name[start:end] for start, end in zip(starts, ends, strict=True))
    looks_so = all(len(piece) >= _SHORTEST and piece.endswith(_ENDS) and piece[0] == name[0] for piece in pieces)
    return (pieces, False) if looks_so and len(pieces) > 1 else ((), False)


def current(register: OfficeRegister, name: str) -> str:
    """The name in use of the office called ``name``: with or without its city, and as short, as it was written."""
    known = register.resolve(name)
    if known is None:
        return name
    in_use = [one for one, what in register.names_of(known.office) if what.kind is not NameKind.former]
    with_city = name.startswith(register.city)
    return min(
        in_use,
        key=lambda one: (one.startswith(register.city) != with_city, abs(len(one) - len(name)), in_use.index(one)),
        default=known.office.name,
    )
