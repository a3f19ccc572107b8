"""The package: its parts, its own styles, what it says of itself, and what it does not say."""

from __future__ import annotations

import re
from datetime import date
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import docx
import pytest
from docx.text.paragraph import Paragraph
from lxml import etree

from plangen import compose, load
from plangen.document import Block, Cell, Document, Properties, Table
from plangen.document.layout import layout
from plangen.writers.docx import write
from tests.document.sample import SPANS, cell, notice, paragraph

PARTS = [
    "[Content_Types].xml",
    "_rels/.rels",
    "word/document.xml",
    "word/_rels/document.xml.rels",
    "word/settings.xml",
    "word/styles.xml",
    "word/fontTable.xml",
    "word/footer1.xml",
    "word/footer2.xml",
    "word/footer3.xml",
    "word/footer4.xml",
    "word/footer5.xml",
    "docProps/core.xml",
    "docProps/app.xml",
]
SAMPLES = sorted((Path(__file__).parents[2] / "sample_plans").glob("*-*.yaml"))
TEMPLATES = ("official", "direct", "issuing-notice", "bare", "comparison")


def unpacked(document: Document) -> dict[str, str]:
    with ZipFile(BytesIO(write(document))) as package:
        assert package.testzip() is None
        return {name: package.read(name).decode() for name in package.namelist()}


def style(xml: str, name: str) -> str:
    found = re.search(rf'<w:style [^>]*w:styleId="{name}">.*?</w:style>', xml)
    assert found is not None, name
    return found[0]


def style_name(one: Paragraph) -> str | None:
    return one.style.name if one.style is not None else None


@pytest.mark.parametrize("name", TEMPLATES)
def test_every_part_is_whole_and_in_its_place(name):
    parts = unpacked(notice(name))
    assert list(parts) == PARTS
    for text in parts.values():
        etree.fromstring(text.encode())


def test_the_zip_says_nothing_of_time_and_machine():
    with ZipFile(BytesIO(write(notice()))) as package:
        for part in package.infolist():
            assert part.date_time == (1980, 1, 1, 0, 0, 0)
            assert part.compress_type == ZIP_DEFLATED
            assert (part.create_system, part.external_attr, part.extra, part.comment) == (3, 0o100644 << 16, b"", b"")


def test_python_docx_opens_it_and_sees_paragraphs_tables_and_styles():
    opened = docx.Document(BytesIO(write(notice())))
    written = [one.text for one in opened.paragraphs if style_name(one) != "表后空段"]
    assert written == [block.text for block in notice().blocks if not hasattr(block, "rows")]
    assert [len(table.rows) for table in opened.tables] == [31, 4]
    assert style_name(opened.paragraphs[0]) == "发文机关标志"
    assert opened.core_properties.author == "某市人民政府办公室"


def test_styles_have_the_names_a_drafter_knows_and_levels_for_the_navigation_pane():
    xml = unpacked(notice())["word/styles.xml"]
    levels = {
        name: int(level)
        for name, level in re.findall(
            r'<w:name w:val="([^"]*)"/>(?:(?!</w:style>).)*?<w:outlineLvl w:val="(\d)"/>', xml
        )
    }
    # Levels count from 0 in the file.
    assert levels == {
        "公文标题": 0,
        "一级标题": 1,
        "二级标题": 2,
        "三级标题": 3,
        "四级标题": 4,
        "印发文件标题": 0,
        "附件标题": 0,
    }


def test_text_is_drawn_together_to_the_grid_and_nothing_else_is():
    xml = unpacked(notice())["word/styles.xml"]
    # A quarter of a point less for each of 28 characters of 16 pt on 156 mm.
    for name in ("Normal", "body", "heading-1", "recipients", "date"):
        assert '<w:spacing w:val="-5"/><w:sz w:val="32"/>' in style(xml, name)
    for name in ("title", "letterhead", "page-number", "table-cell"):
        assert '<w:spacing w:val="0"/>' in style(xml, name)


def test_only_lines_of_the_grids_height_stand_on_the_grid():
    xml = unpacked(notice())["word/styles.xml"]
    for name in ("Normal", "body", "heading-2", "recipients"):
        assert "snapToGrid" not in style(xml, name)
        assert 'w:line="579" w:lineRule="exact"' in style(xml, name)
    for name in ("title", "letterhead", "page-number", "table-cell"):
        assert '<w:snapToGrid w:val="0"/>' in style(xml, name)


def test_indents_are_written_in_characters_and_in_twips():
    xml = unpacked(notice())["word/styles.xml"]
    assert '<w:ind w:firstLineChars="200" w:firstLine="630"/>' in style(xml, "body")
    assert '<w:ind w:leftChars="600" w:left="1890" w:hangingChars="400" w:hanging="1260"/>' in style(
        xml, "attachment-note-first"
    )


def test_all_four_kinds_of_characters_have_the_chinese_face():
    for name, text in unpacked(notice()).items():
        for fonts in re.findall(r"<w:rFonts [^>]*>", text):
            faces = set(re.findall(r'w:(?:ascii|hAnsi|eastAsia|cs)="([^"]*)"', fonts))
            assert len(faces) == 1, (name, fonts)
            assert 'w:hint="eastAsia"' in fonts
        assert "Theme" not in text.replace("w:themeFontLang", "")


def test_the_language_is_chinese_and_the_comma_bug_is_kept_away():
    parts = unpacked(notice())
    assert '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/>' in parts["word/styles.xml"]
    assert '<w:overflowPunct w:val="1"/>' in style(parts["word/styles.xml"], "Normal")
    assert "<w:evenAndOddHeaders/>" in parts["word/settings.xml"]


def test_every_font_names_the_one_that_may_stand_in_for_it():
    fonts = unpacked(notice())["word/fontTable.xml"]
    for wanted, other in (("仿宋_GB2312", "仿宋"), ("方正小标宋简体", "方正小标宋_GBK"), ("楷体_GB2312", "楷体")):
        assert f'<w:font w:name="{wanted}"><w:altName w:val="{other}"/>' in fonts


def test_page_numbers_stand_right_on_odd_and_left_on_even_pages():
    parts = unpacked(notice())
    for name, side in (("word/footer1.xml", "right"), ("word/footer2.xml", "left")):
        footer = parts[name]
        assert f'<w:ind w:{side}Chars="100" w:{side}="280"/><w:jc w:val="{side}"/>' in footer
        assert re.sub(r"<w:instrText.*?</w:instrText>|<[^>]*>|\s{2,}", "", footer).strip() == "— 1 —"
    document = parts["word/document.xml"]
    assert document.index('w:type="default" r:id="rId4"') < document.index('w:type="even" r:id="rId5"')


def test_the_properties_are_the_documents_own():
    core = unpacked(notice())["docProps/core.xml"]
    assert "<dc:title>关于印发实施方案的通知</dc:title>" in core
    assert "<dc:creator>某市人民政府办公室</dc:creator>" in core
    assert "<dc:subject>某政办发〔2026〕1号</dc:subject>" in core
    assert core.count("2026-03-15T00:00:00Z") == 2


def test_a_draft_without_a_date_says_none():
    parts = unpacked(Document((paragraph("body", "一"),), "official", Properties("稿", "某局")))
    assert "dcterms:created" not in parts["docProps/core.xml"]
    text = "".join(parts.values())
    assert "lastModifiedBy" not in text
    assert "plangen" not in text


@pytest.mark.parametrize("name", TEMPLATES)
def test_nothing_tells_how_or_where_it_was_made(name):
    parts = unpacked(notice(name))
    for part, text in parts.items():
        assert "<!--" not in text, part
        assert not re.search(
            r"rsid|[A-Z]:\\\\|/home|/usr|/tmp|python|LibreOffice|Application|Template|AppVersion", text
        ), part
    names = set(re.findall(r'<w:name w:val="([^"]*)"', parts["word/styles.xml"]))
    # Word's own three; all others have names that a drafter reads.
    assert {one for one in names if one.isascii()} == {"Normal", "Default Paragraph Font", "Normal Table"}


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_the_look_of_a_sample_is_in_its_styles_and_not_in_its_runs(path):
    plan = load(path).plan
    assert plan is not None
    parts = unpacked(compose(plan))
    paragraphs = re.findall(r"<w:p>.*?</w:p>", parts["word/document.xml"])
    defined = set(re.findall(r'w:styleId="([^"]*)"', parts["word/styles.xml"]))
    for one in paragraphs:
        assert set(re.findall(r'<w:(?:p|r)Style w:val="([^"]*)"', one)) <= defined
        if 'w:val="letterhead"' in one:
            # Its size is worked out from its words: the largest that fits into a line.
            continue
        assert all(re.fullmatch(r'<w:rStyle w:val="[^"]*"/>', run) for run in re.findall(r"<w:rPr>(.*?)</w:rPr>", one))
    headings = [one for one in paragraphs if re.search(r'w:pStyle w:val="heading-1"', one)]
    assert headings


def test_a_year_of_three_digits_is_still_a_date():
    core = unpacked(Document((), "official", Properties(issued=date(987, 1, 2))))["docProps/core.xml"]
    assert "0987-01-02T00:00:00Z" in core


def test_marks_in_properties_are_words():
    core = unpacked(Document((), "official", Properties("<&>\x00", '"', "]]>")))["docProps/core.xml"]
    root = etree.fromstring(core.encode())
    assert root.findtext("{http://purl.org/dc/elements/1.1/}title") == "<&>\ufffd"


def test_static_parts_are_made_once_for_a_layout():
    from plangen.writers.docx import _static

    assert _static(layout("official")) is _static(layout("official"))
    assert _static(layout("official")) is not _static(layout("comparison"))


def test_no_layout_needs_what_the_schema_does_not_know(validate_docx, tmp_path):
    for name in TEMPLATES:
        path = tmp_path / f"{name}.docx"
        path.write_bytes(write(notice(name)))
        assert validate_docx(path) == [], name


def test_odd_documents_keep_the_schema(validate_docx, tmp_path):
    odd: dict[str, tuple[Block, ...]] = {
        "empty": (),
        "table": (SPANS, SPANS, Table(()), Table(((Cell(),),))),
        "ragged": (Table(((cell("a", rows=2),), (), (cell("b", columns=3),)), widths=(1, 0, 2)),),
        "characters": (paragraph("body", "😀\x00\ud800<&>\t\n\n", ""), paragraph("no such block", "　")),
    }
    for name, blocks in odd.items():
        path = tmp_path / f"{name}.docx"
        path.write_bytes(write(Document(blocks, "official")))
        assert validate_docx(path) == [], name
