"""Tables of a plan: typed in the plan or in a file beside it, or made from it (task division, targets)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plangen.composition.generated_table import CELL, HEAD, SHORT, laid_out
from plangen.composition.words import NOTHING, TableWords, Words, paragraphs
from plangen.document import Cell, Paragraph, Table
from plangen.document.layout import Layout
from plangen.model.item import Grid
from plangen.model.outline import Entry
from plangen.model.plan import Plan
from plangen.source import Path

TASKS = "任务分工"
TARGETS = "指标"
_NUMBERS = "table-number"
_SERIAL = "序号"
_NUMBER = re.compile(r"[-+−]?[0-9][0-9,.]*[%‰]?")
_NONE = frozenset(("", "—", "-", "/"))
"""What stands in a column of numbers where there is none."""


def table_of(plan: Plan, entries: tuple[Entry, ...], grid: Grid, path: Path, look: Layout) -> TableWords | Words:
    """The table that ``grid`` (at ``path``) asks for, on a page that looks like ``look``; nothing where it has no row."""
    # Few plans have such tables: the others do not load what makes them.
    if grid.generated == TASKS:
        from plangen.composition.task_table import task_table

        return task_table(plan, entries, look)
    if grid.generated == TARGETS:
        from plangen.composition.target_table import target_table

        return target_table(plan, look)
    return typed_table(plan, grid, path, look)


def typed_table(plan: Plan, grid: Grid, path: Path, look: Layout) -> TableWords | Words:
    """Columns and rows as the plan types them; short rows are filled up with empty cells."""
    count = max((len(row) for row in (grid.columns, *grid.rows)), default=0)
    if not count:
        return NOTHING
    rows = []
    styles = [_style(grid, column) for column in range(count)]
    if grid.columns:
        rows.append(_typed_row(plan, grid.columns, path / "columns", [HEAD] * count))
    for index, row in enumerate(grid.rows):
        rows.append(_typed_row(plan, row, (path / "rows")[index], styles))
    return TableWords(laid_out(Table(tuple(rows), header=1 if grid.columns else 0), look))


def _style(grid: Grid, column: int) -> str:
    """How the cells of a column stand: numbers end at the right, so that they can be compared."""
    if column < len(grid.columns) and grid.columns[column] == _SERIAL:
        return SHORT
    cells = [row[column] for row in grid.rows if column < len(row) and row[column] not in _NONE]
    return _NUMBERS if cells and all(map(_NUMBER.fullmatch, cells)) else CELL


def _typed_row(plan: Plan, row: Sequence[str], path: Path, styles: Sequence[str]) -> tuple[Cell, ...]:
    cells = []
    for index, style in enumerate(styles):
        found = paragraphs(plan, row[index], path[index]) if index < len(row) else []
        cells.append(Cell(tuple(Paragraph(style, tuple(runs)) for runs in found) or (Paragraph(style),)))
    return tuple(cells)
