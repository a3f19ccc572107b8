"""Markdown: headings and tables are markup, and nothing of the words is."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from markdown_it import MarkdownIt

from plangen.document import Document, Table
from plangen.document.layout import layout
from plangen.writers.characters import one_line
from plangen.writers.markdown import write
from tests.document.sample import DOCUMENTS, SPANS, cell, head, notice, paragraph

COMMONMARK = MarkdownIt("commonmark").enable("table")


def written(*blocks) -> str:
    return write(Document(blocks, "official")).decode()


class Shown(HTMLParser):
    """The text of every paragraph, heading and cell of a rendered page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.texts: list[str] = []
        self.open = False

    def handle_starttag(self, tag, attrs):  # noqa: ARG002
        if tag in {"p", "h1", "h2", "h3", "h4", "h5", "h6", "td", "th"}:
            self.texts.append("")
            self.open = True
        elif tag == "br":
            self.texts[-1] += "\n"
        else:
            assert tag in {"hr", "table", "thead", "tbody", "tr"}, tag

    def handle_endtag(self, tag):
        if tag not in {"br", "tr"}:
            self.open = False

    def handle_data(self, data):
        if self.open:
            # A renderer writes a line end behind each <br />.
            self.texts[-1] += data.removeprefix("\n") if self.texts[-1].endswith("\n") else data


def shown(markdown: str) -> list[str]:
    """What a reader sees of each block that holds words."""
    parser = Shown()
    parser.feed(COMMONMARK.render(markdown))
    parser.close()
    return [text for text in parser.texts if text]


def test_headings_follow_the_outline():
    text = written(
        paragraph("title", "某市\n方案"),
        paragraph("heading-1", "一、目标"),
        paragraph("heading-2", "（一）近期"),
        paragraph("heading-3", "1.甲"),
        paragraph("heading-4", "（1）乙"),
        paragraph("body", "到2027年。"),
    )
    assert text == "# 某市方案\n\n## 一、目标\n\n### （一）近期\n\n#### 1.甲\n\n##### （1）乙\n\n到2027年。\n"


def test_the_red_rule_is_a_rule():
    assert written(paragraph("document-number", "某政发〔2026〕1号")) == "某政发〔2026〕1号\n\n---\n"
    assert written(paragraph("document-number")) == "---\n"


def test_a_new_page_is_divided_from_the_last_by_a_rule():
    attached = paragraph("attachment-label", "附件")
    assert written(attached, paragraph("body", "一。"), attached) == "附件\n\n一。\n\n---\n\n附件\n"


def test_members_below_one_another_are_readable():
    assert written(paragraph("body", "　　　　市科技局局长")) == "&#12288;　　　市科技局局长\n"


def test_a_table():
    table = Table(((head("指标"), head("甲|乙")), (cell("占比\n年份"), cell("60%以上"))))
    assert written(table) == "| 指标 | 甲\\|乙 |\n| --- | --- |\n| 占比<br>年份 | 60%以上 |\n"


def test_merged_cells_leave_empty_places():
    assert written(SPANS) == (
        "| 单位 | 数量 |  |\n| --- | --- | --- |\n|  | 上年 | 今年 |\n| 某县 | 12 |  |\n|  | 甲<br>乙 |  |\n"
    )


def test_a_table_without_a_heading_row_gets_an_empty_one():
    assert written(Table(((cell("一"),),), header=0)) == "|  |\n| --- |\n| 一 |\n"


@pytest.mark.parametrize(
    "text",
    [
        "1. 一",
        "2) 二",
        "- 三",
        "+ 四",
        "# 五",
        "> 六",
        "===",
        "---",
        "~~~",
        "~~删~~",
        "*强*调_下_",
        "`代码`",
        "[链接](x)",
        "<b>",
        "&amp;",
        "a|b",
        "\\",
        "    缩进",
        "　　缩进",
        "末尾  ",
        "![图](x)",
        "甲\n===",
        "甲\n---\n乙",
        "甲\n- 乙\n1. 丙",
        "| a |\n|---|",
    ],
)
def test_words_are_never_markup(text):
    assert shown(written(paragraph("body", text))) == [text]


def test_a_whole_notice_is_readable():
    text = write(notice()).decode()
    assert text.startswith("某市人民政府办公室文件\n\n某政办发〔2026〕1号\n\n---\n\n# 某市人民政府办公室关于印发")
    assert "\n（二）专业结构更加优化。建设专业点230个左右，" in text


@settings(deadline=None)
@given(DOCUMENTS)
def test_a_reader_of_the_rendered_page_sees_every_paragraph(document):
    styles = layout(document.layout).styles
    blocks = [block for block in document.blocks if not isinstance(block, Table)]
    wanted = [one_line(block.text) if styles[block.style].outline else block.text for block in blocks]
    text = write(Document(tuple(blocks), document.layout)).decode()
    # Of a heading of blanks alone nobody sees how many there are.
    assert [one for one in shown(text) if one.strip()] == [one for one in wanted if one.strip()]
