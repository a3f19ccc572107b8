"""The document part: what each block becomes in Word's XML."""

from __future__ import annotations

import re
from io import BytesIO
from zipfile import ZipFile

import pytest
from lxml import etree

from plangen.document import Cell, Document, Run, Table
from plangen.writers.docx import write
from tests.document.sample import SIGNED, SPANS, TASKS, cell, head, notice, paragraph

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def part(document: Document, name: str = "word/document.xml") -> str:
    with ZipFile(BytesIO(write(document))) as package:
        return package.read(name).decode()


def body(*blocks, layout: str = "official") -> str:
    """What stands between the body's tags, without the section at its end."""
    found = re.search(r"<w:body>(.*)<w:sectPr>", part(Document(blocks, layout)), re.DOTALL)
    assert found is not None
    return found[1]


def table_of(table: Table) -> etree._Element:
    found = etree.fromstring(part(Document((table,), "official")).encode()).find(f".//{W}tbl")
    assert found is not None
    return found


def test_a_paragraph_is_its_style_and_its_runs():
    assert body(paragraph("body", "到2028年，", "70%以上", "。")) == (
        '<w:p><w:pPr><w:pStyle w:val="body"/></w:pPr>'
        '<w:r><w:t xml:space="preserve">到2028年，</w:t></w:r>'
        '<w:r><w:t xml:space="preserve">70%以上</w:t></w:r>'
        '<w:r><w:t xml:space="preserve">。</w:t></w:r></w:p>'
    )


def test_a_run_in_heading_has_its_character_style():
    assert '<w:r><w:rPr><w:rStyle w:val="heading-2-face"/></w:rPr><w:t' in body(
        paragraph("body", Run("（一）原则。", face="heading-2"), "坚持。")
    )


def test_an_unknown_face_is_the_paragraphs_own():
    assert "rStyle" not in body(paragraph("body", Run("一", face="no-such"), Run("二", face="title")))


def test_a_line_break_stays_inside_its_run():
    assert body(paragraph("title", "一\n二")) == (
        '<w:p><w:pPr><w:pStyle w:val="title"/></w:pPr><w:r><w:t xml:space="preserve">一</w:t><w:br/>'
        '<w:t xml:space="preserve">二</w:t></w:r></w:p>'
    )


def test_an_empty_document_number_still_carries_the_rule():
    assert body(paragraph("document-number")) == '<w:p><w:pPr><w:pStyle w:val="document-number"/></w:pPr></w:p>'


def test_a_long_letterhead_is_smaller_and_its_line_with_it():
    xml = body(paragraph("letterhead", "某市人民政府办公室文件"))
    # 442.2 pt for 11 characters: 40 pt; the line as in the style, 66 for 62.
    assert xml.count('<w:sz w:val="80"/>') == 2
    assert f'w:line="{round(40 * 66 / 62 * 20)}"' in xml


def test_a_short_letterhead_needs_nothing_of_its_own():
    assert "w:sz" not in body(paragraph("letterhead", "某市政府文件"))


def test_signature_and_date_stand_centred_in_one_strip():
    xml = body(*SIGNED)
    # Half a strip is 4 + 6.5 / 2 characters of 315 twips; the line is 8844.09 twips wide.
    left = round(8844.09 - 2 * 7.25 * 315)
    assert xml.count(f'<w:ind w:left="{left}" w:right="0"/><w:jc w:val="center"/>') == 2


@pytest.mark.parametrize("count", [1, 2, 3])
def test_attachment_notes_know_their_neighbours(count):
    xml = body(*(paragraph("attachment-note", f"{number}.甲") for number in range(count)))
    styles = re.findall(r'w:pStyle w:val="([^"]*)"', xml)
    wanted = ["attachment-note"] if count == 1 else ["attachment-note-first", *["attachment-note-next"] * (count - 1)]
    assert styles == wanted


def test_what_xml_cannot_hold_becomes_the_replacement_character():
    xml = part(Document((paragraph("body", "一\x00二\x1b三\ud800四\ufffe五\r六\x0b"),), "official"))
    assert "一\ufffd二\ufffd三\ufffd四\ufffd五\ufffd六\ufffd<" in xml
    etree.fromstring(xml.encode())


def test_marks_of_xml_are_words():
    xml = part(Document((paragraph("body", '<w:p>&amp;"]]>'),), "official"))
    assert etree.fromstring(xml.encode()).findtext(f".//{W}t") == '<w:p>&amp;"]]>'


def test_blanks_and_tabs_are_kept():
    assert body(paragraph("body", "  一\t二  ")) == (
        '<w:p><w:pPr><w:pStyle w:val="body"/></w:pPr><w:r><w:t xml:space="preserve">  一</w:t><w:tab/>'
        '<w:t xml:space="preserve">二  </w:t></w:r></w:p>'
    )


def test_a_table_fills_the_type_area_and_repeats_its_heading_row():
    table = table_of(TASKS)
    widths = [int(column.get(f"{W}w", "")) for column in table.iterfind(f"{W}tblGrid/{W}gridCol")]
    # 156 mm are 8844 twips, shared out as 1 : 5 : 3 : 2.
    assert widths == [804, 4020, 2412, 1608]
    rows = table.findall(f"{W}tr")
    assert len(rows) == 31
    assert [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows] == [True] + [False] * 30
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)


def test_merged_cells_span_columns_and_rows():
    table = table_of(SPANS)
    grid = [
        [
            (
                one.findtext(f".//{W}t") or "",
                (span.get(f"{W}val") if (span := one.find(f"{W}tcPr/{W}gridSpan")) is not None else "1"),
                (merge.get(f"{W}val", "continue") if (merge := one.find(f"{W}tcPr/{W}vMerge")) is not None else ""),
            )
            for one in row.iterfind(f"{W}tc")
        ]
        for row in table.iterfind(f"{W}tr")
    ]
    assert grid == [
        [("单位", "1", "restart"), ("数量", "2", "")],
        [("", "1", "continue"), ("上年", "1", ""), ("今年", "1", "")],
        [("某县", "1", "restart"), ("12", "1", ""), ("", "1", "")],
        [("", "1", "continue"), ("甲", "1", ""), ("", "1", "")],
    ]


def test_every_cell_ends_in_a_paragraph_and_no_table_in_the_body_does():
    document = Document((TASKS, SPANS, Table(((Cell(),),), header=0), Table(())), "official")
    root = etree.fromstring(part(document).encode())
    assert all(one[-1].tag == f"{W}p" for one in root.iter(f"{W}tc"))
    tags = [child.tag.removeprefix(W) for child in root[0]]
    # Two tables that touch become one in Word, and one at the very end is damage.
    assert tags == ["tbl", "p", "tbl", "p", "tbl", "p", "sectPr"]


def test_table_cells_have_a_line_of_their_own_size():
    styles = part(notice(), "word/styles.xml")
    for name in ("table-cell", "table-head"):
        style = re.search(rf'w:styleId="{name}".*?</w:style>', styles)
        assert style is not None
        # 18 pt for characters of 12, off the grid of 28.95.
        assert '<w:snapToGrid w:val="0"/>' in style[0]
        assert 'w:line="360" w:lineRule="exact"' in style[0]


def test_the_section_says_paper_margins_and_grid():
    xml = part(notice())
    section = xml[xml.index("<w:sectPr>") :]
    assert '<w:pgSz w:w="11906" w:h="16838"/>' in section
    for fact in ('w:top="2098"', 'w:right="1474"', 'w:bottom="1984"', 'w:left="1587"', 'w:footer="1423"'):
        assert fact in section
    # No charSpace: LibreOffice would put every character into two cells.
    assert '<w:docGrid w:type="lines" w:linePitch="579"/>' in section


def test_a_comparison_lies_across():
    xml = part(Document((cell_table(),), "comparison"))
    assert '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>' in xml


def cell_table() -> Table:
    return Table(((head("一"),), (cell("二"),)))
