"""Where pages end, as LibreOffice ends them (tests/layout/test_page_counts.py prints the same)."""

from __future__ import annotations

import pytest

from plangen.document import Block, Document, Table
from plangen.document.layout import layout
from plangen.document.sheets import page_count, without_colophon
from tests.document.sample import cell, han, head, notice, paragraph


def pages(*blocks: Block) -> int:
    return page_count(Document(blocks, "bare"), layout("bare"))


def table(*lines: int) -> Table:
    return Table(((head("甲"), head("乙")), *((cell("\n".join("一" * count)), cell("二")) for count in lines)))


@pytest.mark.parametrize(("rows", "count"), [((1,) * 26 + (2,), 1), ((1,) * 27 + (2,), 2)])
def test_rules_of_a_table_and_the_paragraph_behind_it_take_room(rows: tuple[int, ...], count: int) -> None:
    # Rows of 21.3 and 39.3 pt on a page of 637.8: the second table leaves 2.1 free.
    assert pages(table(*rows)) == count


@pytest.mark.parametrize(("rows", "count"), [(7, 1), (8, 2)])
def test_space_below_a_title_is_above_a_table_too(rows: int, count: int) -> None:
    titled = (paragraph("attachment-label", "附件"), paragraph("attachment-title", "分工表"))
    assert pages(*titled, table(*[3] * rows, 2)) == count


def test_the_text_without_its_colophon() -> None:
    look = layout("issuing-notice")
    foot = (paragraph("copies", "抄送：市委各部门。"), paragraph("printing", "某市人民政府办公室\t2026年3月16日印发"))
    whole = notice()
    assert without_colophon(whole, look) is None
    closed = Document((*whole.blocks, *foot), whole.layout, whole.properties)
    assert without_colophon(closed, look) == whole
    assert without_colophon(Document(foot, whole.layout), look) is None


def test_a_long_text_has_22_lines_of_28_characters_on_a_page() -> None:
    assert pages(paragraph("body", han(28 * 22 - 2))) == 1
    assert pages(paragraph("body", han(28 * 22 - 1))) == 2
