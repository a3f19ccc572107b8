"""Words of a plan on their way through a template: text that remembers where it was written.

A template's compiled code calls ``str()`` on all it prints; `Words` is a ``str`` that survives this, so that every piece
a template yields is either the template's own text or words of the plan, and the two can never be mistaken.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NoReturn, Self, SupportsIndex

from plangen.document import Origin, Run, Table
from plangen.document.blocks import LINE_BREAK
from plangen.model.plan import Plan
from plangen.model.reference import Reference, pieces
from plangen.model.saying import Said, filled, said
from plangen.source import Path, Span


class Words(str):
    """Runs of a page as one text. ``wishes`` are offsets where the drafter wants a line to end."""

    __slots__ = ("runs", "wishes")
    runs: tuple[Run, ...]
    wishes: tuple[int, ...]

    def __new__(cls, runs: Sequence[Run] = (), wishes: tuple[int, ...] = ()) -> Self:
        made = str.__new__(cls, runs[0].text if len(runs) == 1 else "".join([run.text for run in runs]))
        made.runs = tuple(runs)
        made.wishes = wishes
        return made

    @property
    def plain(self) -> str:
        """The words as ordinary text, for reading only."""
        return "".join([run.text for run in self.runs])

    def __str__(self) -> Self:
        return self

    def __iter__(self) -> Iterator[str]:
        return self._refuse()

    def __getitem__(self, key: SupportsIndex | slice) -> str:
        return self._refuse()

    def __add__(self, other: str) -> str:
        return self._refuse()

    def __mod__(self, other: object) -> str:
        return self._refuse()

    def __mul__(self, times: SupportsIndex) -> str:
        return self._refuse()

    def __format__(self, form: str) -> str:
        return self._refuse()

    def _refuse(self) -> NoReturn:
        # A piece cut or joined as plain text would no longer know where it was written.
        raise TypeError("方案里的文字不能拆开或拼接。")


NOTHING = Words()
"""What a field prints that was not written: false in a condition, and a block of nothing else is left out."""


class TableWords(Words):
    """A table on its way through a template: a whole block, printed by ``table {{ line.table }}``."""

    __slots__ = ("table",)
    table: Table

    def __new__(cls, table: Table) -> Self:
        made = super().__new__(cls, (Run("表"),))
        made.table = table
        return made


def typed(text: str, path: Path, face: str = "", wishes: tuple[int, ...] = ()) -> Words:
    """The whole value at ``path``; nothing where it is empty."""
    return Words((Run(text, Origin(path, Span(0, len(text))), face),), wishes) if text else NOTHING


def generated(text: str, path: Path | None = None, face: str = "") -> Words:
    """Words that nobody wrote: a number, a name by genre. ``path`` is the node they are printed for."""
    return Words((Run(text, None if path is None else Origin(path), face),)) if text else NOTHING


def joined(parts: Iterable[Words]) -> Words:
    """One text of several."""
    return Words([run for part in parts for run in part.runs])


def run_of(piece: Said, path: Path, face: str = "") -> Run:
    """A printed piece of the prose at ``path``."""
    mention = piece.reference
    if mention is None:
        return Run(piece.text, Origin(piece.path, piece.within), face)
    return Run(piece.text, Origin(piece.path, piece.within, path, mention.span), face)


def spoken(plan: Plan, prose: str, path: Path, face: str = "") -> Words:
    """``prose`` (the value at ``path``) as it prints, references filled in."""
    if "${" not in prose:
        return typed(prose, path, face)
    return Words(_runs(plan, prose, path, face))


def _runs(plan: Plan, prose: str, path: Path, face: str = "") -> list[Run]:
    return [
        run_of(filled(plan, piece, prose, path), path, face)
        if isinstance(piece, Reference)
        else Run(piece.text, Origin(path, piece.span), face)
        for piece in pieces(prose)
    ]


def paragraphs(plan: Plan, prose: str, path: Path) -> list[list[Run]]:
    """The paragraphs of ``prose`` as they print; line ends divide them, empty ones are left out."""
    if not prose:
        return []
    if "${" not in prose:
        found = []
        start = 0
        for line in prose.split(LINE_BREAK):
            if line:
                found.append([Run(line, Origin(path, Span(start, start + len(line))))])
            start += len(line) + 1
        return found
    if LINE_BREAK not in prose:
        return [_runs(plan, prose, path)]
    current: list[Run] = []
    parts = [current]
    for piece in said(plan, prose, path):
        if piece.reference is not None or LINE_BREAK not in piece.text:
            current.append(run_of(piece, path))
            continue
        start = piece.within.start
        for position, line in enumerate(piece.text.split(LINE_BREAK)):
            if position:
                current = []
                parts.append(current)
            if line:
                current.append(Run(line, Origin(piece.path, Span(start, start + len(line)))))
            start += len(line) + 1
    return [part for part in parts if part]


def sliced(text: str, path: Path, within: Span) -> Run:
    """The words ``within`` the value ``text`` at ``path``."""
    return Run(within.of(text), Origin(path, within))


def broken(words: Words, breaks: Sequence[int]) -> Words:
    """``words`` with a line break at each offset of ``breaks`` (ascending)."""
    if not breaks or type(words) is TableWords:
        return words
    runs: list[Run] = []
    pending = list(breaks)
    start = 0
    for run in words.runs:
        end = start + len(run.text)
        done = start
        while pending and pending[0] < end:
            cut = pending.pop(0)
            # A blank between joint issuers is the line's end.
            kept = len(run.text[done - start : cut - start].rstrip(" \u3000"))
            if kept:
                runs.append(_part(run, done - start, done - start + kept))
            runs.append(Run(LINE_BREAK))
            done = cut
        runs.append(_part(run, done - start, end - start))
        start = end
    return Words(runs)


def _part(run: Run, start: int, end: int) -> Run:
    """Characters of ``run``; those of a written value keep their place in it."""
    if start == 0 and end == len(run.text):
        return run
    origin = run.origin
    if origin is not None and origin.within is not None and len(origin.within) == len(run.text):
        within = Span(origin.within.start + start, origin.within.start + end)
        origin = Origin(origin.path, within, origin.mention, origin.mention_within)
    return Run(run.text[start:end], origin, run.face)
