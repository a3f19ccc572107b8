"""Which blocks lie across, and on what sheet."""

from __future__ import annotations

from dataclasses import replace

import pytest

from plangen.document import Table
from plangen.document.layout import layout
from plangen.document.layout_fitting import fitted
from plangen.document.layout_turned import Part, parts, turned
from tests.document.sample import cell, paragraph

LOOK = layout("official")
BODY, LABEL = paragraph("body", "一。"), paragraph("attachment-label", "附件1")


def table(columns: int) -> Table:
    return Table(((cell("甲"),) * columns,))


def found(*blocks, look=LOOK):
    return parts(tuple(fitted(blocks, look)), look)


def test_the_turned_sheet_has_the_upright_ones_edges():
    page = turned(LOOK).page
    assert (page.width, page.height) == (297, 210)
    # Upper edge: the binding one, 28 mm; left: the lower one, 35; right: the upper one, 37; lower: the right one, 26.
    assert (page.top, page.left, page.right, page.bottom) == (28, 35, 37, 26)
    assert (page.text_width, page.text_height) == (225, 156)


@pytest.mark.parametrize(("columns", "across"), [(1, False), (7, False), (8, True), (15, True)])
def test_eight_columns_lie_across(columns, across):
    assert any(part.turned for part in found(BODY, table(columns))) is across


def test_a_wide_table_takes_its_attachment_along():
    assert found(BODY, LABEL, BODY, table(9), BODY, LABEL, BODY) == [Part(0, 1), Part(1, 5, True), Part(5, 7)]


def test_a_wide_table_in_the_text_takes_only_its_own_words_along():
    blocks = (BODY, paragraph("table-title", "表1"), table(9), paragraph("table-note", "注"), BODY)
    assert found(*blocks) == [Part(0, 1), Part(1, 4, True), Part(4, 5)]


def test_two_wide_tables_of_one_attachment_share_its_sheets():
    assert found(LABEL, table(9), table(9)) == [Part(0, 3, True)]


def test_a_layout_may_keep_all_sheets_upright():
    look = replace(LOOK, tables=replace(LOOK.tables, landscape_from=0))
    assert found(table(20), look=look) == [Part(0, 1)]


def test_a_sheet_that_lies_across_already_is_not_turned():
    assert found(table(20), look=layout("comparison")) == [Part(0, 1)]


def test_nothing_is_one_part():
    assert found() == [Part(0, 0)]
