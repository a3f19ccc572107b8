"""Characters that no text file should hold: the parser refuses them, and so would Word."""

from __future__ import annotations

import re

from plangen.findings import Problem
from plangen.source import Edit, Span

FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
"""Control characters, halves of surrogate pairs, noncharacters, and the three line ends that only some programs know."""
MOST = 50
"""A file with more of them is no text."""
_BREAKS = "\x85\u2028\u2029"
_LONE_RETURN = re.compile(r"\r(?!\n)")
_BYTE_ORDER_MARK = "\ufeff"


def strange(text: str) -> tuple[list[Edit], list[Problem]]:
    """What to take out of ``text`` before it is read, and what to say of it.

    A byte order mark at the head of the file and the line ends of an old Mac are nobody's fault.
    """
    edits = [Edit(Span(match.start(), match.end()), "\n") for match in _LONE_RETURN.finditer(text)]
    problems: list[Problem] = []
    for match in FORBIDDEN.finditer(text):
        span = Span(match.start(), match.end())
        character = match.group()
        if character != _BYTE_ORDER_MARK or match.start():
            if len(problems) == MOST:
                break
            problems.append(_problem(character, span))
        edits.append(Edit(span, ""))
    return edits, problems


def _problem(character: str, span: Span) -> Problem:
    code = f"U+{ord(character):04X}"
    if character in _BREAKS:
        message = f"这里有看不见的分行符（{code}），没有读。请删去它；要另起一段，就空一行。"
        return Problem(message, span, "not-text")
    message = f"这里有看不见的控制字符（{code}），没有读。请删去它。"
    return Problem(message, span, "not-text", fix=(Edit(span, ""),))
