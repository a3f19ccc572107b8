"""A comparison on paper: across the sheet, its table within the margins, its heading row on every page."""

from __future__ import annotations

import pytest

from plangen.document import Document, Table
from plangen.document.layout import layout
from plangen.writers.docx import write
from tests.document.sample import cell, han, head, paragraph
from tests.layout.page_reader import mm

CITIES = ("甲市", "乙市", "丙市", "丁市", "戊市")


@pytest.fixture(scope="module")
def pages(print_pages):
    rows = tuple(
        (cell(f"指标{han(number % 6)}"), *(cell("70%以上\n2025年（承“三、工作目标”）") for _ in CITIES))
        for number in range(20)
    )
    table = Table(((head("指标"), *map(head, CITIES)), *rows), widths=(2, 3, 3, 3, 3, 3))
    blocks = (paragraph("title", "五市方案指标比较"), paragraph("table-title", "表1  指标比较"), table)
    return print_pages(write(Document(blocks, "comparison")))


def test_the_sheet_lies_across(pages):
    for page in pages:
        assert mm(page.width) == pytest.approx(297, abs=0.1)
        assert mm(page.height) == pytest.approx(210, abs=0.1)


def test_every_page_begins_with_the_heading_row(pages):
    assert len(pages) > 1
    for page in pages[1:]:
        assert page.lines[0].text == "指标甲市乙市丙市丁市戊市"


def test_the_table_keeps_within_the_margins(pages):
    look = layout("comparison").page
    for page in pages:
        strokes = [stroke for stroke in page.strokes if stroke.horizontal]
        assert mm(min(stroke.x0 for stroke in strokes)) == pytest.approx(look.left, abs=0.4)
        assert mm(max(stroke.x1 for stroke in strokes)) == pytest.approx(look.width - look.right, abs=0.4)
        assert mm(max(stroke.y1 for stroke in page.strokes)) <= look.height - look.bottom + 0.4


def test_page_numbers_stand_outside_the_table(pages):
    look = layout("comparison").page
    for page in pages:
        number = page.line_with(f"— {page.number} —")
        assert mm(number.top) > look.height - look.bottom
