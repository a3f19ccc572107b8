"""Text that a terminal can show: nothing in a user's file may move the cursor, change colours or hide words."""

from __future__ import annotations

import unicodedata

from plangen.source.width import character_width

_STRANGE = "\ufffd"


def plain(text: str) -> str:
    """``text`` on one line: blanks for tabs and line ends, signs one can see for characters one cannot, one for one."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(map(_visible, text))


def _visible(character: str) -> str:
    if character in "\t\r\n":
        return " "
    if character < " ":
        return chr(0x2400 + ord(character))
    if character == "\x7f":
        return "\u2421"
    return _STRANGE if unicodedata.category(character) in ("Cc", "Cf", "Cs", "Zl", "Zp") else character


def columns(text: str) -> int:
    """Terminal columns of plain ``text``."""
    return sum(map(character_width, text))
