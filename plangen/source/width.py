"""How wide a text stands in a terminal, where a Chinese character takes two columns."""

from __future__ import annotations

import unicodedata


def character_width(character: str) -> int:
    """Terminal columns of one character: 2 for wide and full-width forms, 0 for combining marks, else 1.

    Ambiguous characters (quotes, dashes, ·) count 2: Chinese terminals and fonts draw them so.
    Source: UAX #11, East Asian Width.
    """
    if character < "\x7f":
        return 0 if character < " " else 1
    if unicodedata.combining(character) or unicodedata.category(character) in ("Cf", "Cc"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WFA" else 1


def display_width(text: str) -> int:
    """Terminal columns of ``text``; a tab counts as one blank (reporters replace tabs)."""
    return sum(map(character_width, text))
