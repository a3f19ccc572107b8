"""What the tests of the docs need of Markdown: fences with their marks, rows of tables, code inside a cell."""

from __future__ import annotations

import re
from dataclasses import dataclass

_FENCE = re.compile(r"^```(\w+)([^\n]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_CELL = re.compile(r"(?<!\\)\|")


@dataclass(frozen=True, slots=True)
class Fence:
    """A block of code: its language, the words behind it, its text and the line it begins on."""

    language: str
    marks: tuple[str, ...]
    text: str
    line: int


def fences(page: str) -> list[Fence]:
    """The blocks of code of a page."""
    return [
        Fence(match[1], tuple(match[2].split()), match[3], page.count("\n", 0, match.start()) + 1)
        for match in _FENCE.finditer(page)
    ]


def table(page: str, head: str) -> list[list[str]]:
    """The rows of the table that begins with the cells ``head``."""
    lines = iter(page[page.index(f"\n| {head} |") + 1 :].splitlines())
    assert next(lines).startswith("|")
    assert set(next(lines)) <= set("|-: ")
    rows = []
    for line in lines:
        if not line.startswith("|"):
            break
        rows.append([cell.strip().replace("\\|", "|") for cell in _CELL.split(line)[1:-1]])
    return rows


def code(cell: str) -> list[str]:
    """The lines of code in a cell."""
    return re.findall(r"`([^`]*)`", cell)
