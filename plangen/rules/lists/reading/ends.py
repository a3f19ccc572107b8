"""The beginnings and endings that words share, and which stretches hold a place."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from plangen.source import Span


def beginning(words: Sequence[str]) -> str:
    """The characters that all of ``words`` begin with."""
    if not words:
        return ""
    # What the first and the last of them in order share, all between them share too.
    first, last = min(words), max(words)
    return next((first[:at] for at, sign in enumerate(first) if last[at : at + 1] != sign), first)


def ending(words: Sequence[str]) -> str:
    """The characters that all of ``words`` end with."""
    return beginning([word[::-1] for word in words])[::-1]


def is_inside(spans: Sequence[Span], offset: int) -> bool:
    """Whether one of ``spans`` (in order, apart from each other) holds ``offset`` behind its first character."""
    position = bisect_left(spans, offset, key=lambda span: span.start) - 1
    return position >= 0 and offset < spans[position].end
