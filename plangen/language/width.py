"""Full-width and half-width characters, one for one, so that every offset stays what it was."""

from __future__ import annotations

_ASCII = range(0x21, 0x7F)
_NARROW = {code + 0xFEE0: code for code in _ASCII} | {0x3000: 0x20}
_WIDE = {code: wide for wide, code in _NARROW.items()}

_READING = {wide: code for wide, code in _NARROW.items() if chr(code).isalnum() or chr(code) in "%+/~"} | {
    ord("\u2236"): ord(":"),
    ord("\u2030"): ord("\u2030"),
}


def narrow(text: str) -> str:
    """``text`` with full-width letters, digits and marks as half-width ones; 、 。 and quotes have no half-width form."""
    return text.translate(_NARROW)


def widen(text: str) -> str:
    """``text`` with every printable half-width character as a full-width one."""
    return text.translate(_WIDE)


def reading(text: str) -> str:
    """``text`` as the parsers of numbers read it: letters, digits, per cent and plus half-width, Chinese marks untouched.

    A full-width full stop or comma becomes half-width only between full-width digits (１．５, １２，０００).
    """
    if text.isascii():
        return text
    folded = text.translate(_READING)
    if "．" not in folded and "，" not in folded:
        return folded
    return "".join(_point(text, at, mark) if mark in "．，" else mark for at, mark in enumerate(folded))


def _point(text: str, at: int, mark: str) -> str:
    before, after = text[at - 1 : at], text[at + 1 : at + 4]
    if not (before and "０" <= before <= "９" and after and "０" <= after[0] <= "９"):
        return mark
    if mark == "．":
        return "."
    following = text[at + 1 : at + 5]
    grouped = len(after) == 3 and all("０" <= digit <= "９" for digit in after)
    return "," if grouped and not ("０" <= following[3:] <= "９") else mark
