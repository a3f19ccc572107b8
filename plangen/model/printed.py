"""Prose as it prints, references filled in, with the way back to what the drafter wrote."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from plangen.language.context import Context
from plangen.language.pattern import pattern
from plangen.model.plan import Plan
from plangen.model.prose import Prose
from plangen.model.reference import Reference
from plangen.model.saying import Said, said
from plangen.source import Path, Span

_CLAUSE_END = pattern(r"[，。；：！？,;:!?\n]")
_SENTENCE_END = pattern(r"[。！？!?\n]")
_FARTHEST = 120
"""Characters a rule looks back from a number: longer clauses are lists, and what stands farther off governs nothing."""


@dataclass(frozen=True, eq=False)
class Printed:
    """``text`` is ``prose.value`` as it prints; spans are in ``text`` unless said.

    ``pieces`` and the offsets they begin at are left out where nothing is filled in.
    """

    prose: Prose
    text: str
    pieces: tuple[Said, ...] = ()
    starts: tuple[int, ...] = ()

    @cached_property
    def context(self) -> Context:
        """What governs each place of the text."""
        return Context.of(self.text)

    @property
    def path(self) -> Path:
        """Where the prose was written."""
        return self.prose.path

    @property
    def is_title(self) -> bool:
        """Whether this is a heading."""
        return self.prose.path.last == "title"

    def within(self, span: Span) -> Span:
        """The slice of ``prose.value`` that prints ``span``; what a reference filled in is shown at the whole reference."""
        if not self.pieces:
            return span
        first, last = self._at(span.start), self._at(max(span.start, span.end - 1))
        start = self._raw(first, span.start)[0]
        return Span(start, max(start, self._raw(last, span.end)[1]))

    def reference(self, offset: int) -> Reference | None:
        """The reference that prints the character at ``offset``."""
        return self.pieces[self._at(offset)].reference if self.pieces else None

    def references(self) -> Iterator[tuple[Reference, Said, Span]]:
        """Each reference, what fills it in, and the words that prints, in order."""
        for index, piece in enumerate(self.pieces):
            if piece.reference is not None:
                yield piece.reference, piece, Span(self.starts[index], self._end(index))

    def filled(self, span: Span) -> Iterator[Said]:
        """What fills in the references that ``span`` touches."""
        if self.pieces:
            for index in range(self._at(span.start), len(self.pieces)):
                if self.starts[index] >= span.end:
                    return
                if self.pieces[index].reference is not None and self._end(index) > span.start:
                    yield self.pieces[index]

    def is_written(self, span: Span) -> bool:
        """Whether the drafter typed all of ``span`` here."""
        return next(self.filled(span), None) is None

    def before(self, offset: int, whole_sentence: bool = False) -> str:
        """The words before ``offset`` in its clause, or in its sentence; never more than a few lines."""
        ends = _SENTENCE_END if whole_sentence else _CLAUSE_END
        return ends.split(self.text[max(0, offset - _FARTHEST) : offset])[-1]

    def _at(self, offset: int) -> int:
        return max(0, bisect_right(self.starts, offset) - 1)

    def _end(self, index: int) -> int:
        return self.starts[index] + len(self.pieces[index].text)

    def _raw(self, index: int, offset: int) -> tuple[int, int]:
        """Where ``offset`` in piece ``index`` was written: as the begin and as the end of a slice."""
        piece = self.pieces[index]
        if piece.reference is not None:
            return piece.reference.span.start, piece.reference.span.end
        at = min(piece.within.start + offset - self.starts[index], piece.within.end)
        return at, at


def printed(plan: Plan, prose: Prose) -> Printed:
    """``prose`` as it prints."""
    if "${" not in prose.value:
        return Printed(prose, prose.value)
    pieces = tuple(said(plan, prose.value, prose.path))
    starts = tuple(accumulate((len(piece.text) for piece in pieces[:-1]), initial=0))
    return Printed(prose, "".join(piece.text for piece in pieces), pieces, starts)
