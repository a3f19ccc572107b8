"""Prose: every field of a plan that prints as running text, with the items it stands in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from plangen.model.outline import Entry
from plangen.model.plan import Plan
from plangen.source import Path


@dataclass(frozen=True, slots=True)
class Prose:
    """One prose field of the plan, and the entries it stands in, the outermost first."""

    path: Path
    value: str
    entries: tuple[Entry, ...] = ()


def proses(plan: Plan, tops: Iterable[Entry]) -> Iterator[Prose]:
    """Every prose field in print order: preamble, then titles and texts of ``tops``, the parts and attachments of the plan."""
    if plan.notice is not None:
        for name, value in (("title", plan.notice.title), ("text", plan.notice.text)):
            if value:
                yield Prose(Path() / "notice" / name, value)
    if plan.preamble:
        yield Prose(Path() / "preamble", plan.preamble)
    for entry in tops:
        yield from _below(entry, ())


def _below(entry: Entry, above: tuple[Entry, ...]) -> Iterator[Prose]:
    here = (*above, entry)
    if entry.title and entry.title_path is not None:
        yield Prose(entry.title_path, entry.title, here)
    if entry.item.text:
        yield Prose(entry.path / "text", entry.item.text, here)
    for child in entry.children:
        yield from _below(child, here)
