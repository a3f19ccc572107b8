"""Which fonts a document asks for: those of what it prints, and no others."""

from __future__ import annotations

import pytest

from plangen.document.blocks import Cell, Document, Paragraph, Run, Table
from plangen.document.fonts import wanted_fonts
from plangen.document.layout import layout

LAYOUT = layout("issuing-notice")
TEXT = Paragraph("body", (Run("正文"),))


def wanted(*blocks: Paragraph | Table) -> set[str]:
    return set(wanted_fonts(Document(blocks, "issuing-notice"), LAYOUT))


def test_nothing_needs_no_font() -> None:
    assert wanted() == set()
    assert wanted(Paragraph("title", (Run("　 \n"),))) == set()


@pytest.mark.parametrize(
    ("block", "font"),
    [
        ("title", "方正小标宋简体"),
        ("heading-1", "黑体"),
        ("heading-2", "楷体_GB2312"),
        ("no-such-block", "仿宋_GB2312"),
    ],
)
def test_the_standards_own_faces(block: str, font: str) -> None:
    # 宋体 is the page number's (GB/T 9704-2012, 7.5).
    assert wanted(Paragraph(block, (Run("字"),))) == {font, "宋体"}


def test_a_heading_that_runs_in_and_a_cell() -> None:
    assert "楷体_GB2312" in wanted(Paragraph("body", (Run("一是", face="heading-2"), Run("正文"))))
    cell = Cell((Paragraph("heading-1", (Run("字"),)),))
    assert "黑体" in wanted(TEXT, Table(((cell,),)))
