"""Word's tables as ours: merged cells become one cell that says how much it covers."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from lxml import etree

from plangen.document.blocks import Cell, Paragraph, Table
from plangen.readers.names import W

_THROUGH = frozenset(f"{W}{name}" for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo"))
_VALUE = f"{W}val"
_MOST_COLUMNS = 1_000


class _Growing:
    """A cell that cells below may still belong to."""

    def __init__(self, paragraphs: Sequence[Paragraph], columns: int) -> None:
        self.paragraphs, self.columns, self.rows = paragraphs, columns, 1


def table_of(element: etree._Element, contents: Callable[[etree._Element], Sequence[Paragraph]]) -> Table:
    """Read one ``w:tbl``; ``contents`` reads a cell."""
    rows: list[list[_Growing]] = []
    above: dict[int, _Growing] = {}
    header = 0
    for row in _children(element, f"{W}tr"):
        properties = row.find(f"{W}trPr")
        heading = properties is not None and properties.find(f"{W}tblHeader") is not None
        header += heading and header == len(rows)
        cells: list[_Growing] = []
        open_cells: dict[int, _Growing] = {}
        column = 0
        for cell in _children(row, f"{W}tc"):
            columns, merge = _span(cell)
            upper = above.get(column)
            if merge == "continue" and upper is not None:
                upper.rows += 1
                open_cells[column] = upper
            else:
                cells.append(_Growing(contents(cell), columns))
                if merge == "restart":
                    open_cells[column] = cells[-1]
            column += columns
        rows.append(cells)
        above = open_cells
    widths = [float(_number(column.get(f"{W}w"))) for column in element.iterfind(f"{W}tblGrid/{W}gridCol")]
    finished = tuple(tuple(Cell(tuple(one.paragraphs), one.columns, one.rows) for one in row) for row in rows)
    return Table(finished, tuple(widths), header)


def _children(element: etree._Element, tag: str) -> Iterator[etree._Element]:
    """Rows of a table or cells of a row, through the wrappers of content controls and tracked changes."""
    waiting = list(reversed(element))
    while waiting:
        child = waiting.pop()
        if child.tag == tag:
            yield child
        elif child.tag in _THROUGH:
            waiting.extend(reversed(child))


def _span(cell: etree._Element) -> tuple[int, str]:
    properties = cell.find(f"{W}tcPr")
    if properties is None:
        return 1, ""
    span, merge = properties.find(f"{W}gridSpan"), properties.find(f"{W}vMerge")
    columns = _number(span.get(_VALUE)) if span is not None else 1
    return min(max(columns, 1), _MOST_COLUMNS), "" if merge is None else merge.get(_VALUE) or "continue"


def _number(written: str | None) -> int:
    return int(written) if written is not None and written.isascii() and written.isdigit() and len(written) < 7 else 0
