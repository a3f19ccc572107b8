"""The task division table: every task with its headings, who leads, who works with them, by when."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from types import MappingProxyType

from plangen.composition.generated_table import CELL, COVERED, GROUP, SHORT, Column, Field, field, generated_table
from plangen.composition.words import TableWords, Words, generated, joined, paragraphs, spoken
from plangen.document import Origin, Run
from plangen.document.layout import Layout
from plangen.language.responsibility import Part
from plangen.model.assignment import Assignment, assignments
from plangen.model.outline import Entry
from plangen.model.plan import Plan

_LONGEST_BESIDE = 20
"""Characters of a heading that stands beside its tasks."""
NO_ROLES: Mapping[int, str] = MappingProxyType({})
_PARTS = (Part.lead, Part.offices, Part.partners)


def task_table(plan: Plan, entries: tuple[Entry, ...], look: Layout) -> TableWords | Words:
    """The task division table of ``plan``, whose body is ``entries``; nothing where it has no task."""
    return table_of_tasks(plan, assignments(plan, entries), look)


def table_of_tasks(
    plan: Plan, tasks: Sequence[Assignment], look: Layout, roles: Mapping[int, str] = NO_ROLES
) -> TableWords | Words:
    """``tasks`` as a table; ``roles`` are what one office is to each of them, by the task's number.

    The heading right above a task stands in a column of its own, in one cell beside all of its tasks, and so do offices that
    a heading names for all of them. Headings further up are rows of their own; that of a part only where there are several.
    Where one of the headings is long, all are rows: in a narrow cell it would be higher than its tasks.
    """
    # What one office leads stands first, whichever part it is from.
    several = not roles and len({_part(task).path for task in tasks}) > 1
    placed = [(_heads(task, several), task) for task in tasks]
    groups = [group for (_, group), _ in placed if group is not None]
    has_groups = bool(groups) and max(len(group.title) for group in groups) <= _LONGEST_BESIDE
    if not has_groups:
        placed = [
            (((*heads, group), None) if group is not None else (heads, None), task) for (heads, group), task in placed
        ]
    columns = (
        Column("序号", SHORT, always=True),
        *([Column("重点任务", GROUP, always=True)] if has_groups else []),
        Column("具体任务" if has_groups else "重点任务", always=True),
        Column("本单位\n职责", SHORT),
        Column("牵头单位"),
        Column("责任单位"),
        Column("配合单位"),
        Column("完成时限", SHORT),
    )
    rows: list[tuple[Field, ...]] = []
    shown: tuple[Entry, ...] = ()
    for (heads, group), together in groupby(placed, key=lambda pair: pair[0]):
        rows += [(field(_head(plan, head)),) for head in heads if head not in shown]
        shown = heads
        members = [task for _, task in together]
        grouped = _grouped(plan, group, len(members)) if has_groups else ()
        for task, offices in _with_offices(members):
            title = _title(plan, task.entry)
            named = (
                (*grouped, field(*title))
                if group is not None or not has_groups
                else (Field(title, 2, style=CELL), COVERED)
            )
            number = field(generated(str(task.number), task.entry.path))
            role = field(generated(roles.get(task.number, ""), task.entry.path))
            rows.append((number, *named, role, *offices, field(_due(task))))
            grouped = (COVERED,) if group is not None else grouped
    return generated_table(columns, rows, look)


def _part(task: Assignment) -> Entry:
    return task.above[0] if task.above else task.entry


def _heads(task: Assignment, several: bool) -> tuple[tuple[Entry, ...], Entry | None]:
    """The headings that stand above ``task`` in rows of their own, and the one beside it."""
    parts = tuple(head for head in task.above if head.title and head.level == 1)
    below = tuple(head for head in task.above if head.title and head.level != 1)
    return (parts if several else ()) + below[:-1], below[-1] if below else None


def _grouped(plan: Plan, group: Entry | None, rows: int) -> tuple[Field, ...]:
    return (Field((_head(plan, group),), 1, rows),) if group is not None else ()


def _with_offices(tasks: Sequence[Assignment]) -> Iterator[tuple[Assignment, tuple[Field, ...]]]:
    """Each task with the cells of its offices; tasks side by side that have them from one heading share theirs."""
    for shared, together in groupby(tasks, key=lambda task: task.given_by.path if task.is_given_from_above else None):
        members = list(together)
        for position, task in enumerate(members):
            if shared is not None and position:
                yield task, (COVERED,) * len(_PARTS)
            else:
                rows = len(members) if shared is not None else 1
                yield task, tuple(Field(_offices(task, part), 1, rows) for part in _PARTS)


def _head(plan: Plan, entry: Entry) -> Words:
    return joined(_title(plan, entry))


def _title(plan: Plan, entry: Entry) -> tuple[Words, ...]:
    """What ``entry`` is called, its number before it; without a title its text, one paragraph each."""
    if not entry.title:
        return tuple(Words(runs) for runs in paragraphs(plan, entry.item.text, entry.path / "text"))
    if entry.title_path is None:
        return (joined((generated(entry.label, entry.path), generated(entry.title, entry.path))),)
    return (joined((generated(entry.label, entry.path), spoken(plan, entry.title, entry.title_path))),)


def _offices(task: Assignment, part: Part) -> tuple[Words, ...]:
    """Who answers as ``part``, as written, one paragraph for each place; what was named before is not said again."""
    found: list[Words] = []
    known: set[str] = set()
    for one in task.answering:
        names = {office.name for office in one.offices.names}
        if one.part is part and not (names and names <= known):
            known |= names
            found.append(Words((Run(one.text, Origin(one.path, one.within)),)))
    return tuple(found)


def _due(task: Assignment) -> Words:
    words: list[Words] = []
    for due in task.dues:
        run = Run(due.words, Origin(due.path, due.within))
        words += [generated("、"), Words((run,))] if words else [Words((run,))]
    return joined(words)
