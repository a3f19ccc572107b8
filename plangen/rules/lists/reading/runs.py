"""Lists in running prose: stretches between other marks in which 、 divides."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from plangen.language.pattern import pattern
from plangen.model.printed import Printed
from plangen.model.prose import Prose
from plangen.rules.dossier import Dossier, remembered
from plangen.source import Span

_STOPS = r"，。；：！？,;:!?（）()“”\"‘’《》〈〉【】\[\]\n"
# Without backtracking a stretch without 、 is passed over at once, and the next begins behind it.
_LIST = pattern(rf"(?<![^{_STOPS}])[^{_STOPS}、]*+、[^{_STOPS}]*+")
# A short bracket or quote without a list of its own belongs to the member it stands in (宝（玉）石鉴定, “秦商量”).
_INSIDE = pattern(
    r"[（(][^（()）、，。；：\n]{1,12}[）)]|“[^“”、，。；：\n]{1,20}”|\"[^\"、，。；：\n]{1,20}\"|《[^《》、，。；：\n]{1,60}》"
)
_AND = pattern(r"以及|和|与|及")
_OPEN = pattern(r"等")
_QUOTES = "“”\"'‘’「」『』 \u3000"
_LONGEST = 60
"""Members: nobody writes a longer list into a sentence."""


class Member(NamedTuple):
    """One member as written, its quotes taken off; the first may carry words that lead up to the list, the last words behind it."""

    text: str
    span: Span


class Run(NamedTuple):
    """A stretch of ``printed`` with at least two members; 和, 与, 及 and 以及 divide too. ``is_open``: 等 follows the last."""

    printed: Printed
    span: Span
    text: str
    """The whole stretch as it prints."""
    members: tuple[Member, ...]
    is_open: bool

    @property
    def names(self) -> tuple[str, ...]:
        """The members' words."""
        return tuple(member.text for member in self.members)

    @property
    def parts(self) -> tuple[str, ...]:
        """The words between its 、, quotes taken off."""
        return tuple(bare for part in self.text.split("、") if (bare := part.strip(_QUOTES)))

    @property
    def is_written(self) -> bool:
        """Whether no reference fills in a part of it: what a record prints cannot disagree with the record."""
        return self.printed.is_written(self.span)


@remembered
def runs(dossier: Dossier) -> tuple[Run, ...]:
    """Every list in the prose, in print order."""
    lines = (*dossier.printed.values(), *_people(dossier))
    return tuple(run for one in lines if "、" in one.text for run in runs_in(one))


def _people(dossier: Dossier) -> Iterator[Printed]:
    """The lines of annexed bodies: they name the same fields as the body's prose."""
    for entry in dossier.entries:
        for role, lines in entry.item.members.items():
            for index, line in enumerate(lines):
                yield Printed(Prose((entry.path / "members")[role][index], line), line)


def runs_in(one: Printed) -> Iterator[Run]:
    """The lists of one prose."""
    masked = _INSIDE.sub(_mask, one.text)
    for match in _LIST.finditer(masked):
        run = _run(one, match.start(), match[0])
        if run is not None:
            yield run


def _mask(match: re.Match[str]) -> str:
    return "\u00b7" * len(match[0])


def _run(one: Printed, start: int, stretch: str) -> Run | None:
    members: list[Member] = []
    at = 0
    for piece in stretch.split("、"):
        members += _divided(one.text, start + at, piece)
        at += len(piece) + 1
        if len(members) > _LONGEST:
            return None
    if len(members) < 2:
        return None
    span = Span(start, start + len(stretch))
    return Run(one, span, span.of(one.text), tuple(members), _OPEN.search(members[-1].text) is not None)


def _divided(text: str, start: int, piece: str) -> Iterator[Member]:
    """``piece`` at its 和 and 与, where both sides have two characters at least."""
    at = 0
    for match in _AND.finditer(piece):
        if match.start() - at >= 2 and len(piece) - match.end() >= 2:
            yield from _member(text, start + at, start + match.start())
            at = match.end()
    yield from _member(text, start + at, start + len(piece))


def _member(text: str, start: int, end: int) -> Iterator[Member]:
    words = text[start:end]
    bare = words.strip(_QUOTES)
    if bare:
        first = start + words.index(bare)
        yield Member(bare, Span(first, first + len(bare)))
