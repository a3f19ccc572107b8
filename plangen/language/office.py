"""Offices named in a line: 市教育局、市工信局、市人社局等, with ， between ranks."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from plangen.language.enumeration import split
from plangen.language.pattern import pattern
from plangen.source import Span


class OfficeLevel(StrEnum):
    """Whose office it is, as its name's first sign says."""

    national = "national"
    provincial = "provincial"
    city = "city"
    county = "county"
    unsaid = "unsaid"


@dataclass(frozen=True, slots=True)
class Office:
    """A name as written, without 等; ``rank`` counts from 0 and grows at every ，."""

    name: str
    span: Span
    rank: int

    @property
    def level(self) -> OfficeLevel:
        """Read from the name alone."""
        return next((level for start, level in _LEVELS if re.match(start, self.name)), OfficeLevel.unsaid)

    @property
    def is_collective(self) -> bool:
        """Whether many offices are meant: 各区县（市）人民政府, 相关职业院校."""
        return bool(_COLLECTIVE.match(self.name))


@dataclass(frozen=True, slots=True)
class Offices:
    """The names in a line; ``others`` where it ends with 等."""

    text: str
    names: tuple[Office, ...]
    others: bool

    @property
    def ranks(self) -> tuple[tuple[Office, ...], ...]:
        """The names grouped as ， divides them."""
        count = self.names[-1].rank + 1 if self.names else 0
        return tuple(tuple(each for each in self.names if each.rank == rank) for rank in range(count))


_LEVELS = (
    (r"国家|国务院|中央|中共中央|全国", OfficeLevel.national),
    (r"省|自治区|[\u4e00-\u9fff]{2,3}省", OfficeLevel.provincial),
    (r"市|州|盟", OfficeLevel.city),
    (r"区|县|旗|各[区县旗市]|[\u4e00-\u9fff]{1,4}[区县旗]", OfficeLevel.county),
)
_COLLECTIVE = pattern(r"各|有关|相关|其他|市直|市级各|驻[\u4e00-\u9fff]+各|区[（(]?县|县[（(、]?[区市]")
_OTHERS = pattern(r"等(?:部门|单位|有关部门|有关单位|相关部门|部门和单位|按职责分工|负责)*$|等$")
_LEAF = "局委办院厅部会行社团队所处站中心公司集团政府馆台校"


def split_offices(line: str) -> Offices:
    """The offices in one line; a final 等 (or 等部门, 等单位) is told by ``others`` and belongs to no name."""
    names: list[Office] = []
    others = False
    for rank, group in enumerate(split(line, "，；")):
        for item in split(group.text):
            text, span = item.text, item.span.shifted(group.span.start)
            end = _OTHERS.search(text)
            if end:
                others = True
                text = text[: end.start()]
            if text:
                names.append(Office(text, Span(span.start, span.start + len(text)), rank))
    return Offices(line, tuple(names), others)


def run_together(name: str, register: Collection[str]) -> tuple[str, ...]:
    """The known offices that ``name`` is made of where a 、 was forgotten (市文广旅体局市卫健委); empty where it is one office."""
    if name in register or len(name) > 200:
        return ()
    for cut in range(2, len(name) - 1):
        head, rest = name[:cut], name[cut:]
        if rest not in register:
            tail = run_together(rest, register) if head in register and len(rest) < len(name) else ()
            if tail:
                return (head, *tail)
            continue
        if head in register or (head[-1] in _LEAF and rest[0] == head[0]):
            return (head, rest)
    return ()
