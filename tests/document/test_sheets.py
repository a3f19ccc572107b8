"""Pages by our own estimate: where blocks stand, where the colophon goes, what keeps a signature beside text."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings

from plangen.document import Document, Table
from plangen.document.layout import layout
from plangen.document.layout_fitting import fitted
from plangen.document.pagination import paginated
from plangen.document.sheets import page_count, sheets, shows_text
from tests.document.sample import DOCUMENTS, SIGNED, cell, han, head, paragraph

LOOK = layout("official")
FOOT = (paragraph("copies", "抄送：市委各部门。"), paragraph("printing", "某市人民政府办公室\t2026年3月16日印发"))


def body(lines: int):
    """A paragraph of so many full lines."""
    return paragraph("body", han(28 * lines - 2))


def pages(*blocks):
    return paginated(tuple(fitted(blocks, LOOK)), LOOK)


def laid(*blocks, look=LOOK, count=0):
    return sheets(Document(blocks, "official", pages=count), look)


@pytest.mark.parametrize(("lines", "count"), [(1, 1), (22, 1), (23, 2), (44, 2), (45, 3)])
def test_a_page_holds_twenty_two_lines(lines, count):
    assert pages(body(lines)).count == count


def test_a_heading_goes_with_what_follows_it():
    found = pages(body(21), paragraph("heading-1", "一、目标"), body(2))
    assert found.firsts == (1, 2, 2)


def test_an_attachment_begins_a_page():
    found = pages(body(1), paragraph("attachment-label", "附件"), paragraph("attachment-title", "表"))
    assert found.firsts == (1, 2, 2)


@pytest.mark.parametrize(("rows", "count"), [(28, 1), (29, 2), (56, 2), (57, 3)])
def test_a_table_is_divided_between_rows_and_its_heading_row_repeats(rows, count):
    # 18 points a line and 3.3 around it: 29 rows are 617.7 points, 30 are 639 and more than 637.8.
    table = Table(((head("任务"),), *((cell("甲"),),) * rows))
    assert pages(table).count == count


def test_a_colophon_that_fits_on_an_even_page_shares_it():
    made = laid(body(30), *FOOT)
    assert (made.turn, made.blank, len(made.foot)) == (False, False, 2)


def test_behind_an_odd_page_the_colophon_has_the_next_one():
    for lines in (1, 20, 50):
        made = laid(body(lines), *FOOT)
        assert (made.turn, made.blank) == (True, False)


def test_behind_a_full_even_page_a_blank_page_comes_first():
    made = laid(body(44), *FOOT)
    assert (made.turn, made.blank) == (True, True)


def test_without_the_option_the_colophon_shares_the_last_page_where_it_fits():
    look = replace(LOOK, colophon=replace(LOOK.colophon, even=False))
    assert laid(body(1), *FOOT, look=look).turn is False
    full = laid(body(22), *FOOT, look=look)
    assert (full.turn, full.blank) == (True, False)


def test_pages_that_the_drafter_counted_win():
    assert laid(body(1), *FOOT, count=2).turn is False
    assert laid(body(30), *FOOT, count=3).turn is True


def test_elements_of_a_colophon_stand_in_it_only_at_the_documents_end():
    made = laid(FOOT[0], body(1))
    assert made.foot == ()
    assert len(made.text) == 2


def test_a_colophon_higher_than_a_page_goes_on_as_text():
    made = laid(body(1), paragraph("copies", "抄送：" + han(2000)))
    assert made.foot == ()
    assert len(made.text) == 2


def test_the_signature_gives_up_a_blank_line_rather_than_stand_alone():
    # 19 lines, two blank ones and two of the signature are one too many.
    made = laid(body(19), *SIGNED)
    assert made.text[1].before == pytest.approx(LOOK.line)
    assert page_count(Document((body(19), *SIGNED), "official"), LOOK) == 1
    assert laid(body(18), *SIGNED).text[1].before is None


def test_lines_are_drawn_together_before_the_last_blank_line_is_given_up():
    made = laid(body(20), *SIGNED)
    assert made.text[0].line is not None
    assert made.text[0].line < LOOK.line
    assert made.text[1].before == pytest.approx(LOOK.line)


@pytest.mark.parametrize("lines", range(1, 60))
def test_no_signature_stands_alone_whatever_the_length(lines):
    made = laid(body(lines), *SIGNED)
    found = paginated(made.text, LOOK)
    assert found.lasts[0] == found.firsts[1] == found.lasts[2]


def test_recipients_that_leave_no_room_for_text_are_noticed():
    few = Document((paragraph("title", "通知"), paragraph("recipients", "各县："), body(3)), "official")
    many = Document((paragraph("title", "通知"), paragraph("recipients", han(28 * 21)), body(3)), "official")
    assert shows_text(few, LOOK, "recipients")
    assert not shows_text(many, LOOK, "recipients")


@given(DOCUMENTS)
@settings(max_examples=60)
def test_every_document_can_be_laid_out_and_loses_nothing(document):
    look = layout(document.layout)
    made = sheets(document, look)
    assert len(made.text) + len(made.foot) == len(document.blocks)
    found = paginated(made.text, look)
    assert list(found.firsts) == sorted(found.firsts)
    assert all(first <= last for first, last in zip(found.firsts, found.lasts, strict=True))
