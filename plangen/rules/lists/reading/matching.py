"""A list in running prose set against a list that is known."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from itertools import pairwise
from typing import NamedTuple

from plangen.rules.dossier import Dossier, remembered
from plangen.rules.lists.reading.runs import Member, Run, runs
from plangen.rules.lists.reading.terms import Term, listed_terms
from plangen.source import Span

# What a drafter leaves off or puts behind a member without meaning another thing (优势特色产业, 优势特色等产业).
_ENDINGS = ("产业", "领域", "行业", "专业", "工程", "行动", "工作", "类")
_KNOWN_BY = 4
"""Characters of a member without what all members end with."""


_FEWEST = 3
"""Members of a term that is looked for: two words stand together for many reasons."""
_FEW = 30
"""Up to so many terms it is quicker to look for each by itself."""


class Match(NamedTuple):
    """What of ``known`` stands in ``run``: for each member of the run the index in ``known``, or ``None``."""

    run: Run
    known: tuple[str, ...]
    indexes: tuple[int | None, ...]
    span: Span
    """From the first known member to the last, without the words that lead up to the list or run on behind it."""

    @property
    def found(self) -> frozenset[int]:
        """The known members that are there."""
        return frozenset(index for index in self.indexes if index is not None)

    @property
    def missing(self) -> tuple[str, ...]:
        """The known members that are not there."""
        return tuple(word for index, word in enumerate(self.known) if index not in self.found)

    @property
    def foreign(self) -> tuple[Member, ...]:
        """The members of the run that are not known."""
        return tuple(member for member, index in zip(self.run.members, self.indexes, strict=True) if index is None)

    @property
    def in_order(self) -> bool:
        """Whether those that are there follow each other as in ``known``."""
        return all(one < other for one, other in pairwise(index for index in self.indexes if index is not None))

    @property
    def is_beginning(self) -> bool:
        """Whether just the first so many are there: what 等 stands for is left out on purpose."""
        return not self.foreign and self.found == frozenset(range(len(self.found)))


class Known:
    """A list that others are set against. ``family`` is what all of its members end with, ``heads`` what they begin with."""

    def __init__(self, words: Sequence[str], family: str = "") -> None:
        self.words = tuple(words)
        self.heads = frozenset(word[:2] for word in words)
        self._wordings: dict[str, int] = {}
        for index, word in enumerate(words):
            for wording in _wordings(word, family):
                self._wordings.setdefault(wording, index)

    def match(self, run: Run) -> Match | None:
        """What of this list stands in ``run``; ``None`` where fewer than two of its members do."""
        last = len(run.members) - 1
        indexes: list[int | None] = []
        spans: list[Span] = []
        for position, member in enumerate(run.members):
            span = member.span
            index = self._wordings.get(member.text)
            if index is None and position == 0:
                wording = self._longest(member.text.endswith)
                index, span = self._wordings.get(wording), Span(span.end - len(wording), span.end)
            if index is None and position == last:
                wording = self._longest(member.text.startswith)
                index, span = self._wordings.get(wording), Span(member.span.start, member.span.start + len(wording))
            if index is not None and index not in indexes:
                spans.append(span)
            indexes.append(None if index in indexes else index)
        return Match(run, self.words, tuple(indexes), Span(spans[0].start, spans[-1].end)) if len(spans) > 1 else None

    def _longest(self, fits: Callable[[str], bool]) -> str:
        return max((wording for wording in self._wordings if len(wording) > 1 and fits(wording)), key=len, default="")


@remembered
def of_terms(dossier: Dossier) -> tuple[tuple[Term, Match], ...]:
    """Every list the drafter typed in which two members at least of a declared term stand, by term."""
    return found_in(runs(dossier), listed_terms(dossier))


def found_in(lists: Sequence[Run], terms: Sequence[Term]) -> tuple[tuple[Term, Match], ...]:
    """Every one of ``lists`` that the drafter typed in which two members at least of one of ``terms`` stand, by term."""
    long = [term for term in terms if len(term.members) >= _FEWEST]
    if not long:
        return ()
    known = [Known(term.words, term.family) for term in long]
    likely = _likely(known)
    found: list[tuple[int, Match]] = []
    for run in lists:
        indexes = likely(run.text)
        if indexes and run.is_written:
            found += ((index, match) for index in indexes if (match := known[index].match(run)) is not None)
    found.sort(key=lambda each: each[0])
    return tuple((long[index], match) for index, match in found)


def _likely(known: Sequence[Known]) -> Callable[[str], Collection[int]]:
    """Tells which of ``known`` may stand in a text: all that have a head in it."""
    if len(known) <= _FEW:
        return lambda text: [index for index, one in enumerate(known) if any(head in text for head in one.heads)]
    heads: dict[str, set[int]] = {}
    for index, one in enumerate(known):
        for head in one.heads:
            heads.setdefault(head, set()).add(index)

    def of_many(text: str) -> Collection[int]:
        # One pass over the text, however many terms are declared.
        pairs = {text[at : at + 2] for at in range(len(text))} | set(text)
        return set().union(*(heads[pair] for pair in pairs & heads.keys()))

    return of_many


def _wordings(word: str, family: str) -> list[str]:
    """``word`` and what it is called without its ending, where that is enough to know it by (教育 is not 教育链)."""
    found = [word]
    if family and len(word) - len(family) >= _KNOWN_BY:
        found.append(word.removesuffix(family))
    found += (word.removesuffix(ending) for ending in _ENDINGS if word.endswith(ending) and len(word) - len(ending) > 2)
    return found
