"""A deadline in the few words of a table, and where it was read."""

from __future__ import annotations

from plangen.comparison.cell import OWN, REGISTERED, Deadline
from plangen.language.deadline import said
from plangen.model.mention import Mention
from plangen.source import Path


def deadline(mention: Mention, target_path: Path) -> Deadline | None:
    """The deadline of ``mention``; ``target_path`` is the record's."""
    read = mention.deadline
    if read is None:
        return None
    source = REGISTERED if read.path.starts_with(target_path) else read.source or OWN
    return Deadline(said(read.value), read.value.end, source, read.path)
