"""Cells of a table on a regular grid: what covers which column and row."""

from __future__ import annotations

from typing import NamedTuple

from plangen.document.blocks import Cell, Table

EMPTY = Cell()
_WIDEST = 1_000
"""Columns one cell may take: a slip of the pen must not fill the memory."""


class Placed(NamedTuple):
    """A cell, or the part of one that reaches down into this row, and the columns it takes."""

    cell: Cell
    column: int
    columns: int = 1
    rows: int = 1
    """How many rows the cell takes, itself included; cut where the table ends."""
    below: bool = False
    """Whether this is only the lower part of a cell that began further up."""


def placed(table: Table) -> tuple[list[list[Placed]], int]:
    """Every row from the first column to the last without gaps, and the number of columns (at least 1).

    Rows that are too short end in empty cells; a cell that would lie over another one is narrowed.
    """
    rows: list[list[Placed]] = []
    reaching: dict[int, Placed] = {}
    left: dict[int, int] = {}
    for index, cells in enumerate(table.rows):
        row: list[Placed] = []
        column = 0
        waiting = iter(cells)
        cell = next(waiting, None)
        last = max(reaching, default=-1)
        while cell is not None or column <= last:
            above = reaching.get(column)
            if above is not None:
                row.append(Placed(above.cell, column, above.columns, above.rows, below=True))
                column += above.columns
                continue
            free = min((at - column for at in reaching if at > column), default=_WIDEST) if reaching else _WIDEST
            columns = min(max(1, cell.columns), free) if cell is not None else 1
            height = min(max(1, cell.rows), len(table.rows) - index) if cell is not None else 1
            one = Placed(cell or EMPTY, column, columns, height)
            row.append(one)
            column += columns
            if cell is not None:
                cell = next(waiting, None)
        reaching = {at: one for at, one in reaching.items() if left[at] > 1}
        left = {at: left[at] - 1 for at in reaching}
        for one in row:
            if not one.below and one.rows > 1:
                reaching[one.column] = one
                left[one.column] = one.rows - 1
        rows.append(row)
    width = max([len(table.widths), 1, *(row[-1].column + row[-1].columns for row in rows if row)])
    for row in rows:
        end = row[-1].column + row[-1].columns if row else 0
        row.extend(Placed(EMPTY, column) for column in range(end, width))
    return rows, width


def shares(table: Table, columns: int) -> list[float]:
    """The part of the table's width each column takes; equal parts where the table does not say, or not for all."""
    widths = list(table.widths)
    total = sum(widths)
    if len(widths) != columns or not total > 0 or min(widths) <= 0:
        return [1 / columns] * columns
    return [width / total for width in widths]
