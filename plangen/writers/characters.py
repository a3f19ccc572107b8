"""Characters that files can hold, and words on one line."""

from __future__ import annotations

import re

_ILLEGAL = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
_SPECIAL = re.compile('[\x00-\x1f&<>"\ud800-\udfff\ufffe\uffff]')


def is_plain(text: str) -> bool:
    """Whether ``text`` stands in XML as it is, a line break or a tab in it neither."""
    return _SPECIAL.search(text) is None


def legal(text: str) -> str:
    """``text`` with U+FFFD for each character that XML 1.0 cannot hold; tabs and line breaks stay."""
    return _ILLEGAL.sub("\ufffd", text)


def escaped(text: str) -> str:
    """``text`` for an element or an attribute of XML or HTML."""
    if is_plain(text):
        return text
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
    return legal(text)


def one_line(text: str) -> str:
    """``text`` with its line breaks taken out: a blank remains between Latin letters or digits, and nothing in Chinese."""
    first, *others = text.split("\n")
    written = [first]
    last = first[-1:]
    for line in others:
        if last and line and _is_latin(last) and _is_latin(line[0]):
            written.append(" ")
        written.append(line)
        last = line[-1:] or last
    return "".join(written)


def _is_latin(character: str) -> bool:
    return character.isascii() and character.isalnum()
