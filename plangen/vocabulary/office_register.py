"""A city's offices: one office, whichever of its names a plan writes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property

from plangen.language import office as running
from plangen.source import nearest
from plangen.vocabulary.folding import fold

LEVELS = ("国家", "省级", "市级", "县级")
_CITY = "市"


class NameKind(StrEnum):
    """What a name is to its office."""

    full = "full"
    short = "short"
    former = "former"


@dataclass(frozen=True, slots=True)
class FormerName:
    """A name an office bore before; ``until`` is its last day, where that is known."""

    name: str
    until: date | None


@dataclass(frozen=True, slots=True)
class Office:
    """One office. ``name`` is its full name, ``level`` whose office it is (国家, 省级, 市级, 县级)."""

    name: str
    level: str
    short: tuple[str, ...] = ()
    former: tuple[FormerName, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Resolved:
    """The office that a written name means, and what kind of name it is; ``until`` where it is a former one."""

    office: Office
    kind: NameKind
    until: date | None = None

    def was_in_use(self, on: date) -> bool:
        """Whether the office could be called so on that day; a former name without a date always could."""
        return self.until is None or on <= self.until


@dataclass(frozen=True)
class OfficeRegister:
    """The offices of ``city`` and the collective names (各区县人民政府) that stand for many."""

    city: str
    level: str = "市级"
    offices: tuple[Office, ...] = ()
    groups: tuple[str, ...] = ()

    def resolve(self, name: str) -> Resolved | None:
        """What ``name`` means here. 郑州市教育局 and 市教育局 are one; a name in use wins over a former one."""
        return self._by_name.get(fold(name))

    def find(self, name: str, on: date | None = None) -> Office | None:
        """The office called ``name``; with ``on``, a former name counts only on days when it was still in use."""
        found = self.resolve(name)
        return found.office if found is not None and (on is None or found.was_in_use(on)) else None

    def is_group(self, name: str) -> bool:
        """Whether ``name`` stands for many offices."""
        return fold(name) in self._groups

    def nearest(self, name: str) -> str | None:
        """The known name that was probably meant by ``name``."""
        return nearest(name, self.names)

    def run_together(self, name: str) -> tuple[str, ...]:
        """The offices that ``name`` is made of where a 、 was forgotten; empty where it is one office or unknown."""
        return () if self.is_group(name) else running.run_together(name, self.names)

    @cached_property
    def names(self) -> frozenset[str]:
        """Every name of every office, former ones included."""
        return frozenset(name for office in self.offices for name, _ in self.names_of(office))

    def names_of(self, office: Office) -> Iterator[tuple[str, Resolved]]:
        """Each name of ``office`` with what it is; where the city stands in front, the same with 市 alone."""
        yield from self._both(office.name, Resolved(office, NameKind.full), Resolved(office, NameKind.short))
        for name in office.short:
            yield name, Resolved(office, NameKind.short)
        for former in office.former:
            known = Resolved(office, NameKind.former, former.until)
            yield from self._both(former.name, known, known)

    def _both(self, name: str, whole: Resolved, shortened: Resolved) -> Iterator[tuple[str, Resolved]]:
        yield name, whole
        if self.city.endswith(_CITY) and name.startswith(self.city) and len(name) > len(self.city):
            yield _CITY + name.removeprefix(self.city), shortened

    @cached_property
    def _by_name(self) -> Mapping[str, Resolved]:
        found: dict[str, Resolved] = {}
        for office in self.offices:
            for name, resolved in self.names_of(office):
                there = found.get(fold(name))
                if there is None or (there.kind is NameKind.former and resolved.kind is not NameKind.former):
                    found[fold(name)] = resolved
        return found

    @cached_property
    def _groups(self) -> frozenset[str]:
        return frozenset(map(fold, self.groups))


def identity(register: OfficeRegister | None, name: str) -> str:
    """The office that ``name`` means, under one name for all of its own."""
    known = register.resolve(name) if register is not None else None
    return known.office.name if known is not None else fold(name)
