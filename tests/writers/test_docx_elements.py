"""Joint letterheads, approvers, seals and colophons in every format: nothing is lost, and it comes back as it went in."""

from __future__ import annotations

import re
from io import BytesIO
from zipfile import ZipFile

import pytest

from plangen.readers import docx as reader
from plangen.writers import SUFFIXES, write
from tests.layout.everything import SEALED_IN_NUMBER, documents

DOCUMENTS = documents()
# Of those that differ in lengths alone one is enough.
_ALIKE = {*SEALED_IN_NUMBER} - {"six-notice"}
NAMES = [name for name in DOCUMENTS if not name.startswith("signature-") and name not in _ALIKE]


def xml(name: str) -> str:
    with ZipFile(BytesIO(write(DOCUMENTS[name], ".docx"))) as package:
        return package.read("word/document.xml").decode()


@pytest.mark.parametrize("name", NAMES)
def test_what_is_read_back_is_what_was_written(name):
    document = DOCUMENTS[name]
    back = reader.read(write(document, ".docx"), document.layout).document
    assert back.text == document.text
    assert [one.style for one in back.paragraphs()] == [one.style for one in document.paragraphs()]


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("name", NAMES)
def test_every_format_is_the_same_each_time_and_loses_no_word(name, suffix):
    document = DOCUMENTS[name]
    written = write(document, suffix)
    assert written == write(document, suffix)
    if suffix != ".docx":
        words = re.sub(r"<[^>]*>", "", written.decode()).replace("\\", "")
        plain = re.sub(r"\s", "", words)
        for one in document.paragraphs():
            for part in re.split(r"\s", one.text):
                assert part in plain


@pytest.mark.parametrize("name", NAMES)
def test_the_validator_finds_nothing(name, validate_docx, tmp_path):
    path = tmp_path / "公文.docx"
    path.write_bytes(write(DOCUMENTS[name], ".docx"))
    assert validate_docx(path) == []


def test_a_colophon_on_a_page_of_its_own_begins_an_even_page():
    sections = re.findall(r"<w:sectPr>.*?</w:sectPr>", xml("one-page"))
    assert len(sections) == 2
    assert '<w:type w:val="evenPage"/>' in sections[1]
    assert sections[0].count("rId4") == sections[1].count("rId4") == 1


def test_a_blank_page_and_the_colophon_behind_it_have_no_number():
    sections = re.findall(r"<w:sectPr>.*?</w:sectPr>", xml("two-full-pages"))
    assert len(sections) == 3
    for section in sections[1:]:
        assert section.count("rId6") == 2
        assert "rId4" not in section


def test_a_document_without_colophon_is_one_section():
    assert xml("unsealed").count("<w:sectPr>") == 1


def test_text_puts_approvers_and_printing_where_the_page_has_them():
    lines = write(DOCUMENTS["classified"], ".txt").decode().splitlines()
    # The number ends at 10.5 characters of 28, the label begins at 28 - 1 - 2 - 4 = 21.
    assert "　某政办发〔2026〕1号" + 11 * "　" + "签发人：张三" in lines
    assert lines[-1].startswith("　某市人民政府办公室　　")
    assert lines[-1].endswith("　2026年3月16日印发")
    assert lines[-2].startswith("　抄送：")


def test_html_has_one_colophon_with_its_rules():
    page = write(DOCUMENTS["crowded"], ".html").decode()
    assert page.count('<footer class="colophon">') == 1
    foot = page[page.index("<footer") :]
    assert [float(width) for width in re.findall(r"border-top:([\d.]+)mm", foot)] == [0.35, 0.25]
    assert foot.index("主送：") < foot.index("抄送：") < foot.index("印发</span>")


def test_html_keeps_the_names_of_joint_issuers_together():
    page = write(DOCUMENTS["joint-six"], ".html").decode()
    joint = re.search(r'<div class="joint">(.*?)</div>', page, re.DOTALL)
    assert joint is not None
    assert joint[1].count('class="joint-letterhead"') == 6
    assert joint[1].count('class="joint-suffix"') == 1
