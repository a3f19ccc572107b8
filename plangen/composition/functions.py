"""The functions of templates: what would join or cut text as a filter, done so that every piece keeps its place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from plangen.composition.title_lines import title_lines
from plangen.composition.words import Words, broken, generated
from plangen.language import numeral


def functions(characters: int, names: Sequence[str]) -> dict[str, Callable[..., Any]]:
    """The functions by name. ``characters`` fit into a line of a title; ``names`` are never broken."""

    def in_lines(words: Words) -> Words:
        return broken(words, title_lines(words.plain, characters, words.wishes, names))

    return {"in_lines": in_lines, "chinese": chinese, "to_right": to_right}


def to_right() -> Words:
    """What follows ends at the right edge."""
    return generated("\t")


def chinese(number: int) -> Words:
    """24 as 二十四."""
    return generated(numeral.write_chinese(number)) if 0 <= number < 10**8 else generated(str(number))
