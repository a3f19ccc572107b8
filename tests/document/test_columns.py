"""Columns as wide as their words need: no word is cut while there is room, and a crowded table lies across."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plangen.document import Table
from plangen.document.layout import layout, points
from plangen.document.layout_columns import columns_of
from plangen.document.layout_fitting import fitted
from plangen.document.layout_turned import parts
from plangen.document.needs import divided_rows
from plangen.document.pagination import paginated
from plangen.writers.docx.tables import table_of
from tests.document.sample import cell, paragraph

LOOK = layout("official")
STYLE = LOOK.style("table-cell")
ROOM = points(LOOK.page.text_width) / LOOK.pitch(STYLE)


def table(*rows: tuple[str, ...], header: int = 1) -> Table:
    return Table(tuple(tuple(cell(text) for text in row) for row in rows), header=header)


def characters(of: Table) -> list[float]:
    """Room for words in each column, in characters."""
    widths = columns_of(of, LOOK).widths
    return [width / sum(widths) * ROOM - STYLE.left - STYLE.right for width in widths]


def test_short_words_are_never_cut():
    of = table(
        ("序号", "牵头单位", "责任单位", "完成时限"),
        ("10", "市教育局", "市发展改革委、市自然资源和规划局" * 8, "2025年12月"),
    )
    number, lead, offices, due = characters(of)
    assert number >= 2
    assert lead >= 4
    assert offices >= 6
    assert due >= 4.5
    assert offices > 2 * lead


def test_one_very_long_text_does_not_squeeze_the_others():
    of = table(("任务", "责任单位"), *(("甲", "市教育局、市财政局、市人社局"),) * 9, ("字" * 3000, "市教育局"))
    assert characters(of)[1] >= 10


@pytest.mark.parametrize(("columns", "across"), [(4, False), (6, True)])
def test_a_table_whose_words_have_no_room_side_by_side_lies_across(columns, across):
    of = table(*(("市发展改革委",) * columns,) * 3, header=0)
    laid = replace(of, widths=columns_of(of, LOOK).widths, least=columns_of(of, LOOK).least)
    assert any(part.turned for part in parts(tuple(fitted((laid,), LOOK)), LOOK)) is across
    never = replace(LOOK, tables=replace(LOOK.tables, landscape_from=0))
    assert not any(part.turned for part in parts(tuple(fitted((laid,), never)), never))


@settings(max_examples=30, deadline=None)
@given(st.lists(st.lists(st.text("甲乙a1、 ", max_size=30), min_size=1, max_size=12), min_size=1, max_size=5))
def test_any_table_gets_a_width_for_every_column(texts):
    of = table(*map(tuple, texts))
    found = columns_of(of, LOOK)
    assert len(found.widths) == max(map(len, texts))
    assert min(found.widths) > 0


def test_only_a_row_higher_than_half_a_page_may_be_divided():
    short, long = ("甲", "一句话。" * 20), ("乙", "一句话。" * 400)
    of = table(("任务", "内容"), short, long)
    assert divided_rows(of, LOOK) == {2}
    xml = table_of(of, LOOK)
    assert xml.count("<w:cantSplit/>") == 2
    assert xml.count("<w:tblHeader/>") == 1


def test_a_divided_row_begins_where_it_stands_and_fills_further_pages():
    long = table(("任务",), ("一句话。" * 1500,))
    blocks = tuple(fitted((paragraph("body", "一。"), long), LOOK))
    pages = paginated(blocks, LOOK)
    lines = 6000 / (ROOM - STYLE.left - STYLE.right)
    wanted = -(-lines * LOOK.line_of(STYLE) // points(LOOK.page.text_height))
    assert pages.firsts[1] == 1
    assert abs(pages.count - wanted) <= 1
