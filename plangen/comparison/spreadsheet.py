"""A comparison as CSV for spreadsheets and programs."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from plangen.comparison import marks
from plangen.comparison.cell import Agreement, Cell, SetApart, Stated, Statement
from plangen.comparison.comparison import Column, Comparison, Row
from plangen.document.spreadsheet import csv_bytes
from plangen.language import numeral
from plangen.language.comparator import Comparator
from plangen.language.quantity import Quantity
from plangen.vocabulary import Footing

FIELDS = (
    "序号", "指标", "层级", "范围", "分母", "口径", "方案", "方案编号", "城市", "状态", "编号", "名称", "数值", "规范写法", "界限",
    "下限", "上限", "单位", "期限", "截止日期", "期限出处", "另写期限", "力度", "位置",
)  # fmt: skip
"""The columns, in order."""
WHOLE_NUMBERS, NUMBERS, DATES = frozenset({"序号"}), frozenset({"下限", "上限"}), frozenset({"截止日期"})
"""Columns that hold a number or a date wherever they hold something."""

_BOUNDS = {
    Comparator.ge: "不少于", Comparator.gt: "超过", Comparator.le: "不超过", Comparator.lt: "少于", Comparator.eq: "正好",
    Comparator.approx: "左右", Comparator.range: "区间", Comparator.qualitative: "没有数字",
}  # fmt: skip
_STATES = {
    Agreement.CONTRADICTORY: "已设，前后不一致",
    Agreement.BESIDE: "已设，几种说法",
    Agreement.STEPS: "已设，分期",
}


def write_csv(comparison: Comparison) -> bytes:
    """The comparison in long form: one record for each statement, and one for each cell that holds none.

    Long and not wide, because a cell is not one value: a wide table would have to glue value, bounds, unit, deadline and
    source into one text, which nobody can sort, filter or compute with, and it has no place for a plan that says two things.
    A spreadsheet makes the wide form from the long one (数据透视表); the reverse cannot be done. For the same reason this is
    no writer of documents: blocks have lost what is a number and what a word.
    """
    return csv_bytes(FIELDS, records(comparison))


def records(comparison: Comparison) -> Iterator[tuple[str, ...]]:
    """The comparison in long form: for each cell of each row its statements, or that it holds none, as ``FIELDS`` says."""
    for row in comparison.rows:
        for column, cell in zip(comparison.columns, row.cells, strict=True):
            yield from _records(row, column, cell)


def _records(row: Row, column: Column, cell: Cell) -> Iterator[tuple[str, ...]]:
    if isinstance(cell, Stated):
        for statement in cell.statements:
            yield (*_head(row, statement.footing, column), _STATES.get(cell.agreement, "已设"), *_facts(statement))
        return
    state = f"{marks.NOT_SET}，见{marks.rows_named(cell.rows)}" if isinstance(cell, SetApart) else marks.NOT_SET
    head = _head(row, row.footing, column)
    yield (*head, state, *("",) * (len(FIELDS) - len(head) - 1))


def _head(row: Row, footing: Footing, column: Column) -> tuple[str, ...]:
    """A statement's own footing, as written: what the row has in common would leave out the rest."""
    return (
        str(row.number), row.indicator, footing.level, "、".join(footing.scope), footing.of, footing.counting,
        column.name, column.plan, column.city,
    )  # fmt: skip


def _facts(statement: Statement) -> tuple[str, ...]:
    quantity, deadline, hedge = statement.quantity, statement.deadline, statement.hedge
    low, high = bounds(quantity)
    unit = quantity.unit + (f"/{quantity.per}" if quantity.per else "")
    return (
        statement.target, statement.name, statement.value, quantity.canonical, _BOUNDS[quantity.comparator],
        *("" if end is None else numeral.plain(end) for end in (low, high)), unit,
        deadline.words if deadline is not None else "", deadline.end.isoformat() if deadline is not None else "",
        deadline.source if deadline is not None else "未写明",
        "；".join(f"{other.words}（{other.source}）" for other in statement.other_deadlines),
        "" if hedge is None else hedge.word if hedge.everywhere else f"{marks.PARTLY}{hedge.word}",
        str(statement.path),
    )  # fmt: skip


def bounds(quantity: Quantity) -> tuple[Decimal | None, Decimal | None]:
    """The least and the greatest number that ``quantity`` admits; ``None`` where it sets no bound on that side.

    An approximation (左右) and a bare number have both ends at the number.
    """
    if quantity.comparator in (Comparator.ge, Comparator.gt):
        return quantity.low, None
    if quantity.comparator in (Comparator.le, Comparator.lt):
        return None, quantity.low
    return quantity.low, quantity.high if quantity.high is not None else quantity.low
