"""Title to attachments in millimetres (GB/T 9704-2012, 7.3); rows in the tests' names."""

from __future__ import annotations

import pytest

from tests.layout.everything import DATE, OFFICES
from tests.layout.page_reader import Page, TextLine, mm

TOP, LEFT, RIGHT = 37.0, 28.0, 184.0
LINE, CHARACTER = 225 / 22, 156 / 28
SAMPLES = ("baoji-2024-integration", "hohhot-2022-majors", "zhengzhou-2020-reform", "zhengzhou-2023-majors")
"""The sample plans that have a notice."""
SIGNATURES = tuple(f"signature-{lines}" for lines in range(3, 12))


def page_with(pages: tuple[Page, ...], text: str) -> Page:
    return next(page for page in pages for line in page.lines if line.text == text)


def middle(line: TextLine) -> float:
    return mm(line.x0 + line.x1) / 2


def signed_page(pages: tuple[Page, ...]) -> tuple[Page, int]:
    """The page that holds the date, and the date's position on it."""
    page = page_with(pages, DATE)
    return page, next(index for index, line in enumerate(page.lines) if line.text == DATE)


def test_a2_a3_a4_a5_a8_the_sheet_the_type_area_and_its_grid(printed, account):
    for name in ("three-pages", "hohhot-2022-majors"):
        page = printed[name][2 if name == "hohhot-2022-majors" else 1]
        lines = [line for line in page.lines if mm(line.top) < 262]
        account.near("A2", "宽", mm(page.width), 210, 0.1)
        account.near("A2", "高", mm(page.height), 297, 0.1)
        account.equal("A8", "每面行数", len(lines), 22)
        pitch = mm(lines[-1].baseline - lines[0].baseline) / 21
        account.near("A5", "22 行高", pitch * 22, 225, 1)
        account.near("A4", "左边", mm(min(line.x0 for line in lines)), LEFT, 1)
        account.near("A5", "右边", mm(max(line.x1 for line in lines)), RIGHT, 0.5)
        # A grid line holds its character low; its upper edge is 22 lines above the edge of the last one.
        account.near("A3", "首行字在版心上边之下", mm(lines[0].top) - TOP, 3, 2.5)
    full = [line for line in printed["three-pages"][1].lines if mm(line.top) < 262]
    account.equal("A8", "每行字数", sorted({len(line.characters) for line in full}), [28])


def test_b1_b3_title_and_recipients(printed, account):
    for name in ("three-pages", "other-habits", *SAMPLES):
        page = printed[name][0]
        (rule,) = [one for one in page.strokes if one.color == (1.0, 0.0, 0.0)]
        title = [line for line in page.lines if line.sizes == (22.0,)]
        account.near("B1", "红线之下空几行", mm(title[0].top - rule.y0) / LINE, 2.25, 0.3, "行")
        for line in title:
            account.near("B1", "居中", middle(line), (LEFT + RIGHT) / 2, 0.5)
        recipients = page.lines[page.lines.index(title[-1]) + 1]
        account.near("B3", "标题之下空几行", mm(recipients.top - title[-1].bottom) / LINE, 1.4, 0.3, "行")
        account.near("B3", "顶格", mm(recipients.x0), LEFT, 0.5)


def test_b9_a_sealed_signature_is_centred_over_a_date_four_characters_in(printed, account):
    page, at = signed_page(printed["one-page"])
    date, signature = page.lines[at], page.lines[at - 1]
    # LibreOffice sets a little space beside every number, and the stand-in's digits are wider.
    account.near("B9", "成文日期右空", (RIGHT - mm(date.x1)) / CHARACTER, 4, 0.6, "字")
    account.near("B9", "署名在日期上方居中，相差", middle(signature) - middle(date), 0, 0.3)
    account.near("B9", "署名在日期上一行", mm(date.baseline - signature.baseline), LINE, 0.2)


@pytest.mark.parametrize(("name", "count"), [("joint-two", 2), ("joint-three", 3), ("joint-six", 6)])
def test_b10_joint_seals_stand_apart_in_rows_the_last_one_over_the_date(printed, account, name, count):
    page, at = signed_page(printed[name])
    date = page.lines[at]
    found: list[tuple[float, float, str]] = []
    for line in page.lines[:at]:
        for office in OFFICES[:count]:
            start = line.text.find(office)
            signs = [one for one in line.characters if one.text.strip()]
            if start >= 0 and len(line.text) < 40 and line.sizes == (16.0,):
                part = signs[start : start + len(office)]
                found.append((mm(part[0].x0 + part[-1].x1) / 2, mm(line.baseline), office))
    account.equal("B10", "按发文机关的次序", tuple(office for *_, office in found) == OFFICES[:count], True)
    account.near("B10", "最后一个机关在日期上方居中，相差", found[-1][0] - middle(date), 0, 0.5)
    for index, (x, y, _) in enumerate(found):
        account.equal("B10", "印章不出版心", x - 22.5 >= LEFT - 0.5 and x + 22.5 <= RIGHT, True)
        for other_x, other_y, _ in found[index + 1 :]:
            apart = ((x - other_x) ** 2 + (y - other_y) ** 2) ** 0.5
            account.equal("B10", "印章（45 毫米）互不相切", apart >= 44.9, True)


def test_b11_unsealed_the_date_begins_two_characters_behind_the_signature(printed, account):
    page, at = signed_page(printed["unsealed"])
    date, signature = page.lines[at], page.lines[at - 1]
    account.near("B11", "署名右空", (RIGHT - mm(signature.x1)) / CHARACTER, 2, 0.1, "字")
    account.near("B11", "日期比署名右移", (mm(date.x0) - mm(signature.x0)) / CHARACTER, 2, 0.1, "字")
    gap = mm(signature.top - page.lines[at - 2].bottom)
    account.near("B11", "正文之下空一行", gap / LINE, 1.45, 0.3, "行")


def test_b11_unsealed_a_longer_date_stands_two_characters_in(printed, account):
    page, at = signed_page(printed["unsealed-short"])
    date, signature = page.lines[at], page.lines[at - 1]
    # LibreOffice sets space at every change between numbers and words, and the date begins where a date without it would.
    account.near("B11", "日期长于署名时日期右空", (RIGHT - mm(date.x1)) / CHARACTER, 2, 1.1, "字")
    account.near("B11", "日期长于署名时右移", (mm(date.x0) - mm(signature.x0)) / CHARACTER, 2, 0.1, "字")


def test_b12_unsealed_joint_signatures_stand_one_below_the_other(printed, account):
    page, at = signed_page(printed["joint-unsealed"])
    account.equal("B12", "次序", tuple(line.text for line in page.lines[at - 2 : at]), OFFICES[:2])
    account.near("B12", "依次向下", mm(page.lines[at - 1].baseline - page.lines[at - 2].baseline), LINE, 0.2)


def test_b13_a_signature_stamp_has_its_place_right_of_the_post(printed, account):
    page, at = signed_page(printed["stamped"])
    date, post = page.lines[at], page.lines[at - 1]
    assert post.text == "某市人民政府市长"
    # 4 characters, the stamp's 40 mm, 2 characters.
    account.near("B13", "职务右边", RIGHT - mm(post.x1), 6 * CHARACTER + 40, 0.5)
    account.near("B13", "日期右空", (RIGHT - mm(date.x1)) / CHARACTER, 4, 0.2, "字")
    centre = mm(post.top + post.bottom) / 2
    above = page.lines[at - 2]
    account.near("B13", "签名章上边在正文之下", (centre - 10 - mm(above.bottom)) / LINE, 2, 0.5, "行")
    account.near("B13", "日期在签名章之下空一行", (mm(date.top) - centre - 10) / LINE, 1, 0.5, "行")


@pytest.mark.parametrize("name", [*SIGNATURES, "joint-two", "joint-three", "joint-six", "unsealed", "stamped"])
def test_b15_no_page_holds_a_signature_and_nothing_else(printed, account, name):
    page, at = signed_page(printed[name])
    names = ("某市", "某县")
    text = [line for line in page.lines[:at] if not line.text.startswith(names)]
    account.equal("B15", "与正文同页", bool(text), True)


@pytest.mark.parametrize("name", SAMPLES)
def test_b15_in_the_samples_too(printed, account, name):
    page = next(
        page for page in printed[name] for line in page.lines if line.text.endswith("日") and line.text[:2] == "20"
    )
    account.equal("B15", "与正文同页（范本）", len([line for line in page.lines if line.sizes == (16.0,)]) > 3, True)


def test_b17_an_annotation_stands_below_the_date(printed, account):
    page, at = signed_page(printed["unsealed"])
    line = page.lines[at + 1]
    assert line.text == "（此件公开发布）"
    account.near("B17", "在日期下一行", mm(line.baseline - page.lines[at].baseline), LINE, 0.2)
    account.near("B17", "左空", (mm(line.x0) - LEFT) / CHARACTER, 2, 0.1, "字")


def test_b8_attachment_notes_hang_and_have_no_mark_at_their_end(printed, account):
    page = next(page for page in printed["attachments"] if "附件：1." in page.text)
    first, second = page.line_with("附件：1."), page.line_with("2.某市")
    turned = page.lines[page.lines.index(second) + 1]
    account.near("B8", "左空", (mm(first.x0) - LEFT) / CHARACTER, 2, 0.1, "字")
    account.near("B8", "序号对齐", (mm(second.x0) - LEFT) / CHARACTER, 5, 0.1, "字")
    account.near("B8", "回行与名称对齐，相差", mm(turned.x0 - second.x0) - CHARACTER, 0, 0.3)
    above = page.lines[page.lines.index(first) - 1]
    account.near("B8", "正文之下空一行", mm(first.baseline - above.baseline) / LINE, 2, 0.05, "行")
    assert first.text == "附件：1.重点任务分工表"


def test_b18_an_attachment_has_its_label_on_line_one_and_its_title_on_line_three(printed, account):
    pages = printed["attachments"]
    for label, title in (("附件1", "重点任务分工表"), ("附件2", "某市职业教育产教融合工作")):
        (page,) = [page for page in pages if page.lines and page.lines[0].text == label]
        first, third = page.lines[:2]
        account.near("B18", "序号在第一行", (mm(first.bottom) - TOP) / LINE, 0.9, 0.1, "行")
        account.near("B18", "标题在第三行", (mm(third.bottom) - TOP) / LINE, 2.9, 0.35, "行")
        account.near("B18", "标题居中", middle(third), (LEFT + RIGHT) / 2, 0.5)
        assert third.text.startswith(title)


def test_b8_b18_the_single_attachment_of_a_sample(printed, account):
    pages = printed["baoji-2024-integration"]
    note = next(line for page in pages for line in page.lines if line.text.startswith("附件："))
    account.near("B8", "左空", (mm(note.x0) - LEFT) / CHARACTER, 2, 0.1, "字")
    account.equal(
        "B8", "只有一个附件时没有序号，末尾没有标点", note.text[3].isdigit() or note.text[-1] in "。；，", False
    )
    (page,) = [page for page in pages if page.lines and page.lines[0].text == "附件"]
    first, third = page.lines[:2]
    account.near("B18", "序号在第一行", (mm(first.bottom) - TOP) / LINE, 0.9, 0.1, "行")
    account.near("B18", "标题在第三行", (mm(third.bottom) - TOP) / LINE, 2.9, 0.35, "行")
    title = "".join(line.text for line in page.lines if line.sizes == (22.0,))
    account.equal("B18", "标题与附件说明一致", title.startswith(note.text[3:]), True)
