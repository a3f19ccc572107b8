"""Files as Documents plus page furniture: the writers' road backwards."""

from __future__ import annotations

from plangen.readers.read_back import Furniture, ReadBack, UnreadableFile

__all__ = ["Furniture", "ReadBack", "UnreadableFile"]
