"""Sentences and clauses of Chinese text as spans.

A sentence ends with 。 ！ ？ (or a half-width full stop behind a Han character) or a line end; a statement with ； too; a
clause with ， ： too. 、 ends nothing. Closing quotes and brackets belong to what they close.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from plangen.language.pattern import pattern
from plangen.source import Span

_CLOSING = "”’」』）)】》"
_STOP = r"。！？!?\n"
_HALF_STOP = r"(?<=[\u4e00-\u9fff”）)%》]\.)(?![0-9A-Za-z.])"
_HALF_COMMA = r"(?<=,)(?:(?<![0-9],)|(?![0-9]{3}(?![0-9])))"
_HALF_COLON = r"(?<=:)(?:(?<![0-9]:)|(?![0-9]))"
# Each begins with a set of signs and looks back at the one it took: to search for a set is quick.
_SENTENCE_END = pattern(rf"[{_STOP}.](?:(?<!\.)|{_HALF_STOP})[{_CLOSING}]*+")
_STATEMENT_END = pattern(rf"[{_STOP}；;.](?:(?<!\.)|{_HALF_STOP})[{_CLOSING}]*+")
_CLAUSE_END = pattern(rf"[{_STOP}；;，：.,:](?:(?<![.,:])|{_HALF_STOP}|{_HALF_COMMA}|{_HALF_COLON})[{_CLOSING}]*+")


def statements(text: str) -> list[Span]:
    """The parts of ``text`` between 。 and ；, with their end marks."""
    begins = starts(text).statements
    return [Span(*both) for both in pairwise((*begins, len(text)))]


@dataclass(frozen=True, slots=True)
class Starts:
    """The offsets at which the parts of a text begin, first to last; an empty text has none."""

    sentences: tuple[int, ...]
    statements: tuple[int, ...]
    clauses: tuple[int, ...]
    paragraphs: tuple[int, ...]


def starts(text: str) -> Starts:
    """Where every part of ``text`` begins, in one pass: what ends a sentence ends a statement and a clause too."""
    if not text:
        return Starts((), (), (), ())
    sentences, statements, clauses = [0], [0], [0]
    for match in _CLAUSE_END.finditer(text):
        start, end = match.span()
        if end == len(text):
            break
        clauses.append(end)
        sign = text[start]
        if sign not in "，,：:":
            statements.append(end)
            if sign not in "；;":
                sentences.append(end)
    if len(clauses) == 1:
        return _ONE_PART
    lines = (match.end() for match in _LINE_END.finditer(text) if match.end() < len(text))
    return Starts(tuple(sentences), tuple(statements), tuple(clauses), (0, *lines))


_ONE_PART = Starts((0,), (0,), (0,), (0,))


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


def _start(text: str, offset: int, end: re.Pattern[str]) -> int:
    start = 0
    for match in end.finditer(text, 0, max(0, offset)):
        start = match.end()
    return start
