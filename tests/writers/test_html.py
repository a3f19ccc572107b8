"""The HTML page: whole in one file, harmless, and saying what the document says."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from hypothesis import given, settings

from plangen.document import Document, Properties, Run, Table
from plangen.writers.html import write
from tests.document.sample import DOCUMENTS, SIGNED, SPANS, cell, head, notice, paragraph

VOID = {"meta", "br", "col"}
TEXT = {"p", "h1", "h2", "h3", "h4", "h5", "h6"}


class Reader(HTMLParser):
    """Texts in order with their classes, and every tag, which must be closed in the right order."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.texts: list[tuple[str, str]] = []
        self.tags: list[str] = []
        self.open: list[str] = []
        self.title = ""

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        if tag in TEXT:
            self.texts.append((dict(attrs)["class"], ""))
        if tag == "br":
            self.handle_data("\n")
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if any(tag in TEXT for tag in self.open):
            name, text = self.texts[-1]
            self.texts[-1] = (name, text + data)
        elif self.open and self.open[-1] == "title":
            self.title += data


def read(document: Document) -> Reader:
    reader = Reader()
    reader.feed(write(document).decode())
    reader.close()
    assert reader.open == []
    return reader


def test_a_notice_keeps_its_words_and_its_heading_levels():
    reader = read(notice())
    assert [text for _, text in reader.texts] == [one.text for one in notice().paragraphs()]
    assert reader.title == "关于印发实施方案的通知"
    assert [tag for tag in reader.tags if tag in {"h1", "h2", "h3", "h4", "h5"}] == [
        *("h1", "h1", "h2", "h3", "h4", "h5", "h1", "h1"),
    ]


def test_each_new_page_is_a_new_sheet():
    # The notice, the plan behind it, and two attachments.
    assert read(notice()).tags.count("section") == 4


def test_nothing_is_run_and_nothing_is_fetched():
    page = write(notice()).decode()
    reader = read(notice())
    assert not {"script", "link", "img", "iframe", "object"} & set(reader.tags)
    assert not re.search(r"https?:|url\(|@import|src=|href=| on\w+=", page)
    assert "default-src 'none'" in page


def test_what_a_plan_says_is_words_and_never_markup():
    evil = "<script>alert(1)</script>\"' onclick=x &lt;"
    document = Document(
        (paragraph("body", evil, Run(evil, face="heading-1")), paragraph("</style><p>", evil)),
        "official",
        Properties(title=f"</title>{evil}"),
    )
    reader = read(document)
    assert reader.texts == [("body", evil + evil), ("body", evil)]
    assert reader.title == f"</title>{evil}"
    assert "script" not in reader.tags


def test_the_page_looks_like_the_sheet():
    page = write(notice()).decode()
    assert ".sheet{width:210mm;min-height:297mm;padding:37mm 26mm 35mm 28mm" in page
    assert re.search(r'\.letterhead\{font-family:"方正小标宋简体",.*color:#FF0000', page)
    assert re.search(r"\.document-number\{.*border-bottom:1\.5pt solid #FF0000", page)
    assert re.search(r"\.body\{.*font-size:16pt;line-height:28\.95pt;text-align:justify;.*text-indent:31\.5pt", page)
    # 442.2 pt for 11 characters.
    assert '<p class="letterhead" style="font-size:40pt;' in page


def test_signature_and_date_stand_in_one_strip():
    page = write(Document(SIGNED, "official")).decode()
    places = re.findall(r'class="(?:signature|date)" style="([^"]*)"', page)
    assert len(places) == 2
    assert places[0] == places[1]


def test_a_table_has_heading_cells_spans_and_a_first_column_that_stays():
    page = write(Document((SPANS,), "comparison")).decode()
    assert '<th class="first" rowspan="2"><p class="table-head">单位</p></th><th colspan="2">' in page
    assert page.count('class="first"') == 2
    assert ".first{position:sticky;left:0}" in page
    assert page.count("<thead>") == page.count("<tbody>") == 1


@settings(deadline=None)
@given(DOCUMENTS)
def test_every_paragraph_is_on_the_page(document):
    assert [text for _, text in read(document).texts] == [one.text for one in document.paragraphs()]


def test_a_wide_table_lies_across_and_what_follows_stands_upright():
    wide = Table((tuple(head("列") for _ in range(10)), tuple(cell("一") for _ in range(10))))
    label = paragraph("attachment-label", "附件1")
    blocks = (paragraph("body", "前"), label, wide, paragraph("attachment-label", "附件2"), paragraph("body", "后"))
    page = write(Document(blocks, "issuing-notice")).decode()
    sheets = re.findall(r'<section class="([^"]*)">(.*?)</section>', page, re.DOTALL)
    assert [name for name, _ in sheets] == ["sheet", "sheet across", "sheet"]
    assert [("<table>" in inside) for _, inside in sheets] == [False, True, False]
    assert ".across{width:297mm;min-height:210mm;padding:28mm 37mm 26mm 35mm}" in page
    foot = paragraph("printing", "某市人民政府办公室\t2026年3月16日印发")
    closed = write(Document((label, wide, foot), "issuing-notice")).decode()
    assert re.findall(r'<section class="([^"]*)">', closed) == ["sheet across", "sheet"]


def test_a_colophon_stands_at_the_foot_of_the_last_sheet():
    foot = paragraph("printing", "某市人民政府办公室\t2026年3月16日印发")
    page = write(Document((*SIGNED, foot), "issuing-notice")).decode()
    assert re.search(r"\.sheet\{[^}]*display:flex;flex-direction:column", page)
    assert re.search(r"\.colophon\{margin-top:auto;", page)
    assert '<footer class="colophon">' in page
