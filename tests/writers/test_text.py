"""Plain text reads like the page."""

from __future__ import annotations

from hypothesis import given, settings

from plangen.document import Cell, Document, Run, Table
from plangen.writers.characters import legal, one_line
from plangen.writers.text import write
from tests.document.sample import DOCUMENTS, SIGNED, SPANS, cell, head, paragraph


def written(*blocks, layout="official") -> str:
    return write(Document(blocks, layout)).decode()


def test_a_short_notice():
    text = written(
        paragraph("letterhead", "某市人民政府文件"),
        paragraph("document-number", "某政发〔2026〕1号"),
        paragraph("title", "某市人民政府\n关于某事的通知"),
        paragraph("recipients", "各县人民政府："),
        paragraph("body", "现将有关事项通知如下。"),
        paragraph("heading-1", "一、总体要求"),
        paragraph("body", Run("（一）原则。", face="heading-2"), "坚持。"),
        paragraph("attachment-note", "附件：1.甲"),
        paragraph("attachment-note", "2.乙"),
        *SIGNED,
        paragraph("attachment-label", "附件1"),
        paragraph("attachment-title", "甲"),
        paragraph("body", "正文"),
    )
    assert (
        text
        == """\
某市人民政府文件

某政发〔2026〕1号

某市人民政府关于某事的通知

各县人民政府：
　　现将有关事项通知如下。
　　一、总体要求
　　（一）原则。坚持。

　　附件：1.甲
　　　　　2.乙

　　　　　　　　　　　　　　　　某市人民政府办公室
　　　　　　　　　　　　　　　　　　2026年3月15日

附件1

甲

　　正文
"""
    )


def test_a_table_is_aligned_by_the_width_of_chinese():
    text = written(
        Table(((head("指标"), head("甲市"), head("乙市")), (cell("双师占比"), cell("60%以上\n2025年"), cell("未设"))))
    )
    assert (
        text
        == """\
指标      甲市     乙市
--------  -------  ----
双师占比  60%以上  未设
          2025年
"""
    )


def test_merged_cells_keep_their_places():
    assert (
        written(SPANS)
        == """\
单位  数量
      上年  今年
----  ----  ----
某县  12
      甲
      乙
"""
    )


def test_a_broken_title_is_one_line_and_latin_words_stay_apart():
    assert one_line("郑州市\n人民政府") == "郑州市人民政府"
    assert one_line("AI\nCity") == "AI City"
    assert one_line("2026\n年") == "2026年"
    assert one_line("一\n\n二\n") == "一二"


def test_a_document_without_blocks_is_an_empty_line():
    assert written() == "\n"


@settings(deadline=None)
@given(DOCUMENTS)
def test_every_line_of_a_document_stands_whole_and_in_order(document):
    text = write(document).decode()
    position = 0
    for block in document.blocks:
        if not isinstance(block, Table):
            wanted = legal(one_line(block.text)).rstrip(" ")
            found = text.find(wanted, position)
            assert found >= 0, wanted
            position = found + len(wanted)
    assert text.endswith("\n")


def test_an_empty_cell_takes_its_column():
    assert written(Table(((cell("一"), Cell(), cell("三")), (cell("四"), cell("五"), cell("六"))), header=0)) == (
        "一      三\n四  五  六\n"
    )


def test_a_red_rule_without_a_number_is_one_blank_line():
    blocks = (paragraph("letterhead", "某市教育局文件"), paragraph("document-number"), paragraph("title", "通知"))
    assert write(Document(blocks, "official")).decode() == "某市教育局文件\n\n通知\n"
