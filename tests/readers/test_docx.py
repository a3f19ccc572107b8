"""A .docx file read back says what was written, and what a reader of the page sees."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from zipfile import ZipFile

import docx
import pytest
from hypothesis import given, settings

from plangen.document import Document, Table
from plangen.document.layout import layout
from plangen.readers.docx import read
from plangen.writers.docx import write
from tests.document.sample import DOCUMENTS, SPANS, notice, words

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)


def with_body(body: str) -> bytes:
    """A file of ours with another body."""
    made = BytesIO()
    with ZipFile(BytesIO(write(Document((), "official")))) as old, ZipFile(made, "w") as new:
        for name in old.namelist():
            text = old.read(name).decode()
            if name == "word/document.xml":
                text = f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>"
            new.writestr(name, text)
    return made.getvalue()


def texts(body: str) -> list[str]:
    return [one.text for one in read(with_body(body)).document.paragraphs()]


def p(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def test_a_notice_comes_back_paragraph_by_paragraph():
    back = read(write(notice()))
    assert words(back.document) == words(notice())
    assert back.document.properties == notice().properties
    assert back.furniture.footers == (("default", "— 1 —"), ("even", "— 1 —"))
    assert back.furniture.headers == ()


def test_runs_and_their_faces_come_back():
    def faces(document: Document) -> list[list[tuple[str, str]]]:
        return [[(run.text, run.face) for run in one.runs] for one in document.paragraphs()]

    assert faces(read(write(notice())).document) == faces(notice())


def test_merged_cells_come_back():
    back = read(write(Document((SPANS,), "official"))).document.blocks[0]
    assert isinstance(back, Table)
    assert back.header == 2
    assert [[(one.text, one.columns, one.rows) for one in row] for row in back.rows] == [
        [(one.text, one.columns, one.rows) for one in row] for row in SPANS.rows[:-1]
    ] + [[("甲\n乙", 1, 1), ("", 1, 1)]]


@settings(deadline=None)
@given(DOCUMENTS)
def test_any_document_comes_back_word_for_word(document):
    back = read(write(document), like=document.layout).document
    assert words(back) == words(document)
    assert [[run.text for run in one.runs] for one in back.paragraphs()] == [
        [run.text for run in one.runs] for one in document.paragraphs()
    ]


def test_a_file_whose_style_ids_were_renamed_is_read_by_the_names_a_drafter_sees():
    # Word does so when it saves.
    opened = docx.Document(BytesIO(write(notice())))
    for number, style in enumerate(opened.styles):
        style.style_id = renamed = f"a{number}"
        _rename(opened.element, _ids_of(style.name), renamed)
    saved = BytesIO()
    opened.save(saved)
    assert words(read(saved.getvalue()).document) == words(notice())


def _ids_of(label: str) -> list[str]:
    return [name for name, style in layout("official").styles.items() if style.name == label] or [
        "spacer" if label == "表后空段" else label
    ]


def _rename(element, old: list[str], new: str) -> None:
    for named in element.xpath("//w:pStyle"):
        if named.val in old:
            named.val = new


def test_a_strangers_styles_keep_their_names():
    made = docx.Document()
    made.add_heading("总体要求", 1)
    made.add_paragraph("正文")
    saved = BytesIO()
    made.save(saved)
    assert words(read(saved.getvalue()).document) == [("heading 1", "总体要求"), ("normal", "正文")]


def test_only_what_stands_on_the_page_is_read():
    body = (
        '<w:p><w:r><w:t>甲</w:t></w:r><w:del w:id="1" w:author="x"><w:r><w:delText>删</w:delText></w:r></w:del>'
        '<w:ins w:id="2" w:author="x"><w:r><w:t>乙</w:t></w:r></w:ins>'
        "<w:hyperlink><w:r><w:t>丙</w:t></w:r></w:hyperlink>"
        '<w:fldSimple w:instr="PAGE"><w:r><w:t>3</w:t></w:r></w:fldSimple>'
        "<w:r><w:instrText>PAGE</w:instrText></w:r>"
        "<w:sdt><w:sdtContent><w:r><w:t>丁</w:t></w:r></w:sdtContent></w:sdt>"
        '<w:r><w:br w:type="page"/><w:br/><w:tab/><w:noBreakHyphen/><w:sym w:font="x" w:char="2605"/></w:r></w:p>'
    )
    assert texts(body) == ["甲乙丙3丁\n\t\u2011★"]


def test_a_text_box_is_read_once_after_the_paragraph_it_hangs_on():
    box = f"<wps:txbx><w:txbxContent>{p('框一')}{p('框二')}</w:txbxContent></wps:txbx>"
    old = f"<w:pict><v:textbox><w:txbxContent>{p('框一')}{p('框二')}</w:txbxContent></v:textbox></w:pict>"
    body = (
        f'<w:p><w:r><w:t>前</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>{box}</w:drawing>'
        f"</mc:Choice><mc:Fallback>{old}</mc:Fallback></mc:AlternateContent></w:r></w:p>{p('后')}"
    )
    assert texts(body) == ["前", "框一", "框二", "后"]


def test_tables_inside_tables_and_content_controls_are_read_in_order():
    inner = f"<w:tbl><w:tr><w:tc>{p('内')}</w:tc></w:tr></w:tbl>"
    body = (
        f"<w:sdt><w:sdtContent>{p('一')}</w:sdtContent></w:sdt>"
        f"<w:tbl><w:tr><w:tc>{p('甲')}{inner}{p('乙')}</w:tc><w:sdt><w:sdtContent><w:tc>{p('丙')}</w:tc></w:sdtContent>"
        f"</w:sdt></w:tr></w:tbl>{p('二')}"
    )
    assert texts(body) == ["一", "甲", "内", "乙", "丙", "二"]


@pytest.mark.parametrize("span", ["0", "-1", "x", "99999999999"])
def test_a_nonsensical_span_is_one_column_or_few(span):
    body = f'<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="{span}"/></w:tcPr>{p("一")}</w:tc></w:tr></w:tbl>'
    assert texts(body) == ["一"]


def test_the_date_is_none_where_the_file_has_none():
    assert read(write(Document((), "official"))).document.properties.issued is None
    assert notice().properties.issued == date(2026, 3, 15)


def test_alternatives_between_paragraphs_are_read_once():
    body = (
        f'<mc:AlternateContent><mc:Choice Requires="w14">{p("新")}</mc:Choice><mc:Fallback>{p("旧")}</mc:Fallback>'
        f"</mc:AlternateContent><mc:AlternateContent><mc:Fallback>{p('只有旧的')}</mc:Fallback></mc:AlternateContent>"
        "<mc:AlternateContent/>"
    )
    assert texts(body) == ["新", "只有旧的"]


def test_a_symbol_without_a_code_is_a_replacement_character():
    assert texts('<w:p><w:r><w:sym w:char="no"/><w:sym w:char="FFFFFFFF"/></w:r></w:p>') == ["\ufffd\ufffd"]


def test_headers_are_read_as_furniture_and_not_as_text():
    made = docx.Document()
    made.sections[0].header.paragraphs[0].text = "内部资料"
    made.add_paragraph("正文")
    saved = BytesIO()
    made.save(saved)
    back = read(saved.getvalue())
    assert back.furniture.headers == (("default", "内部资料"),)
    assert back.document.text == "正文"


def test_a_file_without_styles_and_properties_is_read():
    made = BytesIO()
    with ZipFile(BytesIO(write(notice()))) as old, ZipFile(made, "w") as new:
        for name in ("[Content_Types].xml", "_rels/.rels", "word/document.xml"):
            new.writestr(name, old.read(name))
    back = read(made.getvalue()).document
    # Without the style part, ids are the names: ours are block names, variants among them.
    assert back.text == notice().text
    assert back.properties.title == ""
