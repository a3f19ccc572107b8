"""The corrected line that a finding shows."""

from __future__ import annotations

from collections.abc import Iterable

from plangen.source import Edit, apply
from plangen.syntax.lines import Line

_LONGEST = 60


def corrected(text: str, line: Line, edits: Iterable[Edit]) -> str:
    """A sentence with ``line`` as it reads after ``edits``; those of later lines are left out."""
    inside = [
        Edit(edit.span.shifted(-line.indented), edit.text)
        for edit in edits
        if line.indented <= edit.span.start and edit.span.end <= line.end
    ]
    written = apply(text[line.indented : line.end], inside)
    return f"改成：{written if len(written) <= _LONGEST else written[: _LONGEST - 2] + '……'}"
