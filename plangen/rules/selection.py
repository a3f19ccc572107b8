"""Which rules a check takes: by name, code, code prefix, folder, or a name's beginning."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from plangen.language.pattern import pattern
from plangen.rules import catalogue
from plangen.source import suggestion

ALWAYS = frozenset(
    (
        "cannot-read", "file-too-large", "not-text", "empty-file", "not-yaml", "not-a-plan", "nested-too-deep",
        "rule-crashed",
    )
)  # fmt: skip
"""Under these something was not checked at all: no selection may hide that."""
_CODE_PREFIX = pattern(r"[A-Za-z]\d{0,3}")


@dataclass(frozen=True, slots=True)
class Selection:
    """The names that were chosen."""

    names: frozenset[str]

    def __contains__(self, name: str) -> bool:
        return name in self.names or name in ALWAYS


class Choice(NamedTuple):
    """A selection, and a sentence on each thing written that names no rule."""

    selection: Selection
    complaints: tuple[str, ...] = ()


EVERYTHING = Selection(frozenset(catalogue.names()))


def choose(select: Iterable[str] = (), ignore: Iterable[str] = ()) -> Choice:
    """The rules named by ``select`` (all, where it names none) without those named by ``ignore``."""
    chosen: set[str] = set()
    complaints: list[str] = []
    wanted = [written for written in select if written.strip()]
    for written in wanted:
        chosen |= _named(written, complaints)
    names = chosen if wanted else EVERYTHING.names
    for written in ignore:
        if written.strip():
            names = names - _named(written, complaints)
    return Choice(Selection(frozenset(names)), tuple(complaints))


def _named(written: str, complaints: list[str]) -> set[str]:
    bare = written.strip()
    one = catalogue.entry(bare)
    if one is not None:
        return {one.name}
    low = bare.lower()
    if low in catalogue.FOLDERS:
        return {entry.name for entry in catalogue.ENTRIES if entry.folder == low}
    if _CODE_PREFIX.fullmatch(bare):
        found = {entry.name for entry in catalogue.ENTRIES if entry.code.startswith(bare.upper())}
    else:
        found = {name for name in catalogue.names() if name.startswith(low.removesuffix("-") + "-")}
    if not found:
        known = (*catalogue.names(), *catalogue.FOLDERS)
        offer = suggestion(low, known) or f"可以写规则名、代码，或类别：{'、'.join(catalogue.FOLDERS)}。"
        complaints.append(f"没有“{bare[:60]}”这条规则。{offer}")
    return found
