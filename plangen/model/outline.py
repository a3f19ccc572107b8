"""The skeleton of a plan as it stands on paper: order, levels, numbers, and which titles stand alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from plangen.language import heading_label
from plangen.language.period import without_bracket
from plangen.model.item import Item
from plangen.model.plan import PARTS, OutlineEntry, Plan
from plangen.source import Path

DEEPEST = 4
"""GB/T 9704-2012, 7.3.3 knows four levels: 一、 （一） 1. （1）."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One item in its place. ``level`` and ``number`` are 0 where the item has none."""

    path: Path
    item: Item
    title: str
    title_path: Path | None
    """Where the title was written; ``None`` for one that the genre gave."""
    level: int
    number: int
    stands_alone: bool
    """Whether the title is a line of its own; otherwise the text runs on behind it."""
    manner: str
    """How the item stands among its siblings: 编号, 分段 or 连排."""
    children: tuple[Entry, ...] = ()

    @property
    def label(self) -> str:
        """The number as it prints (三、 （二） 1.); empty where there is none."""
        return heading_label.write(self.level, self.number) if self.number else ""

    @property
    def heading(self) -> str:
        """Number and title in one line, without the period in the title's bracket: 三、工作目标; the path of an untitled item."""
        return self.label + without_bracket(self.title) or str(self.path)

    def walk(self) -> Iterator[Entry]:
        """This entry and all below it, in print order."""
        yield self
        for child in self.children:
            yield from child.walk()


class _Numbering:
    """Counts the numbers of each level; a level restarts below its parent unless it is continuous."""

    def __init__(self, continuous: int | None) -> None:
        self.continuous = continuous
        self.last = [0] * (DEEPEST + 2)

    def next(self, level: int) -> int:
        self.last[level] += 1
        for below in range(level + 1, len(self.last)):
            if below != self.continuous:
                self.last[below] = 0
        return self.last[level]


def outline(plan: Plan, titles: Mapping[str, str]) -> tuple[Entry, ...]:
    """The body of ``plan`` in print order; ``titles`` gives the genre's name for a part without a title.

    A part that ``outline`` leaves out is printed behind the others: nothing written is ever lost.
    """
    numbering = _Numbering(plan.headings.continuous)
    written = [(name, index) for name in plan.parts_written for index in _indexes(plan, name)]
    entries: list[Entry] = []
    placed: set[tuple[str, int]] = set()
    for position, wrapper in enumerate(plan.outline):
        # A dict and not a list: a part that is named twice is printed once.
        inside = [
            *dict.fromkeys(found for name in wrapper.parts for found in _named(plan, name) if found not in placed)
        ]
        placed.update(inside)
        if wrapper.heading:
            entries.append(_wrapped(plan, wrapper, position, inside, titles, numbering))
        else:
            entries.extend(_part(plan, name, index, 1, titles, numbering) for name, index in inside)
    rest = [found for found in written if found not in placed]
    entries.extend(_part(plan, name, index, 1, titles, numbering) for name, index in rest)
    return tuple(entries)


def attachments(plan: Plan) -> tuple[Entry, ...]:
    """The attachments with their items, in print order."""
    return tuple(attachment_entry(plan, index) for index in range(len(plan.attachments)))


def tops(plan: Plan, titles: Mapping[str, str]) -> tuple[Entry, ...]:
    """The headings of the first level, then the attachments: everything of ``plan`` that has a place in print order."""
    return (*outline(plan, titles), *attachments(plan))


def _indexes(plan: Plan, name: str) -> range:
    return range(len(plan.sections)) if name == "sections" else range(1)


def _named(plan: Plan, name: str) -> list[tuple[str, int]]:
    """The part or the section that ``name`` in the outline means; nothing where there is none."""
    if name in PARTS:
        return [(name, 0)] if getattr(plan, name) is not None else []
    return [("sections", index) for index, item in enumerate(plan.sections) if name in (item.title, item.id)]


def _wrapped(
    plan: Plan,
    wrapper: OutlineEntry,
    position: int,
    inside: list[tuple[str, int]],
    titles: Mapping[str, str],
    numbering: _Numbering,
) -> Entry:
    number = numbering.next(1)
    children = tuple(_part(plan, name, index, 2, titles, numbering) for name, index in inside)
    path = Path() / "outline"
    return Entry(
        path[position], Item(title=wrapper.heading), wrapper.heading, path[position][wrapper.heading], 1, number, True,
        "编号", children,
    )  # fmt: skip


def _part(plan: Plan, name: str, index: int, level: int, titles: Mapping[str, str], numbering: _Numbering) -> Entry:
    path = Path() / name
    item: Item = plan.sections[index] if name == "sections" else getattr(plan, name)
    if name == "sections":
        path = path[index]
    title = titles.get(name, "") if item.title is None else item.title
    return _entry(plan, path, item, title, level, "编号", numbering, is_part=True)


def _entry(
    plan: Plan,
    path: Path,
    item: Item,
    title: str,
    level: int,
    manner: str,
    numbering: _Numbering,
    is_part: bool = False,
) -> Entry:
    counted = bool(title) and manner == "编号" and level <= DEEPEST
    number = numbering.next(level) if counted else 0
    below = level + 1 if counted else level
    items = path / "items"
    children = tuple(
        _entry(plan, items[position], child, child.title or "", below, item.items_as, numbering)
        for position, child in enumerate(item.items)
    )
    headed = any(child.title and child.manner == "编号" for child in children)
    alone = counted and (is_part or headed or level <= plan.headings.own_line)
    title_path = None if item.title is None else path / "title"
    return Entry(path, item, title, title_path, level if counted else 0, number, alone, manner, children)


def attachment_entry(plan: Plan, index: int) -> Entry:
    """The ``index``-th attachment with its items; its own title has no number, its items begin at 一、."""
    item = plan.attachments[index]
    path = (Path() / "attachments")[index]
    numbering = _Numbering(None)
    items = path / "items"
    children = tuple(
        _entry(plan, items[position], child, child.title or "", 1, item.items_as, numbering)
        for position, child in enumerate(item.items)
    )
    return Entry(path, item, item.title or "", path / "title", 0, 0, True, "编号", children)
