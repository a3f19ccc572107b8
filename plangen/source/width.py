"""How wide a text stands in a terminal, where a Chinese character takes two columns."""

from __future__ import annotations

import unicodedata

_UNSEEN = frozenset(("Mn", "Me", "Cf", "Cc"))
"""Marks drawn over the character before them, variation selectors among them, and what is not drawn at all."""
_JOINER = "\u200d"
_SKIN = range(0x1F3FB, 0x1F400)
_FLAG = range(0x1F1E6, 0x1F200)
"""Letters that make a flag in pairs."""


def character_width(character: str) -> int:
    """Terminal columns of one character: 2 for wide and full-width forms, 0 for combining marks, else 1.

    Ambiguous characters (quotes, dashes, ·) count 2: Chinese terminals and fonts draw them so.
    Source: UAX #11, East Asian Width.
    """
    if character < "\x7f":
        return 0 if character < " " else 1
    if unicodedata.category(character) in _UNSEEN:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WFA" else 1


def display_width(text: str) -> int:
    """Terminal columns of ``text``; a tab counts as one blank (reporters replace tabs)."""
    return sum(map(character_width, text))


def columns_before(text: str) -> list[int]:
    """Columns before each character of ``text``, and those of the whole.

    Where two neighbours are equal, the first is drawn together with the character before it, and no line may begin there: a
    mark, a variation selector, the further parts of a picture made of several.
    Source: UAX #29, grapheme clusters, as far as fonts draw them.
    """
    found = [0]
    before, is_second = "", False
    for character in text:
        code = ord(character)
        is_second = code in _FLAG and not is_second and bool(before) and ord(before) in _FLAG
        joined = (
            is_second or (before == _JOINER and unicodedata.category(character) == "So") or (before and code in _SKIN)
        )
        found.append(found[-1] + (0 if joined else 2 if code in _FLAG else character_width(character)))
        before = character
    return found
