"""Lists that announce the headings below them: a term in the title, or a list in the lead text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from plangen.findings import Related
from plangen.language.enumeration import slogan
from plangen.language.pattern import pattern
from plangen.model.outline import Entry
from plangen.model.printed import Printed
from plangen.rules.dossier import Dossier, remembered
from plangen.rules.lists.reading.runs import Run, runs_in
from plangen.rules.lists.reading.terms import Term, listed_terms
from plangen.rules.quoting import short
from plangen.source import Path, Span

_QUOTED = pattern(r"“([^“”\n]{2,12})”")
_SHORTEST = 3
"""Characters that a heading and a member of a list must share."""


class Announced(NamedTuple):
    """One member of the list, with its place."""

    words: str
    path: Path
    within: Span

    def related(self, word: str = "") -> Related:
        """The member as the other place of a finding."""
        return Related(self.path, word or f"这里列的是“{short(self.words)}”", self.within)


class Announcement(NamedTuple):
    """A list and the headings below it. ``is_declared``: the list is a term; ``pairs`` are the indexes of members and headings that belong together."""

    parent: Entry
    name: str
    is_declared: bool
    members: tuple[Announced, ...]
    headings: tuple[Entry, ...]
    pairs: tuple[tuple[int, int], ...]

    @property
    def unheaded(self) -> tuple[Announced, ...]:
        """Members that no heading says."""
        matched = {member for member, _ in self.pairs}
        return tuple(one for index, one in enumerate(self.members) if index not in matched)

    @property
    def unannounced(self) -> tuple[Entry, ...]:
        """Headings that no member says."""
        matched = {heading for _, heading in self.pairs}
        return tuple(one for index, one in enumerate(self.headings) if index not in matched)

    @property
    def is_sure(self) -> bool:
        """Whether the list is surely meant for these headings: nearly all of the shorter of the two are the same."""
        matched, members, headings = len(self.pairs), len(self.members), len(self.headings)
        if matched < 2:
            return False
        if members != headings:
            return matched == min(members, headings) and (self.is_declared or members > 2)
        return members - matched <= max(1, members // 3)


@remembered
def announcements(dossier: Dossier) -> tuple[Announcement, ...]:
    """Every list that surely announces the headings below it."""
    found: list[Announcement] = []
    terms = listed_terms(dossier)
    for entry in dossier.entries:
        headings = tuple(child for child in entry.children if child.title)
        if len(headings) < 2:
            continue
        text = dossier.printed.get(entry.path / "text") if entry.item.text else None
        for one in (*_from_terms(terms, entry, text), *_from_text(text)):
            name, members, is_declared = one
            pairs = _pairs(members, headings, is_declared)
            announcement = Announcement(entry, name, is_declared, members, headings, pairs)
            if announcement.is_sure:
                found.append(announcement)
                break
    return tuple(found)


_List = tuple[str, tuple[Announced, ...], bool]


def _from_terms(terms: Sequence[Term], entry: Entry, text: Printed | None) -> Iterator[_List]:
    title = entry.title
    slogans = {slogan(word) for word in _QUOTED.findall(title)} - {None}
    for term in terms:
        named = any(name in title or (text is not None and name in text.text) for name in term.names)
        if not term.is_open and (named or slogan(term.name) in slogans):
            members = tuple(Announced(item.text, term.path, item.span) for item in term.members)
            yield f"“{term.name}”", members, True


def _from_text(text: Printed | None) -> Iterator[_List]:
    if text is None or "、" not in text.text:
        return
    for run in runs_in(text):
        if not run.is_open and run.is_written:
            yield "前面的话", tuple(_announced(run)), False


def _announced(run: Run) -> Iterator[Announced]:
    for member in run.members:
        yield Announced(member.text, run.printed.path, run.printed.within(member.span))


def _pairs(members: Sequence[Announced], headings: Sequence[Entry], exact: bool) -> tuple[tuple[int, int], ...]:
    """Each member with the first heading that says it and is not taken; a list in prose may carry words around it."""
    taken: set[int] = set()
    found = []
    for index, member in enumerate(members):
        for position, heading in enumerate(headings):
            if position not in taken and _says(heading.title, member.words, exact):
                taken.add(position)
                found.append((index, position))
                break
    return tuple(found)


def _says(title: str, words: str, exact: bool) -> bool:
    if words in title:
        return exact or len(words) >= _SHORTEST
    return not exact and len(title) >= _SHORTEST and title in words
