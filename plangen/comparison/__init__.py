"""Plans set beside each other: their targets as rows of one table, each cell in its city's own words."""

from __future__ import annotations

from plangen.comparison.cell import Agreement, Cell, Deadline, Hedge, NotSet, SetApart, Stated, Statement
from plangen.comparison.comparison import Column, Comparison, Row
from plangen.comparison.matching import compare
from plangen.comparison.spreadsheet import write_csv
from plangen.comparison.tables import tables
from plangen.comparison.workbook import write_xlsx
from plangen.vocabulary import Footing

__all__ = [
    "Agreement", "Cell", "Column", "Comparison", "Deadline", "Footing", "Hedge", "NotSet", "Row", "SetApart", "Stated",
    "Statement", "compare", "tables", "write_csv", "write_xlsx",
]  # fmt: skip
