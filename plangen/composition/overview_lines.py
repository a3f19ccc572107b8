"""Lines for a terminal of a hundred columns, where a Chinese character takes two."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from plangen.document import Origin, Paragraph, Run
from plangen.source import display_width
from plangen.source.width import character_width

COLUMNS = 100
_SHORT = 30
STYLE = "normal"
NOT_FIRST = frozenset("，。、；：？！）》”’】」』％%")


def line(runs: Iterable[Run], hanging: int = 0) -> Iterator[Paragraph]:
    """``runs`` as one line, or as several where they are too long; all but the first begin with ``hanging`` blanks.

    A short run moves to the next line whole; a longer one is cut, but not before a mark that may not begin a line. Every
    part keeps the run's origin.
    """
    done: list[Run] = []
    column = 0
    for run in runs:
        text = run.text
        while (width := display_width(text)) > COLUMNS - column:
            cut = 0 if width <= _SHORT and column > hanging else _fitting(text, COLUMNS - column)
            if cut:
                done.append(Run(text[:cut], run.origin, run.face))
            elif column <= hanging:
                break
            yield Paragraph(STYLE, tuple(done))
            done, column, text = [Run(" " * hanging)] if hanging else [], hanging, text[cut:]
        if text:
            done.append(Run(text, run.origin, run.face))
            column += width
    if done:
        yield Paragraph(STYLE, tuple(done))


def members(text: str, origin: Origin | None = None) -> Iterator[Run]:
    """``text`` as runs that end behind each 、 and ；, so that lines break between members."""
    start = 0
    for end, character in enumerate(text, 1):
        if character in "、；" or end == len(text):
            yield Run(text[start:end], origin)
            start = end


def padded(text: str, width: int) -> str:
    """``text`` with blanks behind it up to ``width`` columns."""
    return text + " " * max(0, width - display_width(text))


def _fitting(text: str, room: int) -> int:
    """How many characters of ``text`` fit into ``room`` columns, so that the rest may begin a line."""
    column = count = 0
    for character in text:
        column += character_width(character)
        if column > room:
            break
        count += 1
    while 0 < count < len(text) and text[count] in NOT_FIRST:
        count -= 1
    return count
