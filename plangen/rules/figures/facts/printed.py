"""Prose as it prints, and the way back from printed characters to those of the field."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate

from plangen.model import Plan
from plangen.model.mention import Prose
from plangen.model.reference import Reference
from plangen.model.saying import Said, said
from plangen.source import Span

_CLAUSE_ENDS = "，。；：！？,;:!?\n"
_SENTENCE_ENDS = "。！？!?\n"
_FARTHEST = 120
"""Characters a rule looks back from a number: longer clauses are lists, and what stands farther off governs nothing."""


@dataclass(frozen=True, slots=True)
class Printed:
    """``prose`` with its references filled in; ``starts`` are the offsets in ``text`` at which ``pieces`` begin."""

    prose: Prose
    text: str
    starts: tuple[int, ...]
    pieces: tuple[Said, ...]

    def within(self, span: Span) -> Span:
        """The slice of the field that prints ``span``; what a reference prints is the whole of its ``${…}``."""
        first, last = self._piece(span.start), self._piece(max(span.start, span.end - 1))
        start = self._offset(first, span.start, at_end=False)
        return Span(start, max(start, self._offset(last, span.end, at_end=True)))

    def reference(self, offset: int) -> Reference | None:
        """The reference that prints the character at ``offset``."""
        return self.pieces[self._piece(offset)].reference if self.pieces else None

    def extent(self, offset: int) -> Span:
        """What the piece at ``offset`` prints, as a slice of ``text``."""
        at = self._piece(offset)
        return Span(self.starts[at], self.starts[at] + len(self.pieces[at].text))

    def before(self, offset: int, whole_sentence: bool = False) -> str:
        """The words before ``offset`` in its clause, or in its sentence; never more than a few lines."""
        floor = max(0, offset - _FARTHEST)
        ends = _SENTENCE_ENDS if whole_sentence else _CLAUSE_ENDS
        start = max(self.text.rfind(mark, floor, offset) for mark in ends) + 1
        return self.text[max(start, floor) : offset]

    def _piece(self, offset: int) -> int:
        return max(0, bisect_right(self.starts, offset) - 1)

    def _offset(self, at: int, offset: int, at_end: bool) -> int:
        piece = self.pieces[at]
        if piece.reference is not None:
            return piece.reference.span.end if at_end else piece.reference.span.start
        return min(piece.within.start + offset - self.starts[at], piece.within.end)


def printed(plan: Plan, prose: Prose) -> Printed:
    """``prose`` as it prints."""
    # A wording without characters prints nothing and would hide the piece behind it.
    pieces = tuple(piece for piece in said(plan, prose.value, prose.path) if piece.text)
    starts = tuple(accumulate((len(piece.text) for piece in pieces[:-1]), initial=0))
    return Printed(prose, "".join(piece.text for piece in pieces), starts, pieces)
