"""The body of a plan as lines in print order: headings, paragraphs with run-in headings and clauses, tables."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache

from plangen.composition.clause import clause
from plangen.composition.views import Line
from plangen.composition.words import NOTHING, TableWords, Words, broken, generated, paragraphs, spoken
from plangen.document import Origin, Run
from plangen.language import heading_label
from plangen.model.item import Grid
from plangen.model.outline import Entry
from plangen.model.plan import Plan
from plangen.source import Path

TableOf = Callable[[Grid, Path], TableWords | Words]
"""Makes the table of an item; nothing where it has no row."""

_CONTENTS = ("text", "members", "table", "items")
_ONLY_TEXT = ("text",)
_STOPS = tuple("。！？；：.!?;:")
_CLOSERS = "”’」』）)》〉"
_BLANK = "\u3000"
_HEAD = -1
"""The clause follows the title at once, where the item has no text."""


def lines(plan: Plan, entries: Sequence[Entry], wording: str, table: TableOf) -> tuple[Line, ...]:
    """``entries`` and all below them. ``wording`` names the responsibility clause where an item names none."""
    body = _Body(plan, table)
    for entry in entries:
        body.entry(entry, wording)
    body.close()
    return tuple(body.lines)


class _Body:
    """Lines written so far, and the paragraph that what comes next may still join."""

    def __init__(self, plan: Plan, table: TableOf) -> None:
        self.plan = plan
        self.table = table
        self.lines: list[Line] = []
        self.level = self.number = 0
        self.label = self.title = NOTHING
        self.runs: list[Run] = []
        self.open = False

    def close(self) -> None:
        """End the open paragraph, if there is one."""
        if self.open:
            if self.label or self.title or self.runs:
                self.lines.append(Line(False, self.level, self.number, self.label, self.title, Words(self.runs)))
            self.open = False

    def begin(self, runs: Sequence[Run] = (), level: int = 0, number: int = 0) -> None:
        """Begin a paragraph."""
        self.close()
        self.level, self.number = level, number
        self.label = self.title = NOTHING
        self.runs = list(runs)
        self.open = True

    def join(self, words: Sequence[Run]) -> None:
        """Go on in the open paragraph; begin one where there is none."""
        if not self.open:
            self.begin()
        self.runs.extend(words)

    def entry(self, entry: Entry, above: str) -> None:
        """One item and all below it. ``above`` is the wording of the clause that the item above uses."""
        item = entry.item
        wording = item.responsibility or above
        offices = clause(item, entry.path, wording)
        order = _order(entry)
        clause_after = _clause_place(entry, order) if offices else None
        texts = paragraphs(self.plan, item.text, entry.path / "text") if item.text else []
        goes_on = clause_after == _HEAD or _runs_on(entry, order)
        self._head(entry, bool(texts) and order[0] == "text", goes_on)
        if clause_after == _HEAD:
            self.join(offices.runs)
        for position, content in enumerate(order):
            if content == "text":
                for index, runs in enumerate(texts):
                    if index or position:
                        self.begin(runs)
                    else:
                        self.join(runs)
            elif content == "items":
                for child in entry.children:
                    self.entry(child, wording)
            else:
                self.close()
                if content == "members":
                    self._members(entry)
                elif item.table is not None and (table := self.table(item.table, entry.path / "table")):
                    self.lines.append(Line(table=table))
            if clause_after == position:
                self.join(offices.runs)
        if entry.manner != "连排":
            self.close()

    def _head(self, entry: Entry, has_text: bool, goes_on: bool) -> None:
        """The label and title of ``entry``: a line of its own, or the beginning of a paragraph that stays open."""
        joins = entry.manner == "连排" and self.open
        if not joins:
            self.close()
        if not entry.title:
            return
        label = _label(entry.level, entry.number) if entry.number else ""
        if entry.stands_alone or (label and not has_text and not goes_on):
            title = self._title(entry, "")
            if entry.item.title_breaks and "${" not in entry.title:
                title = broken(title, entry.item.title_breaks)
            self.lines.append(Line(True, entry.level, entry.number, generated(label, entry.path), title))
            return
        face = f"heading-{entry.level}" if entry.level else ""
        title = self._title(entry, face)
        if (has_text or goes_on) and not _stops(title):
            title = Words((*title.runs, Run("。", Origin(entry.path), face)))
        if joins:
            self.runs.extend(title.runs)
            return
        self.begin(level=entry.level, number=entry.number)
        self.label = generated(label, entry.path, face)
        self.title = title

    def _title(self, entry: Entry, face: str) -> Words:
        if entry.title_path is None:
            return generated(entry.title, entry.path, face)
        return spoken(self.plan, entry.title, entry.title_path, face)

    def _members(self, entry: Entry) -> None:
        """Each role with its people, one a line; the second and later ones stand below the first."""
        for role, people in entry.item.members.items():
            path = (entry.path / "members")[role]
            head = Run(role, Origin(path))
            if not people:
                self.begin((head,))
            for index, person in enumerate(people):
                name = spoken(self.plan, person, path[index]).runs
                if index:
                    self.begin((Run(_BLANK * (len(role) + 1)), *name))
                else:
                    self.begin((head, Run("："), *name))
            self.close()


def _order(entry: Entry) -> tuple[str, ...]:
    """What ``entry`` prints below its title, as written; what the order does not name comes last."""
    item = entry.item
    if item.text and not (entry.children or item.members or item.table is not None):
        return _ONLY_TEXT
    present = [
        name
        for name, there in zip(
            _CONTENTS, (item.text, item.members, item.table is not None, entry.children), strict=True
        )
        if there
    ]
    if len(present) < 2 or not item.printed:
        return tuple(present)
    written = [name for name in item.printed if name in present]
    return (*dict.fromkeys(written), *(name for name in present if name not in written))


def _runs_on(entry: Entry, rest: Sequence[str]) -> bool:
    """Whether the next thing ``entry`` prints is items that go on in the same paragraph."""
    return bool(rest) and rest[0] == "items" and entry.children[0].manner == "连排"


def _clause_place(entry: Entry, order: Sequence[str]) -> int:
    """Behind which of the contents the clause stands: the text, and the items that go on in its last paragraph."""
    if "text" in order:
        position = order.index("text")
        return position + 1 if _runs_on(entry, order[position + 1 :]) else position
    return 0 if _runs_on(entry, order) else _HEAD


def _stops(title: str) -> bool:
    """Whether ``title`` ends its sentence itself, before a closing quote or bracket too."""
    return title.endswith(_STOPS) or title.rstrip(_CLOSERS).endswith(_STOPS)


@lru_cache(maxsize=512)
def _label(level: int, number: int) -> str:
    return heading_label.write(level, number)
