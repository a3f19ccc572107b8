"""What every format is made of: pieces that can be written one after the other while the plans are still being checked."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from plangen.findings import Finding, Tally


class PageText(Protocol):
    """What a format may say of a rule; as text it is the whole page."""

    @property
    def summary(self) -> str: ...

    @property
    def why(self) -> str: ...


Manual = Callable[[str], PageText | None]
"""The page of a rule by its name; reports know rules by name only."""


def no_manual(name: str) -> PageText | None:  # noqa: ARG001 - there are no pages whatever the name
    """Nothing is known of any rule."""
    return None


class Format(Protocol):
    """A module that writes a format. A report is the opening, a piece for each finding with ``BETWEEN`` between them, the closing."""

    OPENING: str
    BETWEEN: str
    SHOWS_ALLOWED: bool
    """Whether findings that a comment allows have a piece as well."""

    def piece(self, finding: Finding, colour: bool) -> str:
        """One finding; no text that it can hold makes this raise."""
        ...

    def closing(self, tally: Tally, pieces: int, manual: Manual = no_manual) -> str:
        """What comes behind the last of ``pieces`` findings, with the line end."""
        ...
