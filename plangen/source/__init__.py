"""Text and places in it: what was written, where, and how wide it looks."""

from __future__ import annotations

from plangen.source.edit import Edit, Repaired, apply
from plangen.source.nearest import nearest, suggestion
from plangen.source.path import Key, Path
from plangen.source.text import Place, SourceText, Span
from plangen.source.width import display_width

__all__ = [
    "Edit",
    "Key",
    "Path",
    "Place",
    "Repaired",
    "SourceText",
    "Span",
    "apply",
    "display_width",
    "nearest",
    "suggestion",
]
