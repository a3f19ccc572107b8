"""The syntax tree: what stands in the file, with its places and without any meaning."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence as Sequence_
from dataclasses import dataclass, field

from plangen.source import Span

Piece = tuple[int, int, int, int]
"""Offset in the value, its length there, offset in the text, its length there. Equal lengths: character by character."""


@dataclass(frozen=True, slots=True)
class Scalar:
    """A piece of text. Lines of one paragraph are joined, a blank line is one line end; everything stays as typed."""

    value: str
    span: Span
    """From the first to behind the last character in the text, quotes and indicators included."""
    style: str = ""
    """``""`` plain, ``'`` and ``"`` quoted, ``|`` and ``>`` block."""
    pieces: tuple[Piece, ...] = ()
    """Where the value stands; empty: character by character from ``span.start``."""
    breaks: tuple[int, ...] = ()
    """Offsets in the value where the file has a line end inside a paragraph."""

    def locate(self, within: Span) -> Span:
        """The characters of the text that ``value[within]`` was read from.

        What a line end became (the end of a paragraph, a blank between two Latin words) has no characters of its own: its
        place is the end of the line.
        """
        if not self.pieces:
            return within.shifted(self.span.start)
        start = self._offset(within.start, at_end=False)
        return Span(start, max(start, self._offset(within.end - 1, at_end=True) if len(within) else start))

    def _offset(self, offset: int, at_end: bool) -> int:
        position = bisect_right(self.pieces, offset, key=lambda piece: piece[0]) - 1
        value_start, length, start, size = self.pieces[position]
        into = offset - value_start
        if into >= length:
            return start + size
        if length == size:
            return start + into + at_end
        return start + size if at_end else start

    @property
    def whole(self) -> Span:
        """The characters of the text that hold the value, without quotes and indicators."""
        return self.locate(Span(0, len(self.value))) if self.value else self.span


@dataclass(frozen=True, slots=True)
class Entry:
    """A name and what stands behind it."""

    key: Scalar
    value: Node


@dataclass(frozen=True, slots=True)
class Mapping:
    """Named entries in the order of the file; of two with one name only the first is here."""

    entries: Sequence_[Entry]
    span: Span
    _by_name: dict[str, Entry] = field(default_factory=dict, repr=False, compare=False)

    def get(self, name: str) -> Entry | None:
        """The entry called ``name``."""
        # Filled when first asked: most mappings never are, and a register of many targets is asked for each of them.
        if not self._by_name:
            self._by_name.update((entry.key.value, entry) for entry in reversed(self.entries))
        return self._by_name.get(name)


@dataclass(frozen=True, slots=True)
class Sequence:
    """Listed nodes."""

    nodes: Sequence_[Node]
    span: Span
    flow: bool = False


Node = Scalar | Mapping | Sequence
