"""From a scalar's writing to its value, with the way back for every character.

The five YAML styles differ for programs; for a drafter they are one: lines that follow each other are one paragraph,
a blank line begins the next. Chinese has no blank between words, so lines are joined without one.
"""

from __future__ import annotations

import re

from plangen.source import Span
from plangen.syntax.characters import FORBIDDEN
from plangen.syntax.node import Piece, Scalar

_BLANKS = " \t\r\u3000\xa0"
_HEADER = re.compile(r"[^\n]*\n?")
_FOLD = r"(?P<fold>[ \t]*+(?:\r?\n[ \t]*+)++)"
_SINGLE = re.compile(rf"(?P<quote>'')|{_FOLD}|(?P<text>(?:[^' \t\r\n]|[ \t\r]++(?!\n))++)")
_DOUBLE = re.compile(
    r"(?P<glue>\\\r?\n[ \t]*+)|\\(?P<code>x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)"
    rf"|{_FOLD}|(?P<text>(?:[^\\ \t\r\n]|[ \t\r]++(?!\n))++)"
)
_SHORT = {
    "0": "\0", "a": "\a", "b": "\b", "t": "\t", "n": "\n", "v": "\v", "f": "\f", "r": "\r", "e": "\x1b",
    "N": "\x85", "_": "\xa0", "L": "\u2028", "P": "\u2029",
}  # fmt: skip
_Read = tuple[str, tuple[Piece, ...], tuple[int, ...]]


def scalar(text: str, start: int, end: int, style: str, parsed: str) -> Scalar:
    """The scalar at ``text[start:end]`` whose value the parser read as ``parsed``."""
    if not style:
        if text.find("\n", start, end) < 0:
            return Scalar(parsed, Span(start, end))
        value, pieces, breaks = _lines(text, start, end)
        return Scalar(value, Span(start, end), "", pieces, breaks)
    if style in "|>":
        header = _HEADER.match(text, start, end)
        body = header.end() if header else end
        value, pieces, breaks = _lines(text, body, end)
        # The parser's end lies behind the blank lines that follow.
        last = pieces[-1][2] + pieces[-1][3] if pieces else start + 1
        return Scalar(value, Span(start, last), style, pieces or ((0, 0, last, 0),), breaks)
    if text.find("\n", start, end) < 0 and text.find("''" if style == "'" else "\\", start + 1, end - 1) < 0:
        return Scalar(parsed, Span(start, end), style, ((0, len(parsed), start + 1, len(parsed)),))
    value, pieces, breaks = _quoted(text, start + 1, end - 1, _SINGLE if style == "'" else _DOUBLE)
    return Scalar(value, Span(start, end), style, pieces or ((0, 0, start + 1, 0),), breaks)


class _Joiner:
    """Collects pieces of text, paragraph by paragraph."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.pieces: list[Piece] = []
        self.breaks: list[int] = []
        self.length = 0
        self.last = ""
        self.line_ends = 0

    def add(self, part: str, start: int, size: int) -> None:
        """Go on with ``part``, which stands at ``start`` and is ``size`` characters long there."""
        if self.line_ends and self.length:
            if self.line_ends > 1:
                self._append("\n")
            else:
                self.breaks.append(self.length)
                if self.last.isascii() and part[0].isascii() and not self.last.isspace():
                    self._append(" ")
        self.line_ends = 0
        self.pieces.append((self.length, len(part), start, size))
        self._append(part)

    def _append(self, part: str) -> None:
        self.parts.append(part)
        self.length += len(part)
        self.last = part[-1]

    def result(self) -> _Read:
        return "".join(self.parts), tuple(self.pieces), tuple(self.breaks)


def _lines(text: str, start: int, end: int) -> _Read:
    """Plain and block text: blanks at both ends of a line are layout, ideographic ones too."""
    joiner = _Joiner()
    while start < end:
        stop = text.find("\n", start, end)
        stop = end if stop < 0 else stop
        line = text[start:stop]
        bare = line.strip(_BLANKS)
        if bare:
            first = start + len(line) - len(line.lstrip(_BLANKS))
            joiner.add(bare, first, len(bare))
        joiner.line_ends += 1
        start = stop + 1
    return joiner.result()


def _quoted(text: str, start: int, end: int, tokens: re.Pattern[str]) -> _Read:
    joiner = _Joiner()
    for match in tokens.finditer(text, start, end):
        part, first, size = match.group(), match.start(), len(match.group())
        kind = match.lastgroup
        if kind == "fold":
            joiner.line_ends += part.count("\n")
        elif kind == "text":
            joiner.add(part, first, size)
        elif kind == "quote":
            joiner.add("'", first, size)
        elif kind == "code":
            written = _unescaped(match["code"])
            if written != "\r" and not FORBIDDEN.match(written):
                joiner.add(written, first, size)
    return joiner.result()


def _unescaped(code: str) -> str:
    return chr(int(code[1:], 16)) if len(code) > 1 else _SHORT.get(code, code)
