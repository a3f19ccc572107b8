"""The header block in millimetres (GB/T 9704-2012, 7.2); the row of the standard stands in each test's name."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import ceil

import pytest

from tests.layout.page_reader import Character, Page, TextLine, mm

TOP, LEFT, RIGHT = 37.0, 28.0, 184.0
LINE, CHARACTER = 225 / 22, 156 / 28
HEI, KAI, FANG, TITLE = "FandolHei-Regular", "FandolKai-Regular", "FandolFang-Regular", "StandIn-XiaoBiaoSong"


def marked(page: Page, text: str) -> TextLine:
    return page.line_with(text)


def of_font(line: TextLine, font: str) -> str:
    return "".join(one.text for one in line.characters if one.font == font)


def names_of(page: Page) -> list[TextLine]:
    return [line for line in page.lines if TITLE in line.fonts and line.characters[0].size != 22]


def middle(characters: Sequence[Character]) -> float:
    return (min(one.top for one in characters) + max(one.bottom for one in characters)) / 2


def test_h1_h2_h3_marks_are_stacked_flush_left_from_line_one(printed, account):
    for name in ("marks", "joint-three"):
        page = printed[name][0]
        for number, (row, text, font) in enumerate(
            (("H1", "000001", FANG), ("H2", "机密★1年", HEI), ("H3", "特急", HEI))
        ):
            line = marked(page, text)
            account.equal(row, "在第几行", ceil((mm(line.bottom) - TOP) / LINE - 0.01), number + 1)
            account.near(row, "左边", mm(line.x0), LEFT, 0.5)
            account.equal(row, "字体", line.fonts, (font,))
            account.equal(row, "字号", line.sizes, (16.0,))


def test_h2_a_classification_stands_on_line_two_without_a_copy_number(printed, account):
    line = marked(printed["classified"][0], "秘密")
    account.equal("H2", "没有份号时在第几行", ceil((mm(line.bottom) - TOP) / LINE - 0.01), 2)


ISSUED = ("baoji-2024-integration", "hohhot-2022-majors", "zhengzhou-2020-reform", "zhengzhou-2023-majors")
"""The sample plans that have a letterhead."""


@pytest.mark.parametrize(
    "name",
    ["marks", "classified", "joint-two", "joint-three", "joint-six", "one-page", "other-habits", *ISSUED],
)
def test_h4_the_letterhead_begins_35_millimetres_below_the_type_areas_edge(printed, account, name):
    line = names_of(printed[name][0])[0]
    account.near("H4", "上边缘至纸边", mm(line.top), 72, 1)
    assert line.fonts == (TITLE,)
    assert mm(line.x0) >= LEFT
    assert mm(line.x1) <= RIGHT


def test_h4_the_letterhead_is_centred_with_and_without_its_last_word(printed, account):
    for name, text in (("marks", "某市人民政府办公室文件"), ("classified", "某市人民政府")):
        line = names_of(printed[name][0])[0]
        account.near("H4", "居中", mm(line.x0 + line.x1) / 2, (LEFT + RIGHT) / 2, 0.5)
        assert line.text == text


@pytest.mark.parametrize(("name", "count"), [("joint-two", 2), ("joint-three", 3), ("joint-six", 6)])
def test_h5_joint_names_are_one_below_the_other_with_the_word_centred_at_their_right(printed, account, name, count):
    lines = names_of(printed[name][0])
    last = "文件"
    word = [
        one
        for line in lines
        for one in line.characters
        if one.text in last
        and one.x0 > max(each.x1 for row in lines for each in row.characters if each.text not in last)
    ]
    names = [[one for one in line.characters if one not in word] for line in lines]
    names = [row for row in names if row]
    account.equal("H5", "机关名称各占一行", len(names), count)
    assert len(word) == 2
    account.near("H5", "“文件”上下居中相差", mm(middle(word) - middle([one for row in names for one in row])), 0, 0.5)
    for row in names:
        account.near("H5", "名称两端对齐（左）相差", mm(row[0].x0 - names[0][0].x0), 0, 0.5)
        account.near("H5", "名称两端对齐（右）相差", mm(row[-1].x1 - names[0][-1].x1), 0, 0.5)
    assert mm(word[-1].x1) <= RIGHT


def test_h6_the_number_stands_two_blank_lines_below_the_letterhead(printed, account):
    for name in ("one-page", "joint-six", "joint-three", "joint-two"):
        page = printed[name][0]
        number = page.line_with("某政办发")
        last = max(line.bottom for line in names_of(page))
        account.near("H6", "标志之下空几行", mm(number.top - last) / LINE, 2.4, 0.4, "行")
        account.near("H6", "居中", mm(number.x0 + number.x1) / 2, (LEFT + RIGHT) / 2, 0.5)


def test_h7_h8_number_and_approver_share_a_line_one_character_in(printed, account):
    line = printed["classified"][0].line_with("签发人：")
    account.near("H7", "发文字号左空", (mm(line.x0) - LEFT) / CHARACTER, 1, 0.1, "字")
    account.near("H8", "签发人右空", (RIGHT - mm(line.x1)) / CHARACTER, 1, 0.1, "字")
    account.equal("H8", "姓名用楷体", of_font(line, KAI), "张三")
    assert line.text == "某政办发〔2026〕1号签发人：张三"


def test_h9_further_approvers_stand_below_the_first_and_the_number_beside_the_last(printed, account):
    page = printed["marks"][0]
    first, last = page.line_with("签发人："), page.line_with("某政办发")
    account.equal("H9", "每行两人", (of_font(first, KAI), of_font(last, KAI)), ("张三欧阳明", "王五"))
    begins = [next(one.x0 for one in line.characters if one.font == KAI) for line in (first, last)]
    account.near("H9", "回行与第一个姓名对齐", mm(begins[1] - begins[0]), 0, 0.2)
    account.near("H9", "右空", (RIGHT - mm(first.x1)) / CHARACTER, 1, 0.1, "字")
    account.equal("H7", "与最后一个签发人同行", last.text, "某政办发〔2026〕1号王五")


@pytest.mark.parametrize("name", ["marks", "classified", "joint-two", "joint-six", "one-page", "other-habits"])
def test_h10_the_red_rule_lies_4_millimetres_below_the_number(printed, account, name):
    page = printed[name][0]
    (rule,) = [one for one in page.strokes if one.color == (1.0, 0.0, 0.0)]
    number = page.line_with("某政办发")
    account.near("H10", "在发文字号之下", mm(rule.y0 - rule.thickness / 2 - number.bottom), 4, 1)
    account.near("H10", "与版心等宽", mm(rule.length), 156, 0.5)
    account.near("H10", "左端", mm(rule.x0), LEFT, 0.3)


@pytest.mark.parametrize("name", ["baoji-2024-integration", "zhengzhou-2023-majors"])
def test_h6_h10_number_and_rule_of_every_sample_that_has_a_number(printed, account, name):
    page = printed[name][0]
    (rule,) = [one for one in page.strokes if one.color == (1.0, 0.0, 0.0)]
    number = next(line for line in page.lines if "〔" in line.text and line.sizes == (16.0,))
    account.near("H10", "在发文字号之下", mm(rule.y0 - rule.thickness / 2 - number.bottom), 4, 1)
    account.near("H10", "与版心等宽", mm(rule.length), 156, 0.5)
    account.near("H6", "标志之下空几行", mm(number.top - names_of(page)[-1].bottom) / LINE, 2.4, 0.4, "行")
    account.near("H6", "居中", mm(number.x0 + number.x1) / 2, (LEFT + RIGHT) / 2, 0.5)


def test_lines_of_a_joint_letterhead_do_not_touch(printed):
    for name in ("joint-two", "joint-six"):
        lines = [line for line in names_of(printed[name][0]) if line.text[-2:] != "文件" or len(line.text) > 2]
        for above, below in pairwise(lines):
            assert below.top > above.top
