"""Cells find their columns and rows, however a table is written."""

from __future__ import annotations

from hypothesis import given, settings

from plangen.document import Cell, Table
from plangen.document.layout_table import placed, shares
from tests.document.sample import SPANS, TABLES, cell


def drawn(table: Table) -> list[str]:
    """Each row as its cells' texts by column; ``^`` is the lower part of a cell, ``=`` its further columns."""
    rows, _ = placed(table)
    return [
        "".join(("^" if one.below else one.cell.text or ".") + "=" * (one.columns - 1) for one in row) for row in rows
    ]


def test_a_cell_that_covers_others_takes_their_place():
    table = Table(
        ((cell("a", rows=2), cell("b", columns=2)), (cell("c"), cell("d")), (cell("e"), cell("f"), cell("g")))
    )
    assert drawn(table) == ["ab=", "^cd", "efg"]


def test_a_block_of_two_by_two_is_one_cell():
    table = Table(((cell("a"), cell("b", columns=2, rows=2)), (cell("c"),), (cell("d"), cell("e"), cell("f"))))
    assert drawn(table) == ["ab=", "c^=", "def"]


def test_short_rows_end_in_empty_cells():
    assert drawn(Table(((cell("a"), cell("b"), cell("c")), (cell("d"),), ()))) == ["abc", "d..", "..."]


def test_a_gap_before_a_cell_from_above_is_filled():
    table = Table(((cell("a"), cell("b"), cell("c", rows=2)), (), (cell("d"), cell("e"), cell("f"))))
    assert drawn(table) == ["abc", "..^", "def"]


def test_a_cell_never_lies_over_another_or_below_the_last_row():
    table = Table(((cell("a"), cell("b", rows=9)), (cell("c", columns=5),)))
    rows, columns = placed(table)
    assert drawn(table) == ["ab", "c^"]
    assert (columns, rows[0][1].rows) == (2, 2)


def test_widths_without_cells_still_make_columns():
    assert placed(Table(((cell("a"),),), widths=(1, 1, 1)))[1] == 3
    assert placed(Table(()))[1] == 1


def test_shares_add_up_and_nonsense_is_shared_equally():
    assert shares(Table((), widths=(1, 3)), 2) == [0.25, 0.75]
    for widths in ((), (1,), (1, 0), (1, -1), (0, 0), (1, float("nan"))):
        assert shares(Table((), widths=widths), 2) == [0.5, 0.5]


@settings(deadline=None)
@given(TABLES)
def test_every_cell_stands_once_and_every_row_is_full(table):
    rows, columns = placed(table)
    stood: list[Cell] = []
    for row in rows:
        column = 0
        for one in row:
            assert one.column == column
            column += one.columns
            if not one.below:
                stood.append(one.cell)
        assert column == columns
    written = [id(one) for row in table.rows for one in row]
    assert [id(one) for one in stood if id(one) in written] == written


def test_the_sample_is_as_wide_as_it_looks():
    assert placed(SPANS)[1] == 3
