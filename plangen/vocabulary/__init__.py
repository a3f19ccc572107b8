"""What the trade calls things, as values: genres, indicators, offices; read from ``schemas/vocabulary``."""

from __future__ import annotations

from plangen.vocabulary.genre import Genres, genres

__all__ = ["Genres", "genres"]
