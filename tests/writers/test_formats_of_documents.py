"""Letters, orders and minutes in every format of a file: all of their words, in order, looking like the page."""

from __future__ import annotations

import re
from io import BytesIO
from zipfile import ZipFile

import pytest

from plangen.document import Document, Paragraph, Run
from plangen.readers.docx import read as read_docx
from plangen.writers import write
from tests.layout import formats
from tests.writers.test_html import read as read_html

DOCUMENTS = formats.documents()


def spoken(text: str) -> str:
    """The words without blanks, line breaks and Markdown's signs."""
    return re.sub(r"[\s\\#|-]+", "", text)


@pytest.mark.parametrize("name", formats.NAMES)
def test_a_docx_read_back_says_what_was_composed(name):
    document = DOCUMENTS[name]
    assert read_docx(write(document, ".docx")).document.text.replace("\n\n", "\n") == document.text


@pytest.mark.parametrize("name", formats.NAMES)
def test_a_page_in_html_says_what_was_composed(name):
    document = DOCUMENTS[name]
    assert [text for _, text in read_html(document).texts] == [one.text for one in document.paragraphs()]


@pytest.mark.parametrize("suffix", [".md", ".txt"])
@pytest.mark.parametrize("name", formats.NAMES)
def test_plain_text_holds_every_paragraph_in_order(name, suffix):
    document = DOCUMENTS[name]
    assert spoken(write(document, suffix).decode()) == spoken(document.text)


def part(document: Document, name: str) -> str:
    with ZipFile(BytesIO(write(document, ".docx"))) as file:
        return file.read(name).decode()


def test_the_rules_of_a_letter_are_drawn_on_its_first_sheet_outside_the_text():
    page = part(DOCUMENTS["letter"], "word/document.xml")
    assert page.count('w:val="thinThickSmallGap"') == 1
    assert 'w:val="thickThinSmallGap"' in part(DOCUMENTS["letter"], "word/styles.xml")
    # 20 mm from the left edge, 170 mm wide, in English metric units.
    assert page.count('<wp:positionH relativeFrom="page"><wp:posOffset>720000<') == 2
    assert page.count('cx="6120000"') >= 2
    numbers = re.findall(r'<wp:docPr id="(\d+)"', page)
    assert len(set(numbers)) == len(numbers) == 3


def test_only_page_one_of_a_letter_has_no_number():
    page = part(DOCUMENTS["letter"], "word/document.xml")
    assert page.count("<w:titlePg/>") == 1
    assert "PAGE" not in part(DOCUMENTS["letter"], "word/footer3.xml")
    assert "PAGE" in part(DOCUMENTS["letter"], "word/footer1.xml")
    assert "<w:titlePg/>" not in part(DOCUMENTS["order"], "word/document.xml")


def test_a_letter_in_html_has_its_mark_and_rules_where_the_page_has_them():
    page = write(DOCUMENTS["letter"], ".html").decode()
    (mark,) = re.findall(r"\n\.letterhead\{([^}]*)\}", page)
    # 30 mm from the sheet's edge is 7 above the type area; 170 mm are 8 and 6 more than its 156.
    assert "margin:-7mm -6mm" in mark
    assert mark.endswith("-8mm") or "pt -8mm" in mark
    assert "box-shadow:0 0.75pt #fff,0 1.5pt #FF0000" in mark
    (second,) = re.findall(r"\.sheet:first-child::after\{(content[^}]*)\}", page)
    assert "left:20mm;width:170mm;bottom:calc(20mm + 3.75pt)" in second
    assert "::after{content" not in write(DOCUMENTS["order"], ".html").decode()


def test_the_mark_of_a_letter_shrinks_to_one_line():
    # Twenty characters in 156 mm: 22 points each.
    page = part(Document((Paragraph("letterhead", (Run("某" * 20),)),), "letter"), "word/document.xml")
    assert 'w:pStyle w:val="letterhead"' in page
    assert '<w:sz w:val="44"/>' in page


def test_an_order_in_plain_text_stands_as_its_page_does():
    lines = write(DOCUMENTS["order-stamped"], ".txt").decode().splitlines()
    assert lines[:3] == ["某市人民政府命令", "", "第9号"]
    post = next(index for index, line in enumerate(lines) if line.strip("\u3000") == "市长")
    assert lines[post - 1] == lines[post + 1] == ""
    assert lines[post + 2].strip("\u3000") == "2026年3月15日"
