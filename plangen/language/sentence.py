"""Sentences and clauses of Chinese text as spans.

A sentence ends with 。 ！ ？ (or a half-width full stop behind a Han character) or a line end; a statement with ； too; a
clause with ， ： too. 、 ends nothing. Closing quotes and brackets belong to what they close.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plangen.language.pattern import pattern
from plangen.source import Span

_CLOSING = "”’」』）)】》"
_STOP = r"。！？!?\n"
_HALF_STOP = r"(?<=[\u4e00-\u9fff”）)%》])\.(?![0-9A-Za-z.])"
_SENTENCE_END = pattern(rf"(?:[{_STOP}]|{_HALF_STOP})[{_CLOSING}]*+")
_STATEMENT_END = pattern(rf"(?:[{_STOP}；;]|{_HALF_STOP})[{_CLOSING}]*+")
_CLAUSE_END = pattern(
    rf"(?:[{_STOP}；;，：]|{_HALF_STOP}|,(?![0-9]{{3}}(?![0-9]))|(?<![0-9]),|:(?![0-9])|(?<![0-9]):)[{_CLOSING}]*+"
)


def sentences(text: str) -> list[Span]:
    """The sentences of ``text`` with their end marks; together they are the whole text."""
    return list(_cut(text, _SENTENCE_END))


def statements(text: str) -> list[Span]:
    """The parts of ``text`` between 。 and ；, with their end marks."""
    return list(_cut(text, _STATEMENT_END))


def clauses(text: str) -> list[Span]:
    """The parts of ``text`` between 。 ； ： and ，, with their end marks."""
    return list(_cut(text, _CLAUSE_END))


def paragraphs(text: str) -> list[Span]:
    """The lines of ``text`` with their line ends."""
    return list(_cut(text, _LINE_END))


def sentence_start(text: str, offset: int) -> int:
    """Where the sentence that holds ``offset`` begins."""
    return _start(text, offset, _SENTENCE_END)


def statement_start(text: str, offset: int) -> int:
    """Where the statement (to ；) that holds ``offset`` begins."""
    return _start(text, offset, _STATEMENT_END)


def clause_start(text: str, offset: int) -> int:
    """Where the clause (to ，) that holds ``offset`` begins."""
    return _start(text, offset, _CLAUSE_END)


_LINE_END = pattern(r"\n")


def _cut(text: str, end: re.Pattern[str]) -> Iterator[Span]:
    at = 0
    for match in end.finditer(text):
        if match.end() > at:
            yield Span(at, match.end())
            at = match.end()
    if at < len(text):
        yield Span(at, len(text))


def _start(text: str, offset: int, end: re.Pattern[str]) -> int:
    start = 0
    for match in end.finditer(text, 0, max(0, offset)):
        start = match.end()
    return start
