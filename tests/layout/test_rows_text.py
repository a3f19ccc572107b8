"""What every page of text must be, on all sample plans (GB/T 9704-2012, 5, 6, 7.1 and 7.3); rows in the tests' names."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from tests.layout.everything import DATE, OFFICES, SEALED_IN_NUMBER
from tests.layout.page_reader import Page, TextLine, mm

TOP, BOTTOM, LEFT, RIGHT = 37.0, 262.0, 28.0, 184.0
LINE, CHARACTER = 225 / 22, 156 / 28
HEI, KAI, FANG = "FandolHei-Regular", "FandolKai-Regular", "FandolFang-Regular"
BLACK, RED = (0.0, 0.0, 0.0), (1.0, 0.0, 0.0)
ISSUED = ("baoji-2024-integration", "hohhot-2022-majors", "zhengzhou-2020-reform", "zhengzhou-2023-majors")
SAMPLES = (*ISSUED, "island-city-2023-action")
TEXTS = (*SAMPLES, "three-pages", "other-habits")
DOCUMENTS = (*TEXTS, "joint-six", "attachments")
GENRES = (
    *("决议", "决定", "命令", "令", "公报", "公告", "通告", "意见"),
    *("通知", "通报", "报告", "请示", "批复", "议案", "函", "纪要"),
)
LEVELS = (
    (re.compile("[一二三四五六七八九十]+、"), HEI),
    (re.compile("（[一二三四五六七八九十]+）"), KAI),
    (re.compile(r"\d+\."), FANG),
    (re.compile(r"（\d+）"), FANG),
)
_DATE = re.compile(r"(19|20)\d{2}年([1-9]|1[0-2])月([1-9]|[12]\d|3[01])日")


def upright(pages: tuple[Page, ...]) -> Iterator[Page]:
    return (page for page in pages if page.height > page.width)


def text_lines(page: Page) -> list[TextLine]:
    """The lines of body size inside the type area, with their headings."""
    return [line for line in page.lines if line.sizes == (16.0,) and mm(line.top) < BOTTOM]


def long_lines(pages: tuple[Page, ...]) -> list[TextLine]:
    """Lines of text that reach near the right edge: no signature, no heading of its own."""
    return [line for page in upright(pages) for line in text_lines(page) if mm(line.x1) > RIGHT - 2 * CHARACTER]


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a2_every_sheet_is_a4(printed, account, name):
    for page in printed[name]:
        sides = sorted((mm(page.width), mm(page.height)))
        account.near("A2", "宽", sides[0], 210, 0.1)
        account.near("A2", "高", sides[1], 297, 0.1)


@pytest.mark.parametrize("name", TEXTS)
def test_a4_a5_a6_text_fills_the_type_area_and_never_leaves_it(printed, account, name):
    lines = long_lines(printed[name])
    account.near("A4", "左边", mm(min(line.x0 for line in lines)), LEFT, 1)
    account.near("A5", "右边", mm(max(line.x1 for line in lines)), RIGHT, 0.5)
    lowest = max(mm(line.bottom) for page in upright(printed[name]) for line in text_lines(page))
    account.near("A6", "最下一行字到纸边", 297 - lowest, 35 + 1.5, 2.5)
    account.near("A6", "最右一字到纸边", 210 - mm(max(line.x1 for line in lines)), 26, 0.5)


@pytest.mark.parametrize("name", SAMPLES)
def test_t2_a8_lines_stand_twenty_two_to_a_page(printed, account, name):
    full = [lines for page in upright(printed[name]) if len(lines := text_lines(page)) == 22]
    assert full
    for lines in full:
        pitch = (lines[-1].baseline - lines[0].baseline) / 21
        account.near("T2", "行距", pitch, 28.95, 0.1, "磅")
        account.near("A5", "22 行高", mm(pitch) * 22, 225, 1)
        account.equal("A8", "每面行数", len(lines), 22)
    most = max(len(text_lines(page)) for page in upright(printed[name]))
    account.equal("A8", "最多的一面有几行", most, 22)


@pytest.mark.parametrize(("name", "wanted", "within"), [("three-pages", 3.0, 0.5), ("other-habits", 0.0, 1.0)])
def test_a3_a_page_begins_where_its_school_of_margins_says(printed, account, name, wanted, within):
    lines = [line for line in printed[name][1].lines if mm(line.top) < BOTTOM]
    school = "量到字" if wanted == 0 else "量到行"
    account.near("A3", f"首行字在版心上边之下（{school}）", mm(lines[0].top) - TOP, wanted, within)
    account.equal("A8", "每面行数", len(lines), 22)
    if wanted == 0:
        account.near("A6", "末行字在版心下边之下（量到字）", mm(lines[-1].bottom) - BOTTOM, 0, 1)


@pytest.mark.parametrize("name", TEXTS)
def test_a7_text_is_fangsong_of_16_points(printed, account, name):
    characters = [one for line in long_lines(printed[name]) for one in line.characters]
    faces = {one.font for one in characters}
    assert FANG in faces
    account.equal("A7", "正文和标题之外的字体", sorted(faces - {FANG, HEI, KAI}), [])
    share = sum(one.font == FANG for one in characters) / len(characters)
    account.near("A7", "整行里仿宋占", share * 100, 97.5, 7.5, "%")


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a9_a11_everything_is_black_but_the_letterhead_and_its_rule(printed, account, name):
    pages = printed[name]
    colours = {one.color for page in pages for one in page.characters if one.text.strip()}
    lines = {one.color for page in pages for one in page.strokes}
    wanted = {BLACK} if name == "island-city-2023-action" else {BLACK, RED}
    account.equal("A9", "只有黑色和红色", colours <= wanted and lines <= wanted, True)
    red = {one.size for page in pages for one in page.characters if one.color == RED}
    account.equal("A11", "红色只在首页的标志和分隔线上", len(red) <= 1, True)
    for page in pages[1:]:
        assert RED not in {one.color for one in (*page.characters, *page.strokes)}


@pytest.mark.parametrize("name", [*ISSUED, "three-pages", "joint-six", "other-habits"])
def test_a13_h11_head_text_colophon_and_number_have_their_places(printed, account, name):
    pages = printed[name]
    red = [one for one in pages[0].strokes if one.color == RED]
    account.equal("H11", "首页红线几条，不被五角星断开", len(red), 1)
    title = next(line for line in pages[0].lines if line.sizes == (22.0,))
    above = [line for line in pages[0].lines if any(one.color == RED for one in line.characters)]
    account.equal(
        "A13",
        "版头在红线之上，主体在红线之下",
        max(mm(one.bottom) for one in above) < mm(red[0].y0) < mm(title.top),
        True,
    )
    last = pages[-1]
    copies = last.line_with("抄送：")
    below = [line for line in last.lines if line.top > copies.top and mm(line.top) < BOTTOM]
    account.equal("A13", "版记之后没有别的内容", "印发" in below[-1].text, True)
    for page in upright(pages):
        outside = [line for line in page.lines if mm(line.top) > BOTTOM + 1]
        account.equal(
            "A13", "版心之外只有页码", [line.text.strip("— ").isdigit() for line in outside], [True] * len(outside)
        )


@pytest.mark.parametrize("name", ISSUED)
def test_b2_a_title_says_who_about_what_and_which_genre(printed, account, name):
    page = printed[name][0]
    title = "".join(line.text for line in page.lines if line.sizes == (22.0,))
    letterhead = next(line.text for line in page.lines if any(one.color == RED for one in line.characters))
    account.equal("B2", "以发文机关开头", title.startswith(letterhead.removesuffix("文件")), True)
    account.equal("B2", "有“关于”", "关于" in title, True)
    account.equal("B2", "以文种结尾", title.endswith(GENRES), True)


@pytest.mark.parametrize("name", TEXTS)
def test_b6_paragraphs_begin_two_characters_in_and_turn_over_flush(printed, account, name):
    for line in long_lines(printed[name]):
        if line.text.startswith(("附件：", "2.")) or "〔" in line.text[:8]:
            continue
        indent = (mm(line.x0) - LEFT) / CHARACTER
        account.near("B6", "首行缩进或回行顶格", indent if indent > 1 else indent + 2, 2, 0.1, "字")


@pytest.mark.parametrize("name", SAMPLES)
def test_b7_each_level_has_its_face_and_none_is_bold(printed, account, name):
    found = set()
    for page in upright(printed[name]):
        for line in text_lines(page):
            begins = abs((mm(line.x0) - LEFT) / CHARACTER - 2) < 0.1
            for level, (label, font) in enumerate(LEVELS, 1):
                if begins and label.match(line.text):
                    account.equal("B7", f"第{level}级标题的字体", line.fonts[0], font)
                    found.add(level)
        account.equal("B7", "用了粗体的字", [one.text for one in page.characters if "Bold" in one.font], [])
    assert len(found) >= 2


@pytest.mark.parametrize("name", ISSUED)
def test_b9_b14_b16_every_sample_is_signed_where_and_as_it_must(printed, account, name):
    page = next(page for page in printed[name] if any(_DATE.fullmatch(line.text) for line in page.lines))
    at = next(index for index, line in enumerate(page.lines) if _DATE.fullmatch(line.text))
    date, signature, text = page.lines[at], page.lines[at - 1], page.lines[at - 2]
    account.equal("B14", "年份全称，月、日不编虚位", bool(_DATE.fullmatch(date.text)), True)
    account.near("B9", "成文日期右空", (RIGHT - mm(date.x1)) / CHARACTER, 4, 0.6, "字")
    account.near("B9", "署名在日期上方居中，相差", mm(signature.x0 + signature.x1 - date.x0 - date.x1) / 2, 0, 0.3)
    account.near("B9", "署名在日期上一行", mm(date.baseline - signature.baseline), LINE, 0.2)
    account.near("B16", "署名之上空几行", mm(signature.baseline - text.baseline) / LINE - 1, 1.5, 0.6, "行")


def test_b19_an_attachment_bound_apart_begins_with_the_document_number(printed, account):
    pages = [page for page in printed["bound-apart"] if page.lines[0].text.endswith("附件2")]
    account.equal("B19", "第一行", pages[0].lines[0].text, "某政办发〔2026〕1号附件2")
    account.near("B19", "顶格", mm(pages[0].lines[0].x0), LEFT, 0.5)
    account.near("B19", "在第一行", (mm(pages[0].lines[0].bottom) - TOP) / LINE, 0.9, 0.1, "行")
    assert any(page.lines[0].text == "附件1" for page in printed["bound-apart"])


@pytest.mark.parametrize("name", [*SEALED_IN_NUMBER, "letter-annotated"])
def test_b15_b17_seals_notes_and_annotation_share_a_page_with_text(printed, account, name):
    page = next(page for page in printed[name] if any(line.text == DATE for line in page.lines))
    at = next(index for index, line in enumerate(page.lines) if line.text == DATE)
    others = (*(office[:5] for office in OFFICES), "某市人民政府", "附件：", "2.")
    text = [line for line in page.lines[:at] if line.sizes == (16.0,) and not line.text.startswith(others)]
    account.equal("B15", "与正文同页", bool(text), True)
    account.near(
        "B17", "在日期下一行", mm(page.line_with("（此件公开发布）").baseline - page.lines[at].baseline), LINE, 0.2
    )


def test_n1_an_offices_own_page_number_stands_where_the_usual_one_does(printed, account):
    for page in printed["other-habits"]:
        line = page.lines[-1]
        account.equal("N1", "页码不空格的习惯", line.text, f"—{page.number}—")
