"""A comparison as a workbook for spreadsheet programs: to read, to compute with, and what the marks mean."""

from __future__ import annotations

import io
from collections.abc import Iterable
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from plangen.comparison.comparison import Comparison
from plangen.comparison.notes import notes
from plangen.comparison.spreadsheet import DATES, FIELDS, NUMBERS, WHOLE_NUMBERS, records
from plangen.comparison.tables import said, wide
from plangen.document import Table

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

SIDE_BY_SIDE, RECORDS, NOTES = "指标对比", "逐条", "说明"
"""The sheets."""
_A4 = 9
_FIXED = 2
"""Columns that stay in sight: number and indicator."""
_WIDTHS = (6, 26)
_PLAN_WIDTH, _FIELD_WIDTH, _LONG_FIELD_WIDTH, _NOTE_WIDTH = 30, 11, 28, 110
_LONG = frozenset({"指标", "分母", "方案", "名称", "位置"})
_LONGEST = 32_767
"""Characters that a cell holds."""
_LIKE = {"font_name": "宋体", "font_size": 11, "valign": "top", "text_wrap": True, "border": 1}
_HEAD = {**_LIKE, "bold": True, "bg_color": "#E7E6E6", "align": "center", "valign": "vcenter"}
_CREATED = datetime(1980, 1, 1, tzinfo=UTC)
"""A workbook must say when it was made; the clock of the machine shall not stand in it."""


def write_xlsx(comparison: Comparison) -> bytes:
    """Three sheets: the plans side by side, all of them in one table; the long form that `write_csv` writes, numbers as numbers
    and dates as dates, with a filter; what is compared and what the marks mean.

    Words are written as words, whatever they begin with: no spreadsheet computes or follows them. The same comparison gives the
    same parts of the file.
    """
    from xlsxwriter import Workbook

    content = io.BytesIO()
    with Workbook(content, {"in_memory": True}) as book:
        book.set_properties({"title": SIDE_BY_SIDE, "created": _CREATED})
        like, head = book.add_format(_LIKE), book.add_format(_HEAD)
        _write_table(_sheet(book, SIDE_BY_SIDE), wide(comparison), like, head)
        _write_records(
            _sheet(book, RECORDS), comparison, like, head, book.add_format({**_LIKE, "num_format": "yyyy-mm-dd"})
        )
        paragraphs = (*(one.text for one in said(comparison)), *notes(comparison))
        _write_notes(book.add_worksheet(NOTES), paragraphs, book.add_format({**_LIKE, "border": 0}))
    return content.getvalue()


def _sheet(book: Workbook, name: str) -> Worksheet:
    """A sheet that prints on landscape A4, as wide as the page, its head on every page."""
    sheet = book.add_worksheet(name)
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    sheet.freeze_panes(1, _FIXED)
    return sheet


def _write_table(sheet: Worksheet, table: Table, like: Format, head: Format) -> None:
    for number, row in enumerate(table.rows):
        for column, cell in enumerate(row):
            if number and not column:
                sheet.write_number(number, column, int(cell.text), like)
            else:
                sheet.write_string(number, column, _fitting(cell.text), like if number else head)
    for column, width in enumerate(_WIDTHS):
        sheet.set_column(column, column, width)
    sheet.set_column(_FIXED, max(_FIXED, len(table.rows[0]) - 1), _PLAN_WIDTH)
    sheet.autofilter(0, 0, len(table.rows) - 1, len(table.rows[0]) - 1)


def _write_records(sheet: Worksheet, comparison: Comparison, like: Format, head: Format, dated: Format) -> None:
    for column, field in enumerate(FIELDS):
        sheet.write_string(0, column, field, head)
        sheet.set_column(column, column, _LONG_FIELD_WIDTH if field in _LONG else _FIELD_WIDTH)
    last = 0
    for last, record in enumerate(records(comparison), 1):
        for column, (field, written) in enumerate(zip(FIELDS, record, strict=True)):
            if not written:
                sheet.write_blank(last, column, None, like)
            elif field in WHOLE_NUMBERS | NUMBERS:
                sheet.write_number(last, column, Decimal(written), like)
            elif field in DATES:
                sheet.write_datetime(last, column, date.fromisoformat(written), dated)
            else:
                sheet.write_string(last, column, _fitting(written), like)
    sheet.autofilter(0, 0, last, len(FIELDS) - 1)


def _write_notes(sheet: Worksheet, paragraphs: Iterable[str], like: Format) -> None:
    sheet.set_column(0, 0, _NOTE_WIDTH)
    for number, words in enumerate(paragraphs):
        sheet.write_string(number, 0, _fitting(words), like)


def _fitting(words: str) -> str:
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1] + "…"
