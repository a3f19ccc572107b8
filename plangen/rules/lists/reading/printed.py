"""Prose as it stands on paper, references filled in, with the way back to what the drafter wrote."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from plangen.model.mention import Prose
from plangen.model.saying import Said, said
from plangen.rules.dossier import Dossier
from plangen.source import Path, Span
from plangen.vocabulary.folding import fold


@dataclass(frozen=True, slots=True)
class Printed:
    """``text`` is ``prose.value`` as it prints; spans are in ``text`` unless said."""

    prose: Prose
    text: str
    _pieces: tuple[Said, ...] = ()
    _starts: tuple[int, ...] = ()

    @property
    def path(self) -> Path:
        """Where the prose was written."""
        return self.prose.path

    @property
    def is_title(self) -> bool:
        """Whether this is a heading."""
        return self.prose.path.last == "title"

    def place(self, span: Span) -> Span:
        """``span`` as a slice of ``prose.value``; what a reference filled in is shown at the whole reference."""
        if not self._pieces:
            return span
        first, last = self._at(span.start), self._at(max(span.start, span.end - 1))
        return Span(self._raw(first, span.start)[0], max(self._raw(first, span.start)[0], self._raw(last, span.end)[1]))

    def filled(self, span: Span) -> Iterator[Said]:
        """The references that ``span`` touches."""
        if self._pieces:
            for index in range(self._at(span.start), len(self._pieces)):
                if self._starts[index] >= span.end:
                    return
                if self._pieces[index].reference is not None and self._end(index) > span.start:
                    yield self._pieces[index]

    def references(self) -> Iterator[tuple[Said, Span]]:
        """Each reference and the words it prints, in order."""
        for index, piece in enumerate(self._pieces):
            if piece.reference is not None:
                yield piece, Span(self._starts[index], self._end(index))

    def is_written(self, span: Span) -> bool:
        """Whether the drafter typed all of ``span`` here."""
        return next(self.filled(span), None) is None

    def _at(self, offset: int) -> int:
        return max(0, bisect_right(self._starts, offset) - 1)

    def _end(self, index: int) -> int:
        return self._starts[index] + len(self._pieces[index].text)

    def _raw(self, index: int, offset: int) -> tuple[int, int]:
        """Where ``offset`` in piece ``index`` was written: as the begin and as the end of a slice."""
        piece = self._pieces[index]
        if piece.reference is not None:
            return piece.reference.span.start, piece.reference.span.end
        at = min(piece.within.start + offset - self._starts[index], piece.within.end)
        return at, at


@lru_cache(maxsize=8)
def printed(dossier: Dossier) -> tuple[Printed, ...]:
    """Every prose of the plan in print order, the notice's first."""
    return tuple(_printed(dossier, prose) for prose in dossier.proses)


def _printed(dossier: Dossier, prose: Prose) -> Printed:
    if "${" not in prose.value:
        return Printed(prose, prose.value)
    pieces = tuple(said(dossier.plan, prose.value, prose.path))
    starts = tuple(accumulate((len(piece.text) for piece in pieces[:-1]), initial=0))
    return Printed(prose, "".join(piece.text for piece in pieces), pieces, starts)


@lru_cache(maxsize=8)
def folded(dossier: Dossier) -> str:
    """All prose outside attachments in one text, as names are looked up in it: width, blanks and quotes make no difference."""
    return fold("\0".join(one.text for one in printed(dossier) if one.path.steps[0] != "attachments"))


def printed_at(dossier: Dossier, path: Path) -> Printed | None:
    """The prose written at ``path``."""
    return _by_path(dossier).get(path)


@lru_cache(maxsize=8)
def _by_path(dossier: Dossier) -> dict[Path, Printed]:
    return {one.path: one for one in printed(dossier)}
