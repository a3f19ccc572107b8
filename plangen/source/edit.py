"""Changes of a text as character spans: nothing else in a user's file is ever touched."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field

from plangen.source.text import Span


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """Put ``text`` in the place of the characters of ``span``."""

    span: Span
    text: str


def apply(text: str, edits: Iterable[Edit]) -> str:
    """``text`` with ``edits`` made, first to last; one that overlaps an earlier one is left out."""
    return Repaired.of(text, edits).text


def _in_order(edits: Iterable[Edit]) -> list[Edit]:
    # By a key: comparing the values themselves takes ten times as long.
    return sorted(set(edits), key=lambda edit: (edit.span.start, edit.span.end, edit.text))


@dataclass(frozen=True, slots=True)
class Repaired:
    """A text after edits, and the way back from its offsets to those of the text before them."""

    text: str
    edits: tuple[Edit, ...] = ()
    """What was changed, in characters of the text before, first to last."""
    _before: str = field(default="", repr=False)
    _starts: tuple[int, ...] = field(default=(), repr=False)
    """For each edit: where its text begins now."""

    @classmethod
    def of(cls, text: str, edits: Iterable[Edit]) -> Repaired:
        """Make ``edits``; one that overlaps an earlier one, or lies outside the text, is left out."""
        parts: list[str] = []
        starts: list[int] = []
        made: list[Edit] = []
        done = length = 0
        for edit in _in_order(edits):
            if edit.span.start < done or edit.span.end > len(text):
                continue
            parts += (text[done : edit.span.start], edit.text)
            starts.append(length + edit.span.start - done)
            made.append(edit)
            length = starts[-1] + len(edit.text)
            done = edit.span.end
        parts.append(text[done:])
        return cls("".join(parts), tuple(made), text, tuple(starts))

    def amended(self, edits: Iterable[Edit]) -> Repaired:
        """The same text with more ``edits``, these in characters as they stand now.

        An edit that touches what was changed before swallows that change, so that nothing is undone.
        """
        if not self.edits:
            return Repaired.of(self.text, edits)
        groups: list[tuple[Span, list[Edit]]] = []
        for edit in _in_order(edits):
            reach, _, _ = self._reach(edit.span)
            if groups and reach.start <= groups[-1][0].end:
                earlier, inside = groups.pop()
                reach = Span(min(earlier.start, reach.start), max(earlier.end, reach.end))
                groups.append((reach, [*inside, edit]))
            else:
                groups.append((reach, [edit]))
        kept: list[Edit] = []
        done = 0
        for reach, inside in groups:
            _, first, last = self._reach(reach)
            text = apply(reach.of(self.text), [Edit(edit.span.shifted(-reach.start), edit.text) for edit in inside])
            start, end = self.origin(reach.start), self._origin_of_end(reach.end)
            if first < last:
                start, end = min(start, self.edits[first].span.start), max(end, self.edits[last - 1].span.end)
            kept += self.edits[done:first]
            kept.append(Edit(Span(start, max(start, end)), text))
            done = last
        return Repaired.of(self._before, [*kept, *self.edits[done:]])

    def _reach(self, span: Span) -> tuple[Span, int, int]:
        """``span`` with all edits made before that it touches, and theirs: from which to before which."""
        first = bisect_left(self._starts, span.start)
        last = bisect_right(self._starts, span.end)
        start, end = span.start, span.end
        while first and self._end(first - 1) >= start:
            first -= 1
            start = min(start, self._starts[first])
        while first < last:
            end = max(end, self._end(last - 1))
            further = bisect_right(self._starts, end)
            if further == last:
                break
            last = further
        return Span(start, end), first, max(first, last)

    def _end(self, position: int) -> int:
        return self._starts[position] + len(self.edits[position].text)

    def is_untouched(self, span: Span) -> bool:
        """Whether the characters of ``span`` stood so in the text before, with nothing changed at their ends."""
        _, first, last = self._reach(span)
        return first == last

    def overlaps(self, span: Span) -> bool:
        """Whether characters of ``span`` were put there by an edit."""
        position = bisect_left(self._starts, span.end) - 1
        return position >= 0 and self._end(position) > span.start

    def origin(self, offset: int) -> int:
        """The offset in the text before the edits of the character now at ``offset``."""
        position = bisect_right(self._starts, offset) - 1
        if position < 0:
            return offset
        edit = self.edits[position]
        beyond = offset - self._starts[position] - len(edit.text)
        return edit.span.start if beyond < 0 else edit.span.end + beyond

    def _origin_of_end(self, offset: int) -> int:
        """The offset in the text before the edits behind the character now before ``offset``."""
        position = bisect_left(self._starts, offset) - 1
        if position < 0:
            return offset
        edit = self.edits[position]
        return edit.span.end + max(0, offset - self._starts[position] - len(edit.text))

    def origin_span(self, span: Span) -> Span:
        """The stretch of the text before the edits that became ``span``."""
        start = self.origin(span.start)
        return Span(start, max(start, self._origin_of_end(span.end)) if len(span) else start)
