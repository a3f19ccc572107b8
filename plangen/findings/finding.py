"""A problem with its place in a text that the user wrote."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from plangen.findings.fault import Fault
from plangen.source import Edit, Place, SourceText, Span


@dataclass(frozen=True, slots=True)
class Marked:
    """A stretch of a text that a reporter shows with a caret and a word."""

    source: SourceText
    span: Span
    word: str = ""

    @property
    def place(self) -> Place:
        """Line and column, from 1, of the first character."""
        return self.source.place(self.span.start)


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault at one place, ready for a reporter."""

    fault: Fault
    message: str
    mark: Marked
    path: str = ""
    hint: str = ""
    related: Sequence[Marked] = field(default=())
    fix: Sequence[Edit] = field(default=())
    """Certain repairs, as edits of the file ``mark.source``."""
    allowed: str = ""
    """The reason of the allow-comment that covers this finding, else empty."""

    @property
    def sort_key(self) -> tuple[str, int, int, str, str]:
        """Findings are listed by file, then by place, then by name."""
        return (self.mark.source.name, self.mark.span.start, self.mark.span.end, self.fault.name, self.message)
