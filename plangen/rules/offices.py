"""The offices that a plan gives something to do, held against the register of its city."""

from __future__ import annotations

from collections.abc import Sequence

from plangen.language import office_name
from plangen.language.office import run_together
from plangen.language.pattern import pattern
from plangen.model.answering import Named, names_offices
from plangen.model.outline import Entry
from plangen.vocabulary import NameKind, OfficeRegister
from plangen.vocabulary.office_register import identity

_EVERYWHERE = pattern(r"(?:[市省区县旗州盟](?:委|政府|人大(?:常委会)?|政协|纪委|监委|纪委监委|法院|检察院))+$")
"""Organs that every city has; no register needs them."""
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


def is_divided_elsewhere(entries: Sequence[Entry]) -> bool:
    """Whether an attachment, or a typed table, says who does what: no item need say it again."""
    return any(
        (entry.path.steps[0] == "attachments" and _DIVISION.search(entry.title) is not None)
        or (entry.item.table is not None and any(names_offices(column) for column in entry.item.table.columns))
        for entry in entries
        if entry.item.table is None or not entry.item.table.generated
    )


def may_be_one(register: OfficeRegister | None, city: str, one: str, other: str) -> bool:
    """Whether both may name one office: as the register says where it knows them, else by how names are usually shortened."""
    if register is not None and register.resolve(one) is not None and register.resolve(other) is not None:
        return identity(register, one) == identity(register, other)
    return office_name.may_be_one(_of_city(one, city), _of_city(other, city))


def _of_city(name: str, city: str) -> str:
    """The name as it is said at home: 市教育局 for 某市教育局."""
    return city[-1:] + name.removeprefix(city) if city and name.startswith(city) else name


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
