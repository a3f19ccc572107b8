"""表里有一行的格数与列数不同。

为什么
    少一格，后面的内容就错到别的列下面；多一格，印出来多一列没有名称的。从 Excel 另存的 CSV，多半是格里有逗号。

不好的写法
    title: 某市养老服务实施方案
    city: 某市
    goals: 到2027年，社区养老服务覆盖城区（见附件）。
    attachments:
      - title: 养老机构名单
        table:
          columns: [机构, 床位, 区]
          rows:
            - [甲养老院, 120, 东区]
            - [乙养老院, 80]  # <- table-row-uneven

好的写法
    title: 某市养老服务实施方案
    city: 某市
    goals: 到2027年，社区养老服务覆盖城区（见附件）。
    attachments:
      - title: 养老机构名单
        table:
          columns: [机构, 床位, 区]
          rows:
            - [甲养老院, 120, 东区]
            - [乙养老院, 80, ""]

依据
    实务：表格各行与表头逐列对应，没有内容的格留空。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Problem, Severity
from plangen.model.outline import Entry
from plangen.rules.dossier import Dossier
from plangen.rules.quoting import short

SEVERITY = Severity.WARNING


def check(dossier: Dossier) -> Iterator[Problem]:
    """Rows of typed tables with more or fewer cells than columns, and columns of a file that have cells and no name."""
    for entry in dossier.entries:
        grid = entry.item.table
        if grid is None or grid.generated or not grid.columns:
            continue
        if grid.file:
            yield from _nameless(entry)
            continue
        for index, row in enumerate(grid.rows):
            if len(row) != len(grid.columns):
                message = (
                    f"“{short(entry.title)}”的表有{len(grid.columns)}列，第{index + 1}行写了{len(row)}格。"
                    '请补齐或删去多的；没有内容的格写 ""。'
                )
                yield Problem(message, (entry.path / "table" / "rows")[index])


def _nameless(entry: Entry) -> Iterator[Problem]:
    grid = entry.item.table
    assert grid is not None
    for column, name in enumerate(grid.columns):
        row = next((number for number, row in enumerate(grid.rows, 2) if column < len(row) and row[column]), None)
        if not name and row is not None:
            cell = grid.rows[row - 2][column]
            message = (
                f"表格文件“{short(grid.file)}”第{column + 1}列没有列名，第{row}行在这一列有“{short(cell)}”。"
                "请补上列名，或检查这一行是不是多了一个逗号（格里有逗号的，要用引号括起来）。"
            )
            yield Problem(message, entry.path / "table" / "file")
            return
