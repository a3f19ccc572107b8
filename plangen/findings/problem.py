"""A fault in one place, as the step that saw it says it: by path, or by characters where no tree exists yet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from plangen.source import Edit, Path, Span


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that belongs to a problem, with a word on why (``此处为30个``)."""

    at: Path | Span
    word: str
    within: Span | None = None
    source: str | None = None
    """Name of the text the place lies in; ``None`` is the text of the problem itself."""


@dataclass(frozen=True, slots=True)
class Problem:
    """What a rule, the reader or the builder yields.

    ``at`` is a path, or a span of the file where the text is not yet a tree. ``within`` is a slice of the value at that
    path: ``value[within]`` is what the caret underlines. ``on_key`` puts the caret under the entry's name instead.
    ``fix`` holds edits of the value (path) or of the file (span); only repairs that are certain.
    """

    message: str
    at: Path | Span
    name: str = ""
    """Name of the fault; a rule leaves it out, the engine fills in the rule's own."""
    within: Span | None = None
    on_key: bool = False
    related: Sequence[Related] = field(default=())
    fix: Sequence[Edit] = field(default=())
    hint: str = ""
    """How to mend it, where the message has not said it: one sentence or a corrected line."""
