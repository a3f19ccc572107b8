"""Tables of a plan: typed in the plan, or made from it (task division, targets)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from plangen.composition.words import NOTHING, TableWords, Words, generated, joined, paragraphs, sliced, spoken, typed
from plangen.document import Cell, Paragraph, Table
from plangen.language.deadline import said
from plangen.language.period import in_title_bracket
from plangen.model.item import Grid
from plangen.model.mention import first_deadline, mentions
from plangen.model.outline import Entry
from plangen.model.plan import Plan
from plangen.model.reading import part_titles
from plangen.source import Path

TASKS = "任务分工"
TARGETS = "指标"
_HEAD = "table-head"
_CELL = "table-cell"
_ACTIONS = "actions"


class Column(NamedTuple):
    """A column of a generated table: its name and its share of the table's width."""

    name: str
    share: float


_TASK_COLUMNS = (
    Column("序号", 1.0),
    Column("重点任务", 5.0),
    Column("牵头单位", 2.5),
    Column("责任单位", 4.0),
    Column("配合单位", 3.0),
    Column("完成时限", 2.5),
)
_TARGET_COLUMNS = (
    Column("序号", 1.0),
    Column("指标", 6.0),
    Column("目标值", 4.0),
    Column("属性", 2.0),
    Column("完成时限", 3.0),
)
_ALWAYS = ("序号", "重点任务", "指标", "目标值")
"""Columns that stand even where no row has anything in them; others are left out then."""


def table_of(plan: Plan, entries: Sequence[Entry], grid: Grid, path: Path) -> TableWords | Words:
    """The table that ``grid`` (at ``path``) asks for; nothing where it has no row."""
    if grid.generated == TASKS:
        return task_table(entries, plan)
    if grid.generated == TARGETS:
        return target_table(plan)
    return typed_table(plan, grid, path)


def typed_table(plan: Plan, grid: Grid, path: Path) -> TableWords | Words:
    """Columns and rows as the plan types them; short rows are filled up with empty cells."""
    count = max((len(row) for row in (grid.columns, *grid.rows)), default=0)
    if not count:
        return NOTHING
    rows = []
    if grid.columns:
        rows.append(_typed_row(plan, grid.columns, path / "columns", count, _HEAD))
    for index, row in enumerate(grid.rows):
        rows.append(_typed_row(plan, row, (path / "rows")[index], count, _CELL))
    return TableWords(Table(tuple(rows), (1.0,) * count, 1 if grid.columns else 0))


def _typed_row(plan: Plan, row: Sequence[str], path: Path, count: int, style: str) -> tuple[Cell, ...]:
    cells = [
        Cell(tuple(Paragraph(style, tuple(runs)) for runs in paragraphs(plan, cell, path[index])) or _EMPTY)
        for index, cell in enumerate(row)
    ]
    return (*cells, *(Cell(_EMPTY),) * (count - len(cells)))


_EMPTY = (Paragraph(_CELL),)


def task_table(entries: Sequence[Entry], plan: Plan) -> TableWords | Words:
    """Who does what by when: every action, and everything else that names an office, in print order.

    The headings above the tasks become rows of their own; a part's heading only where tasks come from several parts.
    """
    found = [(above, task) for entry in entries for above, task in _tasks(plan, entry, ())]
    several = len({above[0].path if above else task.path for above, task in found}) > 1
    rows: list[tuple[Words, ...]] = []
    shown: tuple[Entry, ...] = ()
    for number, (above, task) in enumerate(found, 1):
        heads = tuple(head for head in above if head.title and (several or head.level != 1))
        rows += [(_title(plan, head),) for head in heads if head not in shown]
        shown = heads
        rows.append(
            (
                generated(str(number), task.path),
                _title(plan, task),
                typed(task.item.lead, task.path / "lead"),
                typed(task.item.offices, task.path / "offices"),
                typed(task.item.partners, task.path / "partners"),
                _period(above, task),
            )
        )
    return _generated_table(_TASK_COLUMNS, rows)


def _tasks(plan: Plan, entry: Entry, above: tuple[Entry, ...]) -> Iterator[tuple[tuple[Entry, ...], Entry]]:
    """The tasks at and below ``entry``, each with the entries above it."""
    item = entry.item
    named = bool(item.lead or item.offices or item.partners)
    groups = [child for child in entry.children if child.title and child.manner == "编号"]
    is_action = (
        entry.path.steps[0] == _ACTIONS and above and entry.manner == "编号" and bool(entry.title) and not groups
    )
    if named or is_action:
        yield above, entry
    for child in entry.children:
        yield from _tasks(plan, child, (*above, entry))


def _title(plan: Plan, entry: Entry) -> Words:
    if entry.title and entry.title_path is None:
        return generated(entry.title, entry.path)
    if entry.title and entry.title_path is not None:
        return spoken(plan, entry.title, entry.title_path)
    return joined(Words(runs) for runs in paragraphs(plan, entry.item.text, entry.path / "text"))


def _period(above: Sequence[Entry], task: Entry) -> Words:
    """The task's period: its own field or its title's bracket, else that of the nearest entry above."""
    for entry in (task, *reversed(above)):
        if entry.item.period:
            return typed(entry.item.period, entry.path / "period")
        bracket = in_title_bracket(entry.title)
        if bracket is not None and entry.title_path is not None:
            return Words([sliced(entry.title, entry.title_path, bracket.span)])
    return NOTHING


def target_table(plan: Plan) -> TableWords | Words:
    """The targets that are goals: name, value, nature, and by when the record or its first mention says."""
    goals = {name: target for name, target in plan.targets.items() if target.is_goal}
    found = mentions(plan, part_titles(plan)) if any(not target.by for target in goals.values()) else ()
    rows = []
    for number, (name, target) in enumerate(goals.items(), 1):
        path = (Path() / "targets")[name]
        if target.by:
            deadline = typed(target.by, path / "by")
        else:
            first = first_deadline(name, found)
            read = first.deadline if first is not None else None
            deadline = generated(said(read.value), read.path) if read else NOTHING
        rows.append(
            (
                generated(str(number), path),
                typed(target.name, path / "name") or generated(name, path),
                typed(target.value, path / "value"),
                typed(target.nature, path / "nature"),
                deadline,
            )
        )
    return _generated_table(_TARGET_COLUMNS, rows)


def _generated_table(columns: Sequence[Column], rows: Sequence[Sequence[Words]]) -> TableWords | Words:
    """``rows`` below the names of ``columns``; a row of a single cell spans the table, an empty column is left out."""
    if not rows:
        return NOTHING
    kept = [
        index
        for index, column in enumerate(columns)
        if column.name in _ALWAYS or any(len(row) > 1 and row[index] for row in rows)
    ]
    made = [tuple(_cell(generated(columns[index].name), _HEAD) for index in kept)]
    for row in rows:
        if len(row) == 1:
            made.append((_cell(row[0], _CELL, len(kept)),))
        else:
            made.append(tuple(_cell(row[index], _CELL) for index in kept))
    return TableWords(Table(tuple(made), tuple(columns[index].share for index in kept)))


def _cell(words: Words, style: str, columns: int = 1) -> Cell:
    return Cell((Paragraph(style, words.runs),), columns)
