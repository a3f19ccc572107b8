"""The colophon and the page numbers in millimetres (GB/T 9704-2012, 7.4 and 7.5); rows in the tests' names."""

from __future__ import annotations

import pytest

from tests.layout import beyond
from tests.layout.page_reader import Character, Page, Stroke, mm

BOTTOM, LEFT, RIGHT = 262.0, 28.0, 184.0
SMALL = 14 / 72 * 25.4
"""A character of 14 points in millimetres."""
CLOSED = (
    "wide",
    "wide-last",
    "marks",
    "joint-six",
    "one-page",
    "two-full-pages",
    "three-pages",
    "crowded",
    "attachments",
    "other-habits",
)
SAMPLES = ("baoji-2024-integration", "hohhot-2022-majors", "zhengzhou-2020-reform", "zhengzhou-2023-majors")
"""The sample plans that have a notice, and with it a colophon."""


def rules(page: Page) -> list[Stroke]:
    """The rules of the colophon."""
    copies = page.line_with("抄送：")
    above = min([copies.top, *(line.top for line in page.lines if line.text.startswith("主送："))])
    return [one for one in page.strokes if one.horizontal and one.y0 > above - 30]


def number(page: Page) -> list[str]:
    return [line.text for line in page.lines if mm(line.top) > BOTTOM]


@pytest.mark.parametrize("name", [*CLOSED, *SAMPLES])
def test_c1_the_rules_are_as_wide_as_the_type_area_and_of_two_thicknesses(printed, account, name):
    found = rules(printed[name][-1])
    for rule, thickness in zip(found, (0.35, 0.25, 0.35), strict=True):
        account.near("C1", f"粗细 {thickness}", mm(rule.thickness), thickness, 0.03)
        account.near("C1", "宽度", mm(rule.length), 156, 0.5)
        account.near("C1", "左端", mm(rule.x0), LEFT, 0.3)


@pytest.mark.parametrize("name", [*CLOSED, *SAMPLES])
def test_c2_the_last_rule_lies_on_the_type_areas_edge_on_the_last_page(printed, account, name):
    last = rules(printed[name][-1])[-1]
    account.near("C2", "下边缘至纸的上边", mm(last.y0 + last.thickness / 2), BOTTOM, 0.5)
    for page in printed[name][:-1]:
        assert "抄送：" not in page.text


def test_c3_copies_hang_behind_their_colon_one_character_in(printed, account):
    for name in ("one-page", *SAMPLES):
        page = printed[name][-1]
        first = page.line_with("抄送：")
        turned = page.lines[page.lines.index(first) + 1]
        account.equal("C3", "字号", first.sizes, (14.0,))
        account.near("C3", "左空", (mm(first.x0) - LEFT) / SMALL, 1, 0.1, "字")
        account.near("C3", "回行与冒号后对齐，相差", mm(turned.x0 - first.characters[3].x0), 0, 0.5)
        assert (RIGHT - mm(first.x1)) / SMALL >= 0.9
        ending = [line for line in page.lines if line.top > first.top and line.text.endswith("。")]
        account.equal("C3", "末尾句号", len(ending), 1)


def test_b4_c5_recipients_that_would_fill_page_one_stand_above_the_copies_without_a_rule_between(printed, account):
    pages = printed["crowded"]
    account.equal("B4", "首页没有主送机关", "某某县" not in pages[0].text, True)
    main, copies = pages[-1].line_with("主送："), pages[-1].line_with("抄送：")
    account.near("C5", "左空", (mm(main.x0) - LEFT) / SMALL, 1, 0.1, "字")
    between = [one for one in rules(pages[-1]) if main.bottom < one.y0 < copies.top]
    account.equal("C5", "与抄送之间的线", len(between), 0)
    account.equal("C5", "线一共几条", len(rules(pages[-1])), 3)
    assert pages[-1].text.count("某某县人民政府") >= 20


def test_b5_page_one_shows_text(printed, account):
    for pages in printed.values():
        lines = [line for line in pages[0].lines if mm(line.top) < BOTTOM]
        title = max((at for at, line in enumerate(lines) if line.sizes == (22.0,)), default=-1)
        # The recipients end with a colon; what stands below them is text.
        ends = (
            at for at, line in enumerate(lines) if at > title and line.text.endswith("：") and line.sizes == (16.0,)
        )
        recipients = next(ends, title)
        text = [line for line in lines[recipients + 1 :] if line.sizes == (16.0,)]
        account.equal("B5", "首页有正文", bool(text), True)


def test_c6_printing_office_and_date_stand_one_character_in(printed, account):
    for name in ("one-page", *SAMPLES):
        line = printed[name][-1].line_with("印发")
        account.near("C6", "印发机关左空", (mm(line.x0) - LEFT) / SMALL, 1, 0.1, "字")
        account.near("C6", "印发日期右空", (RIGHT - mm(line.x1)) / SMALL, 1, 0.1, "字")
        account.equal("C6", "内容", line.text, "某市人民政府办公室2026年3月16日印发")
        account.equal("C6", "字号", line.sizes, (14.0,))


@pytest.mark.parametrize("name", [*CLOSED, *SAMPLES])
def test_c7_the_colophon_stands_on_an_even_page(printed, account, name):
    account.equal("C7", "页数是双数", len(printed[name]) % 2 == 0, True)


def test_n1_odd_numbers_stand_right_and_even_ones_left_also_in_a_section_of_their_own(printed, account):
    for name, pages in printed.items():
        # A word that no line can hold may run over the edge.
        for page in pages if name not in beyond.MEASURES else ():
            for line in page.lines:
                if page.height > page.width and mm(line.top) > BOTTOM:
                    account.equal("N1", "字号", line.sizes, (14.0,))
                    edge = RIGHT - mm(line.x1) if page.number % 2 else mm(line.x0) - LEFT
                    account.near("N1", "离版心边", edge / SMALL, 1, 0.15, "字")
                    account.near("N1", "一字线在版心之下", mm(line.bottom - line.sizes[0] / 2) - BOTTOM, 7, 1)


def test_n2_a_colophon_alone_on_its_page_is_numbered_unless_a_blank_page_stands_before_it(printed, account):
    alone = printed["three-pages"]
    account.equal("N2", "版记独占一页，前面没有空白页", number(alone[-1]), [f"— {len(alone)} —"])
    behind = printed["two-full-pages"]
    assert behind[-2].lines == ()
    account.equal("N2", "前面有空白页", (number(behind[-2]), number(behind[-1])), ([], []))
    assert number(behind[-3]) == [f"— {len(behind) - 2} —"]


def test_n3_numbers_count_through_the_attachments(printed, account):
    for name in ("attachments", "baoji-2024-integration"):
        found = [text for page in printed[name] for text in number(page)]
        account.equal("N3", "页码连续", found == [f"— {count} —" for count in range(1, len(found) + 1)], True)
        assert len(found) > 4


def side_number(page: Page) -> list[Character]:
    """The characters left of a turned page's type area, from its upper edge down."""
    return sorted(
        (one for one in page.characters if mm(one.x1) < 34 and one.text.strip()), key=lambda one: one.baseline
    )


@pytest.mark.parametrize("name", ["wide", "wide-last"])
def test_n4_wide_tables_lie_across_with_the_number_where_other_pages_have_it(printed, account, name):
    turned = [page for page in printed[name] if page.width > page.height]
    account.equal("N4", "横放的页", len(turned), 3)
    for page in turned:
        signs = side_number(page)
        account.equal("N4", "页码", "".join(one.text for one in signs), f"—{page.number}—")
        # Turned clockwise, a character's upper side is its right one: its middle lies 0.38 em right of its baseline.
        account.near("N4", "一字线在版心之外", 35 - mm(signs[0].x0 + 0.38 * 14), 7, 1)
        if page.number % 2:
            # The edge that is right on upright sheets is the lower one here.
            account.near("N4", "单页离版心边", (184 - mm(signs[-1].baseline)) / SMALL, 2, 1.1, "字")
        else:
            account.near("N4", "双页离版心边", (mm(signs[0].baseline) - 28) / SMALL, 1, 1.1, "字")
        assert mm(max(stroke.y1 for stroke in page.strokes)) <= 184.2


def test_n4_the_heading_row_of_a_table_that_lies_across_is_repeated(printed):
    for name in ("wide", "wide-last"):
        turned = [page for page in printed[name] if page.width > page.height]
        for page in turned:
            assert "第一列第二列第三列" in page.text.replace("\n", "")
        across = [stroke for stroke in turned[0].strokes if stroke.horizontal]
        assert mm(max(stroke.x1 for stroke in across) - min(stroke.x0 for stroke in across)) == pytest.approx(
            225, abs=0.8
        )


def test_a_colophon_behind_a_sheet_across_stands_upright(printed):
    last = printed["wide-last"][-1]
    assert last.height > last.width
    assert "抄送：" in last.text
