"""The instruments are true: what a .docx says in millimetres and points is what the page reader measures."""

from __future__ import annotations

from io import BytesIO

import docx
import pytest
from docx.enum.text import WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from tests.layout.page_reader import mm

FONT_OF_FACE = {
    "仿宋_GB2312": "FandolFang-Regular",
    "楷体_GB2312": "FandolKai-Regular",
    "黑体": "FandolHei-Regular",
    "宋体": "FandolSong-Regular",
    "方正小标宋简体": "StandIn-XiaoBiaoSong",
    "方正小标宋_GBK": "StandIn-XiaoBiaoSong",
}


def write(paragraph, text, face="仿宋_GB2312", size=16, bold=False):
    run = paragraph.add_run(text)
    run.font.size = Pt(size)
    run.font.name = face
    run.font.bold = bold
    run._r.rPr.rFonts.set(qn("w:eastAsia"), face)
    run._r.rPr.rFonts.set(qn("w:hint"), "eastAsia")


def put_rule_below(paragraph, eighths, color):
    borders, bottom = OxmlElement("w:pBdr"), OxmlElement("w:bottom")
    for name, value in {"val": "single", "sz": str(eighths), "space": "1", "color": color}.items():
        bottom.set(qn(f"w:{name}"), value)
    borders.append(bottom)
    paragraph._p.get_or_add_pPr().append(borders)


@pytest.fixture(scope="module")
def pages(print_pages):
    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin, section.top_margin = Mm(28), Mm(26), Mm(37)
    first = document.add_paragraph()
    first.paragraph_format.line_spacing_rule = WD_LINE_SPACING.EXACTLY
    first.paragraph_format.line_spacing = Pt(16)
    write(first, "国发改")
    put_rule_below(first, eighths=12, color="FF0000")
    for face in FONT_OF_FACE:
        write(document.add_paragraph(), f"本段用{face}", face=face, size=22)
    write(document.add_paragraph(), "加粗的黑体", face="黑体", bold=True)
    document.add_page_break()
    write(document.add_paragraph(), "第二页")
    stored = BytesIO()
    document.save(stored)
    return print_pages(stored.getvalue())


def test_the_sheet_is_a4_and_pages_count_from_one(pages):
    assert [page.number for page in pages] == [1, 2]
    assert [round(mm(length)) for length in (pages[0].width, pages[0].height)] == [210, 297]
    assert pages[1].text == "第二页"


def test_a_line_begins_at_the_margin_and_its_em_box_at_the_type_areas_top(pages):
    line = pages[0].lines[0]
    assert line.text == "国发改"
    assert mm(line.x0) == pytest.approx(28, abs=0.2)
    assert mm(line.top) == pytest.approx(37, abs=1)
    assert line.bottom - line.top == pytest.approx(16, abs=0.05)


def test_a_han_character_is_one_em_wide(pages):
    assert [character.x1 - character.x0 for character in pages[0].lines[0].characters] == pytest.approx(
        [16] * 3, abs=0.1
    )


@pytest.mark.parametrize(("face", "font"), FONT_OF_FACE.items())
def test_each_official_face_is_printed_by_its_stand_in(pages, face, font):
    line = pages[0].line_with(f"本段用{face}")
    assert line.fonts == (font,)
    assert line.sizes == (22,)


def test_bold_text_is_printed_by_the_bold_font(pages):
    assert pages[0].line_with("加粗的黑体").fonts == ("FandolHei-Bold",)


def test_a_border_is_one_stroke_with_its_thickness_and_color(pages):
    (stroke,) = pages[0].strokes
    assert stroke.horizontal
    assert mm(stroke.length) == pytest.approx(156, abs=0.5)
    assert stroke.thickness == pytest.approx(1.5, abs=0.1)
    assert stroke.color == (1, 0, 0)
    assert stroke.y0 > pages[0].lines[0].bottom


def test_a_missing_line_is_told_with_what_the_page_says(pages):
    with pytest.raises(AssertionError, match="第二页"):
        pages[1].line_with("第三页")
