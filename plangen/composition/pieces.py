"""From the pieces a template yields to blocks: one a line, its name, a blank, its words.

Only a template's own text is looked at for line ends and names; what comes from the plan is `Words` and goes into the block
whole, so that a plan's text can neither end a block nor become one.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import lru_cache
from typing import NamedTuple

from plangen.composition.words import TableWords, Words
from plangen.document import Block, Paragraph, Run
from plangen.source import suggestion

TABLE = "table"
"""The name of a block that is a table."""

UNKNOWN = "template-unknown-block"
MALFORMED = "template-block-malformed"
TOO_LARGE = "template-too-large"
NAMELESS = "每一行要以块的名称开头，名称后面空一格，再写内容。例如：body {{ line.text }}。"
_CROWDED = "表要自成一块，前后不能有别的文字。请单独写一行：table {{ line.table }}。"
_TABLELESS = "table 后面要写一张表，例如 {{ line.table }}。"
_ENDLESS = "模板印出的内容太多，已经停下。请检查循环是不是套错了。"


class BlockFault(Exception):
    """The line a template is printing is no block; the message is a Chinese sentence, ``name`` the fault's."""

    def __init__(self, name: str, message: str) -> None:
        super().__init__(message)
        self.name = name


class Bounds(NamedTuple):
    """What a template may print: the names of blocks, and at most so many pieces and characters."""

    names: Collection[str]
    most_pieces: int
    longest: int
    kept: Collection[str] = ()
    """Blocks that stand even without words."""


def unknown_block(name: str, names: Collection[str]) -> str:
    """What is wrong with a block's name that is none of ``names``."""
    return f"没有名叫“{name}”的块。{suggestion(name, names) or '可用的名称见模板说明。'}"


@lru_cache(maxsize=1024)
def begun(line: str) -> tuple[str, bool, str]:
    """The name a line begins with, whether the blank behind it is written, and what follows it."""
    parts = line.split(None, 1)
    if len(parts) == 2:
        return parts[0], True, parts[1]
    return (parts[0], line[-1].isspace(), "") if parts else ("", False, "")


def blocks(pieces: Iterable[str], bounds: Bounds) -> tuple[Block, ...]:
    """The blocks that ``pieces`` spell. A line without words is left out, unless its block is one to be kept.

    Raises:
        BlockFault: where a line has no name, or one no block has; where there are more pieces or characters than allowed.
    """
    page = _Page(bounds)
    most_pieces, longest = bounds.most_pieces, bounds.longest
    length = 0
    for count, piece in enumerate(pieces, 1):
        if count > most_pieces or length > longest:
            raise BlockFault(TOO_LARGE, _ENDLESS)
        if isinstance(piece, Words):
            length += len(piece)
            page.words(piece)
        elif "\n" in piece:
            first, *others = piece.split("\n")
            if first:
                page.text(first)
            for other in others:
                page.finish()
                if other:
                    page.text(other)
        elif piece:
            page.text(piece)
    page.finish()
    return tuple(page.found)


class _Page:
    """The blocks finished so far, and the line that is being written."""

    __slots__ = ("bounds", "found", "in_text", "name", "runs", "table")

    def __init__(self, bounds: Bounds) -> None:
        self.bounds = bounds
        self.found: list[Block] = []
        self.name = ""
        self.in_text = False
        self.runs: list[Run] = []
        self.table: TableWords | None = None

    def text(self, text: str) -> None:
        """Write words of the template itself."""
        if not self.in_text:
            self.name, self.in_text, rest = begun(self.name + text)
        else:
            rest = text if self.runs else text.lstrip()
        if rest:
            self.runs.append(Run(rest))

    def words(self, words: Words) -> None:
        """Write words of the plan."""
        if not self.in_text:
            raise BlockFault(MALFORMED, NAMELESS)
        if isinstance(words, TableWords):
            self.table = words
        else:
            self.runs.extend(words.runs)

    def finish(self) -> None:
        """End the line."""
        if not self.name:
            return
        self._check()
        runs = self.runs
        if runs and runs[-1].origin is None and runs[-1].text[-1].isspace():
            kept = runs.pop().text.rstrip()
            if kept:
                runs.append(Run(kept))
        if self.table is not None:
            self.found.append(self.table.table)
        elif runs or self.name in self.bounds.kept:
            self.found.append(Paragraph(self.name, tuple(runs)))
        self.name, self.in_text, self.table = "", False, None
        self.runs = []

    def _check(self) -> None:
        if self.name == TABLE:
            if self.runs:
                raise BlockFault(MALFORMED, _CROWDED if self.table is not None else _TABLELESS)
        elif self.name not in self.bounds.names:
            raise BlockFault(UNKNOWN, unknown_block(self.name, self.bounds.names))
        elif self.table is not None:
            raise BlockFault(MALFORMED, _CROWDED)
