"""Every rule by name, code and folder. A rule's module is imported when it is asked for, and only then."""

from __future__ import annotations

from functools import lru_cache
from importlib.abc import InspectLoader
from importlib.util import find_spec
from typing import TYPE_CHECKING

from plangen.findings import Fault
from plangen.rules.entries import ENTRIES, FOLDERS, Entry
from plangen.rules.rule import Rule, loaded
from plangen.source import suggestion as nearest_sentence

if TYPE_CHECKING:
    from plangen.rules.page import Page

__all__ = ["ENTRIES", "FOLDERS", "Entry", "entry", "fault", "faults", "names", "page", "rule", "suggestion"]

_BY_NAME = {entry.name: entry for entry in ENTRIES}
_BY_CODE = {entry.code: entry for entry in ENTRIES}


def names() -> tuple[str, ...]:
    """Every rule's name, in the order of the catalogue."""
    return tuple(_BY_NAME)


def entry(written: str) -> Entry | None:
    """The entry that a drafter means by a name or a code, in any case."""
    bare = written.strip()
    return _BY_NAME.get(bare.lower()) or _BY_CODE.get(bare.upper())


def suggestion(written: str) -> str:
    """A sentence that offers the rule nearest to ``written``, or nothing."""
    return nearest_sentence(written.strip().lower(), _BY_NAME)


@lru_cache(maxsize=256)
def rule(name: str) -> Rule:
    """The rule called ``name``; imports its module.

    Raises:
        KeyError: for a name that is not in the catalogue.
        Exception: whatever a malformed rule file raises.
    """
    found = _BY_NAME[name]
    return loaded(found.module, found.name, found.code, found.has_check)


def fault(name: str) -> Fault:
    """The fault called ``name``; imports its module.

    Raises:
        KeyError: for a name that is not in the catalogue.
    """
    return rule(name).fault


def faults() -> tuple[Fault, ...]:
    """Every fault there is, read from the pages; imports no rule."""
    return tuple(page(name).fault for name in _BY_NAME)


@lru_cache(maxsize=256)
def page(written: str) -> Page:
    """The manual page of a rule, by name or code, read from the rule's file without running it; a damaged file has a page too.

    Raises:
        KeyError: where there is no such rule; ask `entry` first.
    """
    from plangen.rules.page import damaged, read

    found = entry(written)
    if found is None:
        raise KeyError(written)
    spec = find_spec(found.module)
    source = (
        spec.loader.get_source(found.module) if spec is not None and isinstance(spec.loader, InspectLoader) else None
    )
    try:
        return read(source or "", found.name, found.code, found.can_be_allowed)
    except (SyntaxError, ValueError, KeyError) as broken:
        return damaged(found.name, found.code, type(broken).__name__)
