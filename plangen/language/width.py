"""Full-width and half-width characters, one for one, so that every offset stays what it was."""

from __future__ import annotations

import re

_ASCII = range(0x21, 0x7F)
_NARROW = {code + 0xFEE0: code for code in _ASCII} | {0x3000: 0x20}
_WIDE = {code: wide for wide, code in _NARROW.items()}

# A point between full-width digits, and a comma that groups exactly three of them.
_POINT = re.compile(r"(?<=[０-９])(?:．(?=[０-９])|，(?=[０-９]{3}(?![０-９])))")
_READING = {wide: code for wide, code in _NARROW.items() if chr(code).isalnum() or chr(code) in "%+/~"} | {
    ord("\u2236"): ord(":"),
    ord("\u2030"): ord("\u2030"),
}
# Most texts hold nothing to change, and to look for it takes a tenth of the time of writing every character anew.
_ANY_WIDE = re.compile(r"[\u3000\uff01-\uff5e]")
_ANY_READ = re.compile(r"[０-９Ａ-Ｚａ-ｚ％＋／～∶]")


def narrow(text: str) -> str:
    """``text`` with full-width letters, digits and marks as half-width ones; 、 。 and quotes have no half-width form."""
    if text.isascii() or _ANY_WIDE.search(text) is None:
        return text
    return text.translate(_NARROW)


def widen(text: str) -> str:
    """``text`` with every printable half-width character as a full-width one."""
    return text.translate(_WIDE)


def reading(text: str) -> str:
    """``text`` as the parsers of numbers read it: letters, digits, per cent and plus half-width, Chinese marks untouched.

    A full-width full stop or comma becomes half-width only between full-width digits (１．５, １２，０００).
    """
    if text.isascii() or _ANY_READ.search(text) is None:
        return text
    return _POINT.sub(lambda match: "." if match[0] == "．" else ",", text).translate(_READING)
