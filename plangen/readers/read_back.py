"""What comes out of a file that was read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from plangen.document.blocks import Document


class UnreadableFile(ValueError):
    """A file that cannot be read, or may not be; the message is a Chinese sentence for the person who chose it."""


@dataclass(frozen=True, slots=True)
class Furniture:
    """What stands on pages beside the text, each with its lines: headers and footers by kind (``default``, ``even``, ``first``)."""

    headers: Sequence[tuple[str, str]] = ()
    footers: Sequence[tuple[str, str]] = ()


@dataclass(frozen=True, slots=True)
class ReadBack:
    """A file's text as blocks, and its furniture. Block names are the layouts' own where the file's styles are ours."""

    document: Document
    furniture: Furniture = field(default_factory=Furniture)
