"""A table that stands in a file of its own: which names may be written, and how its rows come into the plan."""

from __future__ import annotations

import re
from collections.abc import Callable

from plangen.model.draft import Draft
from plangen.model.item import Grid
from plangen.source import Path
from plangen.syntax import Mapping

FILE_PATTERN = r'^(?![/~])(?!(?:.*/)?\.\.(?:/|$))[^\\:*?"<>|\x00-\x1f]{0,200}\.[cC][sS][vV]$'
"""What ``file`` may say: a CSV file beside the plan or in a folder below, never one elsewhere."""
REFUSED = "只能写方案旁边的 CSV 文件，例如 附表.csv：扩展名是 .csv，不写“..”、盘符和反斜杠。"

Rows = tuple[tuple[str, ...], ...]
TableIn = Callable[[str], Rows | str]
"""Gives the rows of the file of a name, the names of the columns first; or a sentence that says why it cannot."""


def with_rows(draft: Draft, node: Mapping, grid: Grid, path: Path) -> Grid:
    """``grid``, written at ``node``, with the columns and rows of its file; without them where the file cannot be used."""
    here = path / "file"
    if not re.search(FILE_PATTERN, grid.file):
        return _refused(draft, grid, here, f"表的文件“{grid.file[:60]}”没有读。{REFUSED}")
    if grid.columns or grid.rows:
        message = "写了 file，又写了 columns 或 rows；文件没有读，印的是写在这里的行。请只留一种。"
        return _refused(draft, grid, here, message)
    if draft.table_in is None:
        return grid
    rows = draft.table_in(grid.file)
    if isinstance(rows, str):
        return _refused(draft, grid, here, f"表的文件“{grid.file[:60]}”没有读：{rows}")
    written = node.get("file")
    assert written is not None, "what a grid says was written"
    for field in ("columns", "rows"):
        draft.move(path / field, written.value)
    return grid.model_copy(update={"columns": rows[0], "rows": rows[1:]})


def _refused(draft: Draft, grid: Grid, path: Path, message: str) -> Grid:
    draft.problem("table-file-not-read", path, message)
    return grid
