"""Letters, orders and minutes in millimetres (GB/T 9704-2012, clause 10); rows in the tests' names."""

from __future__ import annotations

import pytest

from plangen.document.layout import layout
from plangen.document.sheets import page_count
from plangen.writers.docx import write
from tests.layout import formats
from tests.layout.page_reader import Page, Stroke, TextLine, mm

TOP, LEFT, RIGHT, BOTTOM = 37.0, 28.0, 184.0, 262.0
LINE, CHARACTER = 225 / 22, 156 / 28
SEVEN_EIGHTHS = 14 / 72 * 25.4
HEI, KAI, FANG, TITLE = "FandolHei-Regular", "FandolKai-Regular", "FandolFang-Regular", "StandIn-XiaoBiaoSong"
LETTERS = ("letter", "letter-plan")


def red(page: Page) -> list[Stroke]:
    return sorted((one for one in page.strokes if one.color == (1.0, 0.0, 0.0)), key=lambda one: one.y0)


def upper(stroke: Stroke) -> float:
    return mm(stroke.y0 - stroke.thickness / 2)


def lower(stroke: Stroke) -> float:
    return mm(stroke.y0 + stroke.thickness / 2)


def mark(page: Page) -> TextLine:
    return next(line for line in page.lines if TITLE in line.fonts)


def middle(line: TextLine) -> float:
    return mm(line.x0 + line.x1) / 2


def of_font(line: TextLine, font: str) -> str:
    return "".join(one.text for one in line.characters if one.font == font)


def printed_number(page: Page) -> list[str]:
    return [line.text for line in page.lines if line.sizes == (14.0,) and "—" in line.text]


@pytest.mark.parametrize("name", [*LETTERS, "letter-long-other-habits"])
def test_l1_the_mark_of_a_letter_begins_30_millimetres_below_the_sheets_edge(printed, account, name):
    line = mark(printed[name][0])
    account.near("L1", "上边缘至纸的上边", mm(line.top), 30, 1)
    account.near("L1", "居中", middle(line), 105, 1.5)
    account.equal("L1", "字体", line.fonts, (TITLE,))
    assert "文件" not in line.text
    assert line.text == ("某市教育局" if name == "letter-plan" else "某市人民政府办公室")


@pytest.mark.parametrize("name", [*LETTERS, "letter-long-other-habits"])
def test_l2_two_double_rules_of_170_millimetres_stand_on_page_one_alone(printed, account, name):
    page = printed[name][0]
    rules = red(page)
    account.equal("L2", "首页的线（两条双线）", len(rules), 4)
    first, second = rules[:2], rules[2:]
    account.equal("L2", "第一条上粗下细", first[0].thickness > 2 * first[1].thickness, True)
    account.equal("L2", "第二条上细下粗", second[1].thickness > 2 * second[0].thickness, True)
    account.near("L2", "第一条在标志之下", upper(first[0]) - mm(mark(page).bottom), 4, 0.5)
    account.near("L2", "第二条至纸的下边", 297 - lower(second[1]), 20, 0.5)
    for rule in rules:
        account.near("L2", "线长", mm(rule.length), 170, 0.5)
        account.near("L2", "在纸上居中", mm(rule.x0 + rule.x1) / 2, 105, 0.3)
    account.equal("L2", "其他页的线", sum(len(red(one)) for one in printed[name][1:]), 0)


def test_l3_the_marks_of_a_letter_stand_flush_left_below_its_rule(printed, account):
    page = printed["letter"][0]
    rule = lower(red(page)[1])
    lines = [page.line_with(text) for text in ("000001", "机密★1年", "特急")]
    account.near("L3", "与双线的距离", mm(lines[0].top) - rule, SEVEN_EIGHTHS, 1)
    for line, font in zip(lines, (FANG, HEI, HEI), strict=True):
        account.near("L3", "顶格", mm(line.x0), LEFT, 0.5)
        account.equal("L3", "字体", line.characters[0].font, font)
    account.near("L3", "分行排列", mm(lines[2].baseline - lines[0].baseline), 2 * LINE, 0.3)


@pytest.mark.parametrize("name", [*LETTERS, "letter-long-other-habits"])
def test_l4_the_number_of_a_letter_stands_flush_right_below_its_rule(printed, account, name):
    page = printed[name][0]
    line = page.line_with("号")
    account.near("L4", "与双线的距离", mm(line.top) - lower(red(page)[1]), SEVEN_EIGHTHS, 1)
    account.near("L4", "右边顶格", mm(line.x1), RIGHT, 0.6)
    account.equal("L4", "字体", line.fonts, (FANG,))


@pytest.mark.parametrize(("name", "last"), [("letter", "特急"), ("letter-plan", "〔2026〕")])
def test_l5_the_title_of_a_letter_stands_two_lines_below_what_is_above(printed, account, name, last):
    page = printed[name][0]
    above = page.line_with(last)
    title = page.lines[page.lines.index(above) + 1]
    account.near("L5", "与上面要素相距", mm(title.top - above.bottom) / LINE, 2.5, 0.4, "行")
    account.near("L5", "居中", middle(title), (LEFT + RIGHT) / 2, 0.5)
    account.equal("L5", "字号", title.sizes, (22.0,))


@pytest.mark.parametrize("name", ["letter-long", "letter-long-other-habits"])
def test_l6_the_text_of_a_letters_first_page_reaches_down_to_its_second_rule(printed, account, name):
    page = printed[name][0]
    last = page.lines[-1]
    apart = upper(red(page)[2]) - mm(last.bottom)
    account.equal("L6", "末行与第二条双线的距离不小于三号字高的八分之七", apart >= SEVEN_EIGHTHS - 0.5, True)
    # Whole lines below the type area's edge: in an office with higher lines the mark may leave a part of one free.
    if name == "letter-long":
        account.equal("L6", "其间排不下再多一行", apart - LINE < SEVEN_EIGHTHS, True)


def test_a3_l6_a_letters_type_area_may_be_measured_to_its_characters(printed, account):
    page = printed["letter-long-other-habits"][1]
    lines = [line for line in page.lines if mm(line.top) < BOTTOM]
    account.equal("L6", "第二页行数", len(lines), 22)
    account.near("A3", "天头（量到字）", mm(lines[0].top), TOP, 1)
    account.near("A6", "下白边（量到字）", 297 - mm(lines[-1].bottom), 35, 1)


def test_l6_the_other_pages_of_a_letter_have_the_type_area_of_any_page(printed, account):
    page = printed["letter-long"][1]
    lines = [line for line in page.lines if mm(line.top) < BOTTOM]
    account.equal("L6", "第二页行数", len(lines), 22)
    account.near("L6", "第二页首行", mm(lines[0].top) - TOP, 3, 2.5)
    assert mm(lines[-1].bottom) <= BOTTOM


@pytest.mark.parametrize("name", [*LETTERS, "letter-long"])
def test_l6_page_one_of_a_letter_shows_no_number_and_the_others_do(printed, account, name):
    pages = printed[name]
    account.equal("L6", "首页的页码", printed_number(pages[0]), [])
    for page in pages[1:]:
        account.equal("L6", "其他页的页码", printed_number(page) == [f"— {page.number} —"], True)
    assert len(pages) > 1


def test_l6_the_colophon_of_a_letter_has_no_rules_and_no_printing_office(printed, account):
    page = printed["letter"][-1]
    line = page.line_with("抄送：")
    account.equal("L6", "版记的线", len(page.strokes), 0)
    account.equal("L6", "印发机关和日期", any("印发" in one.text and "号" not in one.text for one in page.lines), False)
    lines = [one for one in page.lines if one.top >= line.top and mm(one.top) < BOTTOM]
    account.near("L6", "版记在版心最下面", mm(lines[-1].bottom), BOTTOM - 2, 2)
    account.equal("L6", "字号", line.sizes, (14.0,))


@pytest.mark.parametrize(
    ("name", "text"),
    [("order", "某市人民政府令"), ("order-stamped", "某市人民政府命令"), ("order-other-habits", "某市人民政府令")],
)
def test_l7_the_mark_of_an_order_and_its_number(printed, account, name, text):
    page = printed[name][0]
    line, number = mark(page), page.line_with("第")
    account.equal("L7", "标志有“命令”或“令”", line.text == text and line.text.endswith("令"), True)
    account.near("L7", "标志上边缘至版心上边缘", mm(line.top) - TOP, 20, 1)
    account.near("L7", "标志居中", middle(line), (LEFT + RIGHT) / 2, 0.5)
    account.near("L7", "令号在标志之下空几行", mm(number.top - line.bottom) / LINE, 2.4, 0.4, "行")
    account.near("L7", "令号居中", middle(number), (LEFT + RIGHT) / 2, 0.5)
    below = page.lines[page.lines.index(number) + 1]
    account.near("L7", "正文在令号之下空几行", mm(below.top - number.bottom) / LINE, 2.45, 0.3, "行")
    account.near("L7", "正文左空", (mm(below.x0) - LEFT) / CHARACTER, 2, 0.5, "字")


def test_l7_an_order_is_signed_where_its_stamp_would_stand(printed, account):
    for name in ("order", "order-stamped"):
        page = printed[name][0]
        line = page.line_with("市长")
        post = [one for one in line.characters if one.text in "市长"]
        account.near("L7", "职务右边", RIGHT - mm(post[-1].x1), 6 * CHARACTER + 40, 0.5)
        date = page.lines[page.lines.index(line) + 1]
        account.near("L7", "日期右空", (RIGHT - mm(date.x1)) / CHARACTER, 4, 0.2, "字")
        centre = mm(line.top + line.bottom) / 2
        above = page.lines[page.lines.index(line) - 1]
        account.near("L7", "签署在正文之下空几行", (centre - 10 - mm(above.bottom)) / LINE, 2, 0.5, "行")
        account.near("L7", "日期在签署之下空一行", (mm(date.top) - centre - 10) / LINE, 1, 0.5, "行")
    signer = [one for one in printed["order"][0].line_with("市长").characters if one.text in "张三"]
    account.near("L7", "姓名在签名章的位置居中", RIGHT - mm(signer[0].x0 + signer[-1].x1) / 2, 4 * CHARACTER + 20, 0.5)


@pytest.mark.parametrize("name", ["minutes", "minutes-other-habits"])
def test_l8_the_mark_of_minutes_stands_where_any_letterhead_stands(printed, account, name):
    line = mark(printed[name][0])
    assert line.text == "某市人民政府专题会议纪要"
    account.near("L8", "标志上边缘至版心上边缘", mm(line.top) - TOP, 35, 1)
    account.near("L8", "标志居中", middle(line), (LEFT + RIGHT) / 2, 0.5)
    (rule,) = red(printed[name][0])
    assert mm(rule.length) == pytest.approx(156, abs=0.5)


def test_l8_attendance_stands_below_the_text(printed, account):
    page = printed["minutes"][-1]
    first = page.line_with("出席：")
    at = page.lines.index(first)
    account.near("L8", "正文之下空一行", mm(first.baseline - page.lines[at - 1].baseline) / LINE, 2, 0.05, "行")
    for word in ("出席", "请假", "列席"):
        line = page.line_with(f"{word}：")
        account.near("L8", "左空", (mm(line.x0) - LEFT) / CHARACTER, 2, 0.1, "字")
        account.equal("L8", "词用黑体", of_font(line, HEI).startswith(word), True)
        account.equal("L8", "人名用仿宋", of_font(line, HEI).strip("：") == word, True)
    turned = page.lines[at + 1]
    account.near("L8", "回行与冒号后的第一个字对齐，相差", mm(turned.x0 - first.characters[3].x0), 0, 0.3)
    account.near("L8", "请假另起一行", mm(page.line_with("请假：").baseline - first.baseline) / LINE, 3, 0.05, "行")


def test_h7_h8_requests_and_reports_have_their_number_left_and_their_approver_right(printed, account):
    for name in ("request", "report"):
        line = printed[name][0].line_with("签发人：张三")
        account.near("H7", "发文字号左空", (mm(line.x0) - LEFT) / CHARACTER, 1, 0.1, "字")
        account.near("H8", "签发人右空", (RIGHT - mm(line.x1)) / CHARACTER, 1, 0.1, "字")


def test_b5_page_one_of_every_format_shows_text(printed, account):
    for name, document in formats.documents().items():
        first = next(one.text for one in document.paragraphs() if one.style == "body")
        account.equal("B5", "首页有正文", first[:8] in printed[name][0].text.replace("\n", "").replace(" ", ""), True)


def test_pages_are_as_many_as_were_estimated(printed):
    for name, document in {**formats.documents(), **formats.habitual()}.items():
        look = layout(document.layout)
        with_foot = max(page.number for page in printed[name] if page.lines)
        assert page_count(document, look) in (with_foot, with_foot - 1), name
    letter = formats.documents()["letter-long"]
    assert page_count(letter, layout("letter")) == len(printed["letter-long"]) == 4


def test_every_format_is_valid_open_xml(validate_docx, tmp_path):
    for name, document in {**formats.documents(), **formats.habitual()}.items():
        path = tmp_path / f"{name}.docx"
        path.write_bytes(write(document))
        assert validate_docx(path) == [], name
