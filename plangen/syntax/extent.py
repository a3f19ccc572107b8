"""How far things reach in a text: a line, its indentation, a block of prose, what stands in quotes or brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

NAME = re.compile(r"(?![\s#\"'\[\]{}&*!|>%@`,?:：-])[^:：\n]{1,200}[:：]")
"""A name with the colon that ends it, right or wrong."""
COLON = re.compile(r":(?=[ \t\r\n]|$)")
"""A colon that YAML takes for the end of a name."""
_CLOSING = {"'": re.compile(r"(?:[^']|'')*+'"), '"': re.compile(r'(?:[^"\\]|\\.)*+"', re.DOTALL)}
_BRACKETS = re.compile(r"\"(?:[^\"\\\n]|\\.)*+\"|'[^'\n]*+'|[\[\]{}]")
_ANYWHERE = 1_000_000


def line_start(text: str, offset: int) -> int:
    """Where the line begins that holds ``offset``."""
    return text.rfind("\n", 0, offset) + 1


def line_end(text: str, start: int) -> int:
    """Behind the last character that is no blank of the line at ``start``."""
    stop = text.find("\n", start)
    stop = len(text) if stop < 0 else stop
    while stop > start and text[stop - 1] in " \t\r":
        stop -= 1
    return stop


def next_line(text: str, position: int) -> int:
    """Where the line behind the one that holds ``position`` begins."""
    found = text.find("\n", position)
    return len(text) if found < 0 else found + 1


def depth_of(line: str) -> int:
    """How many spaces ``line`` begins with."""
    return len(line) - len(line.lstrip(" "))


@lru_cache(maxsize=256)
def block_of(content: int) -> re.Pattern[str]:
    """Lines that are indented by ``content`` or blank."""
    return re.compile(rf"(?:(?: {{{min(content, 60_000)}}}[^\n]*+| *+\r?)\n)*+")


def closing_of(text: str, value: int, end: int, column: int) -> tuple[int, int]:
    """Where quotes or brackets that open at ``value`` close, or -1; and where the value they hold ends.

    ``end`` is the end of the line they open on, ``column`` its depth: they cannot reach over a line that begins something
    as deep or less deep.
    """
    sign = text[value]
    position, depth, last, is_text = value + 1, 1, end, True
    while True:
        if sign in _CLOSING:
            match = _CLOSING[sign].match(text, position, end)
            if match is not None:
                return match.end() - 1, end
        else:
            for bracket in _BRACKETS.finditer(text, position, end):
                depth += {"[": 1, "{": 1, "]": -1, "}": -1}.get(bracket.group(), 0)
                if not depth:
                    return bracket.start(), end
        if is_text and end > position:
            last = end
        position = next_line(text, end)
        if position >= len(text):
            return -1, last
        end = line_end(text, position)
        if begins_entry(text, position, end, column):
            return -1, last
        is_text = is_text and depth_of(text[position:end]) > column


def colons(text: str, start: int, end: int) -> Iterator[int]:
    """Where colons stand that YAML takes for the end of a name."""
    return (match.start() for match in COLON.finditer(text, start, end))


def begins_entry(text: str, start: int, end: int, column: int = _ANYWHERE) -> bool:
    """Whether the line at ``start`` begins a field or a list item no deeper than ``column``."""
    indented = start + depth_of(text[start:end])
    if indented >= end or indented - start > column:
        return False
    if text.startswith("- ", indented) or text[indented:end] == "-":
        return True
    name = NAME.match(text, indented, end)
    return name is not None and (name.end() >= end or text[name.end()] in " \t") and name.group()[-1] == ":"
