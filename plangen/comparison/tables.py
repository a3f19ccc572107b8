"""A comparison as a document: one table of at most five plans' width, repeated where there are more plans.

Word pages are narrow, and a reader can set five columns against each other; a document has one set of blocks for all
formats. So more than five plans make several tables with the same rows, the numbers and indicators repeated in each, and
with them the plan that the others are held against, where there is one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from plangen.comparison import marks
from plangen.comparison.cell import Agreement, Deadline, NotSet, SetApart, Stated, Statement
from plangen.comparison.cell import Cell as Crossing
from plangen.comparison.comparison import Column, Comparison, Row
from plangen.comparison.notes import notes
from plangen.document import Block, Cell, Document, Origin, Paragraph, Properties, Run, Table
from plangen.language import numeral
from plangen.source import Path, Span

LAYOUT = "comparison"
WIDEST = 5
"""Plans in one table."""
_TITLE = "方案指标对比"
_HEAD = "table-head"
_CELL = "table-cell"
_NUMBER_SHARE, _INDICATOR_SHARE, _PLAN_SHARE = 1.2, 3.6, 4.5


def tables(comparison: Comparison) -> Document:
    """What is compared, the tables, and what their marks mean.

    Every run of a plan's words knows its path in that plan; which plan it is, the column says.
    """
    title = _title(comparison.columns)
    blocks: list[Block] = [Paragraph("title", (Run(title),)), *said(comparison)]
    number = 0
    several = len(comparison.columns) > 1
    for shared, name in (
        (True, "两个以上方案都设的目标"),
        (False, "只有一个方案设的目标" if several else "方案设的目标"),
    ):
        rows = [row for row in comparison.rows if row.is_shared is shared]
        if not rows:
            continue
        number += 1
        for part, chosen in enumerate(_groups(comparison)):
            which = "" if len(chosen) == len(comparison.columns) else f"（{numeral.write_chinese(part + 1)}）"
            blocks.append(_text("table-title", f"表{number}　{name}{which}"))
            blocks.append(_table(comparison, rows, chosen))
    blocks += [_text("table-note", note) for note in notes(comparison)]
    return Document(tuple(blocks), LAYOUT, Properties(title=title))


def _title(columns: Sequence[Column]) -> str:
    cities = list(dict.fromkeys(column.city for column in columns if column.city))
    if not cities:
        return _TITLE
    return "、".join(cities[:3]) + (f"等{len(cities)}市" if len(cities) > 3 else "") + _TITLE


def said(comparison: Comparison) -> Iterator[Paragraph]:
    """What is compared and how rows were matched, then each plan with its issuer, number and date."""
    yield _text("body", _said(comparison))
    for column in comparison.columns:
        yield Paragraph("body", tuple(_plan(column)))


def _said(comparison: Comparison) -> str:
    chosen = f"里名称含{marks.quoted(comparison.indicator)}的目标" if comparison.indicator else "的目标"
    plans = f"{len(comparison.columns)}个方案"
    if not comparison.rows:
        return f"{plans}{chosen}一项也没有，没有可以对比的。"
    shared = sum(row.is_shared for row in comparison.rows)
    based = f"以{marks.quoted(comparison.columns[0].name)}为基准；" if comparison.based else ""
    return (
        f"本表对比{plans}{chosen}，共{len(comparison.rows)}行，其中{shared}行有两个以上方案设定；{based}"
        "指标相同，层级、范围、分母和口径也相同的目标才排在同一行，其余分行列出；叫法不同、指标库认定是同一项的算同一指标；"
        "标准（门槛、限额）和现状数不参加对比。"
    )


def _plan(column: Column) -> Iterator[Run]:
    yield Run(f"{column.name}：《")
    yield Run(column.title, Origin(Path() / "title"))
    yield Run("》")
    for words, field in ((column.issuer, "issuer"), (column.number, "number"), (column.date, "date")):
        if words:
            yield Run("，")
            yield Run(words, Origin(Path() / "notice" / field))
    yield Run("。")


def _groups(comparison: Comparison) -> list[tuple[int, ...]]:
    """Which columns stand in which table: as few tables as can be, as even as can be."""
    first = (0,) if comparison.based else ()
    rest = range(len(first), len(comparison.columns))
    count = -(-len(rest) // (WIDEST - len(first))) or 1
    cuts = [len(rest) * part // count for part in range(count + 1)]
    return [(*first, *rest[start:end]) for start, end in pairwise(cuts)]


def wide(comparison: Comparison) -> Table:
    """All rows and all plans in one table, for a sheet that is as wide as it must be."""
    return _table(comparison, comparison.rows, range(len(comparison.columns)))


def _table(comparison: Comparison, rows: Sequence[Row], chosen: Sequence[int]) -> Table:
    names = ("序号", "指标", *(comparison.columns[column].name for column in chosen))
    head = tuple(Cell((_text(_HEAD, name),)) for name in names)
    widths = (_NUMBER_SHARE, _INDICATOR_SHARE, *(_PLAN_SHARE,) * len(chosen))
    return Table((head, *(_row(row, chosen) for row in rows)), widths, 1)


def _row(row: Row, chosen: Sequence[int]) -> tuple[Cell, ...]:
    crossings = (Cell(tuple(_crossing(row, row.cells[column]))) for column in chosen)
    return (Cell((_text(_CELL, str(row.number)),)), Cell(tuple(_indicator(row))), *crossings)


def _indicator(row: Row) -> Iterator[Paragraph]:
    yield _text(_CELL, row.indicator)
    words = "，".join(
        part for part in (row.footing.words, marks.NO_DENOMINATOR if row.lacks_denominator else "") if part
    )
    if words:
        yield _text(_CELL, words)


def _crossing(row: Row, cell: Crossing) -> Iterator[Paragraph]:
    """The paragraphs of one cell: never none, never an empty one."""
    if isinstance(cell, NotSet):
        yield _text(_CELL, marks.NOT_SET)
    elif isinstance(cell, SetApart):
        yield _text(_CELL, f"{marks.NOT_SET}（见{marks.rows_named(cell.rows)}）")
    else:
        yield from _stated(row, cell)


def _stated(row: Row, cell: Stated) -> Iterator[Paragraph]:
    for statement in cell.statements:
        yield Paragraph(_CELL, tuple(_statement(row, statement)))
    mark = {Agreement.CONTRADICTORY: marks.CONTRADICTORY, Agreement.BESIDE: marks.BESIDE}.get(cell.agreement)
    if mark:
        yield _text(_CELL, mark)


def _statement(row: Row, statement: Statement) -> Iterator[Run]:
    record = statement.path.parent
    if statement.name != row.indicator:
        yield Run(statement.name, Origin(record))
        yield Run("：")
    yield Run(statement.value, Origin(statement.path, Span(0, len(statement.value))))
    yield Run("（")
    yield from _own_footing(row, statement, record)
    if statement.hedge is not None:
        if not statement.hedge.everywhere:
            yield Run(marks.PARTLY)
        yield Run(statement.hedge.word, Origin(statement.hedge.path))
        yield Run("，")
    yield from _due(statement.deadline)
    for other in statement.other_deadlines:
        yield Run(f"，{marks.ELSEWHERE}")
        yield from _due(other)
    if row.footing.level and not statement.footing.level:
        yield Run(f"，{marks.UNLEVELLED}")
    if not statement.mentioned:
        yield Run(f"，{marks.NOT_MENTIONED}")
    yield Run("）")


def _own_footing(row: Row, statement: Statement, record: Path) -> Iterator[Run]:
    """What the statement is counted on and its row does not say."""
    own, common = statement.footing, row.footing
    for field, said, words in (
        ("level", common.level, own.level),
        ("scope", common.scope, "、".join(own.scope)),
        ("of", common.of, f"占{own.of}" if own.of else ""),
        ("counting", common.counting, own.counting),
    ):
        if words and not said:
            yield Run(words, Origin(record / field))
            yield Run("，")


def _due(deadline: Deadline | None) -> Iterator[Run]:
    if deadline is None:
        yield Run(marks.UNDATED)
        return
    yield Run(deadline.words, Origin(deadline.path))
    if not deadline.is_own:
        yield Run(f"，{deadline.source}")


def _text(style: str, words: str) -> Paragraph:
    return Paragraph(style, (Run(words),))
