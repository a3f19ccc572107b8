"""The numbers a plan prints: which part, chapter and article there is, and under which number a title stands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from plangen.language import heading_label
from plangen.language.period import without_bracket
from plangen.model.outline import Entry
from plangen.source import Path


class Numbering(NamedTuple):
    """What prints with a number in the body; attachments begin anew and are not looked at."""

    top: tuple[Entry, ...]
    numbers: frozenset[int]
    by_title: dict[str, tuple[str, ...]]

    @property
    def parts(self) -> int:
        """How many parts have a number."""
        return len(self.top)

    def part(self, number: int) -> Entry | None:
        """The part that prints with this number."""
        return next((entry for entry in self.top if entry.number == number), None)

    def has_article(self, number: int) -> bool:
        """Whether any heading bears the number, at whichever level."""
        return number in self.numbers

    def labels(self, title: str) -> tuple[str, ...]:
        """The labels under which a title prints; none where nothing is called so."""
        return self.by_title.get(title, ())

    @staticmethod
    def bare(entry: Entry) -> str:
        """The title of ``entry`` without typed label and bracket."""
        return bare(entry.title)


def numbering(entries: Sequence[Entry]) -> Numbering:
    """The numbers of ``entries``, a dossier's."""
    body = [entry for entry in entries if entry.path.steps[:1] != (Path() / "attachments").steps and entry.number]
    by_title: dict[str, list[str]] = {}
    for entry in body:
        by_title.setdefault(bare(entry.title), []).append(entry.label)
    return Numbering(
        tuple(entry for entry in body if entry.level == 1),
        frozenset(entry.number for entry in body),
        {title: tuple(labels) for title, labels in by_title.items() if title},
    )


def bare(title: str) -> str:
    """A title as it is quoted: without the bracket of its period, a typed label, and the mark it ends with."""
    label = heading_label.recognise(title)
    return without_bracket(title[label.span.end :] if label is not None else title).strip().rstrip("。")
