"""How many lines a text takes: our own estimate, so that no file depends on which programs a machine has."""

from __future__ import annotations

import re

from plangen.source import display_width

NOT_FIRST = frozenset("，。、；：？！”’》〉）〕】］｝」』…—～·％‰℃")
"""Marks that no line begins with (GB/T 15834-2011, 5.1)."""
NOT_LAST = frozenset("“‘《〈（〔【［｛「『")
"""Marks that no line ends with."""
_TOKEN = re.compile(r"[!-~]+| +|[^ -~]+")
_SLIP = 0.001


def text_width(text: str) -> float:
    """Width of ``text`` in Chinese characters: a digit or a Latin letter is half of one."""
    return display_width(text) / 2


def line_count(text: str, room: float, first: float = 0.0) -> int:
    """Lines of ``text`` where a line holds ``room`` Chinese characters and the first one ``first`` fewer. At least 1.

    Latin words and numbers are not divided, and marks stay on the lines they belong to; a line break begins a line.
    Linear in the length of the text.
    """
    # No character is wider than one: most headings and cells need no second look.
    if len(text) <= room - first and "\n" not in text:
        return 1
    room = max(room, 1.0)
    lines = text.split("\n")
    return _lines(lines[0], room, min(first, room - 1)) + sum(_lines(line, room, 0.0) for line in lines[1:])


def _lines(text: str, room: float, here: float) -> int:
    count = 1
    word = 0.0
    for token in _TOKEN.findall(text):
        if token[0] == " ":
            here = min(here + len(token) / 2, room)
            word = 0.0
        elif "!" <= token[0] <= "~":
            word = len(token) / 2
            fresh = here == 0
            here += word
            if here > room + _SLIP:
                count += not fresh
                # A word longer than a line is divided where the line ends.
                here = word
                while here > room:
                    count += 1
                    here -= room
        else:
            more, here = _han_lines(token, room, here, word)
            count += more
            word = 0.0
    return count


def _han_lines(text: str, room: float, here: float, word: float) -> tuple[int, float]:
    """Further lines that ``text`` begins, and where it ends; ``word`` is how wide the Latin word before it is."""
    count, start, length = 0, 0, len(text)
    while length - start > (fit := int(room - here + _SLIP)):
        end = start + max(fit, 0)
        while end > start and (text[end] in NOT_FIRST or text[end - 1] in NOT_LAST):
            end -= 1
        count += 1
        if end == start and fit > 0 and here == 0:
            # Nothing but marks: they are divided where the line ends.
            end = start + fit
        # A mark takes the word before it along.
        here = word if end == start == 0 and 0 < word < room and text[0] in NOT_FIRST else 0.0
        word = 0.0
        start = end
        if fit < 1 and here > room - 1:
            here = 0.0
    return count, here + length - start
