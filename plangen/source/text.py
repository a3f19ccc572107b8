"""A file's text and the translation of offsets into lines and columns."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

_LINE_END = re.compile(r"\r\n?|\n")


@dataclass(frozen=True, slots=True, order=True, init=False)
class Span:
    """Characters ``start`` to ``end`` of a text: zero-based, half open."""

    start: int
    end: int

    # Thousands are made of one plan, and this takes half the time of what a frozen dataclass would write for itself.
    def __init__(self, start: int, end: int) -> None:
        _set_start(self, start)
        _set_end(self, end)

    def __len__(self) -> int:
        return self.end - self.start

    def __bool__(self) -> bool:
        # An empty stretch is a place all the same: `span or other` must not lose it.
        return True

    def of(self, text: str) -> str:
        """The characters of ``text`` this span names."""
        return text[self.start : self.end]

    def shifted(self, by: int) -> Span:
        """The same stretch, ``by`` characters further on."""
        if not by:
            return self
        return Span(self.start + by, self.end + by)


_set_start = Span.__dict__["start"].__set__
_set_end = Span.__dict__["end"].__set__


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A position as a person counts it: line and column from 1, columns in characters."""

    line: int
    column: int


@dataclass(frozen=True)
class SourceText:
    """A text and the name its reader knows it by (a file as typed on the command line, or ``<标准输入>``)."""

    name: str
    text: str

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(match.end() for match in _LINE_END.finditer(self.text))]

    def place(self, offset: int) -> Place:
        """Line and column of a character; an offset past the end is the end."""
        offset = min(max(offset, 0), len(self.text))
        line = bisect_right(self._line_starts, offset)
        return Place(line, offset - self._line_starts[line - 1] + 1)

    def line(self, number: int) -> str:
        """The ``number``-th line (from 1) without its line end.

        Raises:
            IndexError: where the text has no such line.
        """
        return self.line_span(number).of(self.text)

    def line_span(self, number: int) -> Span:
        """The characters of the ``number``-th line (from 1) without its line end.

        Raises:
            IndexError: where the text has no such line.
        """
        if number < 1:
            raise IndexError(number)
        start = self._line_starts[number - 1]
        end = self._line_starts[number] if number < len(self._line_starts) else len(self.text)
        return Span(start, start + len(self.text[start:end].rstrip("\r\n")))

    @property
    def line_count(self) -> int:
        """How many lines there are; an empty text has one."""
        return len(self._line_starts)
