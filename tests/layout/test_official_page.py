"""GB/T 9704-2012 in millimetres: what LibreOffice prints from our .docx, measured on the page.

Places are in points from the upper left corner of the sheet, as ``page_reader`` gives them; the standard's numbers are in
millimetres. Stand-in fonts print the Latin letters and digits a little wider than the standard's half a character, and LibreOffice
adds space beside them whatever the file says: so counts are taken on lines of Han characters and full-width marks.
"""

from __future__ import annotations

from itertools import pairwise

import pytest
from fontTools.pens.boundsPen import BoundsPen
from fontTools.ttLib import TTFont

from plangen.document import Document
from plangen.writers.docx import write
from tests.conftest import FONT_CONFIGURATION
from tests.document.sample import SIGNED, han, notice, paragraph
from tests.layout.page_reader import POINTS_PER_MM, Page, Stroke, TextLine, mm

FANG, KAI, HEI, SONG, TITLE = (
    *("FandolFang-Regular", "FandolKai-Regular", "FandolHei-Regular", "FandolSong-Regular"),
    "StandIn-XiaoBiaoSong",
)
TOP, BOTTOM, LEFT, RIGHT = 37.0, 262.0, 28.0, 184.0
"""The edges of the type area on the sheet."""
LINE = 225 / 22
CLAUSE = han(11) + "，" + han(8) + "；“" + han(6) + "”、《" + han(7) + "》（" + han(5) + "）" + han(9) + "。"
TEXT = (paragraph("body", han(28 * 44 - 2)), paragraph("body", CLAUSE * 20))
"""Two full pages of Han characters, then sentences with marks."""
CLOSING, OPENING = "，。、；：？！”’》）〕", "“‘《（〔"


@pytest.fixture(scope="module")
def pages(print_pages):
    """A sealed issuing notice with a plan and two attachments behind it."""
    return print_pages(write(notice()))


@pytest.fixture(scope="module")
def grid(print_pages):
    """``TEXT`` on paper."""
    return print_pages(write(Document(TEXT, "bare")))


@pytest.fixture(scope="module")
def variants(print_pages):
    """A document with the shortest of everything: a large letterhead, no number."""
    blocks = (
        paragraph("letterhead", "某市政府文件"),
        paragraph("document-number"),
        paragraph("title", "意见"),
        *SIGNED,
    )
    return print_pages(write(Document(blocks, "direct")))


def text_lines(page: Page) -> tuple[TextLine, ...]:
    """The lines of the type area."""
    return tuple(line for line in page.lines if mm(line.top) < BOTTOM)


def number_line(page: Page) -> TextLine:
    """The page number."""
    (found,) = [line for line in page.lines if mm(line.top) > BOTTOM]
    return found


def red_rule(page: Page) -> Stroke:
    """The only red stroke of a page."""
    (found,) = [stroke for stroke in page.strokes if stroke.color == (1.0, 0.0, 0.0)]
    return found


def middle(line: TextLine) -> float:
    return mm(line.x0 + line.x1) / 2


# ------------------------------------------------------------------------------------------------- sheet, type area, grid


def test_every_sheet_is_a4(pages, grid):
    for page in (*pages, *grid):
        assert mm(page.width) == pytest.approx(210, abs=0.1)
        assert mm(page.height) == pytest.approx(297, abs=0.1)


def test_the_type_area_is_156_by_225_millimetres(grid):
    for page in grid[:2]:
        lines = text_lines(page)
        pitch = (lines[-1].baseline - lines[0].baseline) / 21
        assert mm(pitch) * 22 == pytest.approx(225, abs=1)
        assert mm(lines[0].top) >= TOP
        assert mm(lines[-1].bottom) <= BOTTOM
        widest = max(lines, key=lambda line: line.x1)
        assert mm(min(line.x0 for line in lines)) == pytest.approx(LEFT, abs=0.5)
        assert mm(widest.x1) == pytest.approx(RIGHT, abs=0.5)
        # Nothing hangs out at the right.
        assert mm(widest.x1) <= RIGHT + 0.1


def test_a_page_has_twenty_two_lines(grid, pages):
    assert [len(text_lines(page)) for page in grid[:2]] == [22, 22]
    # The second page of the plan behind the notice.
    assert len(text_lines(pages[3])) == 22


def test_a_line_of_han_characters_has_twenty_eight(grid):
    first, *others = text_lines(grid[0])
    assert len(first.characters) == 26
    assert [len(line.characters) for line in others] == [28] * 21


def test_a_line_with_marks_has_twenty_eight_unless_a_mark_had_to_move(grid):
    lines = [line for page in grid for line in text_lines(page)][44:]
    assert len(lines) > 20
    full = 0
    for line, below in list(pairwise(lines))[1:]:
        text, next_text = line.text, below.text
        assert text[0] not in CLOSING
        assert text[-1] not in OPENING
        moved = next_text[0] in OPENING or next_text[:1] in CLOSING or any(mark in CLOSING for mark in next_text[1:2])
        assert len(text) == 28 or (moved and len(text) in {26, 27}), text
        full += len(text) == 28
    assert full > len(lines) / 2


def test_no_character_is_lost_on_the_way_to_the_page(grid):
    printed = "".join(line.text for page in grid for line in text_lines(page))
    assert printed == "".join(block.text for block in TEXT)


def test_the_indent_is_two_characters(grid):
    first, second = text_lines(grid[0])[:2]
    assert mm(first.x0 - second.x0) == pytest.approx(2 * 156 / 28, abs=0.3)


# ------------------------------------------------------------------------------------------------------------ header block


def test_the_letterhead_begins_72_millimetres_below_the_sheets_edge(pages, variants):
    for page, size in ((pages[0], 40), (variants[0], 62)):
        line = page.lines[0]
        assert line.sizes == (size,)
        assert mm(line.top) == pytest.approx(72, abs=1)
        assert line.fonts == (TITLE,)
        assert middle(line) == pytest.approx((LEFT + RIGHT) / 2, abs=0.5)
        assert mm(line.x0) >= LEFT
        assert mm(line.x1) <= RIGHT


def test_the_number_stands_two_blank_lines_below_the_letterhead(pages):
    head, number = pages[0].lines[:2]
    assert 2 * LINE < mm(number.top - head.bottom) < 3 * LINE
    assert middle(number) == pytest.approx((LEFT + RIGHT) / 2, abs=0.5)


def test_the_red_rule_is_as_wide_as_the_type_area_and_4_millimetres_below_the_number(pages):
    rule, number = red_rule(pages[0]), pages[0].line_with("某政办发")
    assert mm(rule.length) == pytest.approx(156, abs=0.5)
    assert mm(rule.x0) == pytest.approx(LEFT, abs=0.3)
    assert mm(rule.y0 - rule.thickness / 2 - number.bottom) == pytest.approx(4, abs=1)


def test_the_red_rule_is_there_without_a_number_too(variants):
    assert mm(red_rule(variants[0]).length) == pytest.approx(156, abs=0.5)


def test_the_title_stands_two_blank_lines_below_the_rule_and_one_above_the_recipients(pages):
    page = pages[0]
    title = [line for line in page.lines if line.sizes == (22,)]
    first, last = title[0], title[-1]
    assert 2 * LINE < mm(first.top - red_rule(page).y0) < 2.5 * LINE
    assert LINE < mm(page.line_with("各县").top - last.bottom) < 1.7 * LINE
    assert len(title) == 3
    for line in title:
        assert line.fonts == (TITLE,)
        assert middle(line) == pytest.approx((LEFT + RIGHT) / 2, abs=0.5)


def test_the_first_page_shows_body_text(pages):
    assert pages[0].line_with("现将")
    assert mm(pages[0].line_with("各县").x0) == pytest.approx(LEFT, abs=0.5)


# ------------------------------------------------------------------------------------------------------------------- body


def test_each_level_of_heading_has_its_face(pages):
    text = {line.text: line for line in pages[2].lines} | {line.text: line for line in pages[3].lines}
    wanted = {"一、工作目标": HEI, "（一）专业对接更加紧密": KAI, "1.强化专业设置管理": FANG, "（1）健全调整机制": FANG}
    for words, font in wanted.items():
        assert text[words].fonts == (font,)
        assert text[words].sizes == (16,)
        assert mm(text[words].x0) == pytest.approx(LEFT + 2 * 156 / 28, abs=0.3)


def test_a_heading_that_runs_in_has_its_face_to_its_full_stop(pages):
    line = pages[2].line_with("（二）专业结构更加优化。建设")
    faces = [character.font for character in line.characters]
    assert faces == [KAI] * 12 + [FANG] * (len(faces) - 12)


def test_quotes_have_the_face_of_the_text_around_them(pages):
    assert pages[2].line_with("“十四五”").fonts == (FANG,)


def test_attachment_notes_hang_behind_their_numbers(pages):
    page = pages[1]
    first, second = page.line_with("附件：1."), page.line_with("2.某市")
    turned = page.lines[page.lines.index(second) + 1]
    character = 156 / 28
    assert mm(first.x0) == pytest.approx(LEFT + 2 * character, abs=0.5)
    assert mm(second.x0) == pytest.approx(LEFT + 5 * character, abs=0.5)
    assert mm(turned.x0) == pytest.approx(LEFT + 6 * character, abs=0.5)
    assert LINE < mm(first.top - page.lines[page.lines.index(first) - 1].bottom) < 2 * LINE


def test_the_signature_is_centred_on_the_date(pages, variants):
    for page in (pages[1], variants[0]):
        lines = page.lines
        signature = [line for line in lines if line.text == "某市人民政府办公室"][-1]
        date = page.line_with("2026年3月15日")
        assert middle(signature) == pytest.approx(middle(date), abs=0.3)
        assert mm(date.baseline - signature.baseline) == pytest.approx(LINE, abs=0.2)


def test_the_date_ends_four_characters_from_the_edge(pages):
    character = 156 / 28
    # LibreOffice sets 0.7 mm beside every number, two of which stand on each side of the date's middle.
    assert (RIGHT - mm(pages[1].line_with("2026年3月15日").x1)) / character == pytest.approx(4, abs=0.6)


def test_the_annotation_stands_below_the_date(pages):
    annotation, date = pages[1].line_with("此件公开"), pages[1].line_with("2026年3月15日")
    assert mm(annotation.baseline - date.baseline) == pytest.approx(LINE, abs=0.2)
    assert mm(annotation.x0) == pytest.approx(LEFT + 2 * 156 / 28, abs=0.3)


# ---------------------------------------------------------------------------------------------------- attachments, tables


def test_the_plan_begins_on_a_page_of_its_own(pages):
    assert pages[2].lines[0].text == "某市深化现代职业教育"
    assert pages[2].lines[0].fonts == (TITLE,)


def test_an_attachment_has_its_label_on_line_one_and_its_title_on_line_three(pages):
    for label, title in (("附件1", "任务分工表"), ("附件2", "联席会议人员组成")):
        (page,) = [page for page in pages if page.lines[0].text == label]
        first, third = page.lines[:2]
        assert first.fonts == (HEI,)
        assert TOP <= mm(first.top) < mm(first.bottom) <= TOP + LINE
        assert mm(first.x0) == pytest.approx(LEFT, abs=0.5)
        assert third.text == title
        assert mm(third.top) >= TOP + 2 * LINE
        assert mm(third.baseline) <= TOP + 3 * LINE
        assert middle(third) == pytest.approx((LEFT + RIGHT) / 2, abs=0.5)


def test_a_tables_heading_row_is_repeated_and_its_rows_are_not_inflated(pages):
    parts = [page for page in pages if any("牵头单位" in line.text for line in page.lines)]
    assert len(parts) >= 2
    head = parts[1].lines[0]
    assert head.text == "序号任务牵头单位完成时限"
    assert head.fonts == (HEI,)
    assert head.sizes == (12,)
    # Lines inside a cell are 18 pt apart, and not the text's 28.95.
    column = [line.baseline for line in parts[0].lines if line.sizes == (12,) and line.text[:1] in {"推", "结", "域"}]
    assert min(below - above for above, below in pairwise(column)) == pytest.approx(18, abs=0.3)


def test_a_table_is_as_wide_as_the_type_area(pages):
    (page,) = [page for page in pages if page.lines[0].text == "附件1"]
    across = [stroke for stroke in page.strokes if stroke.horizontal]
    assert mm(min(stroke.x0 for stroke in across)) == pytest.approx(LEFT, abs=0.4)
    assert mm(max(stroke.x1 for stroke in across)) == pytest.approx(RIGHT, abs=0.4)


# ------------------------------------------------------------------------------------------------------------ page number


def test_the_page_numbers_dash_lies_7_millimetres_below_the_type_area(pages):
    font = TTFont(FONT_CONFIGURATION.parent / f"{SONG}.otf")
    pen = BoundsPen(font.getGlyphSet())
    font.getGlyphSet()[font.getBestCmap()[ord("—")]].draw(pen)
    height = (pen.bounds[1] + pen.bounds[3]) / 2 / font["head"].unitsPerEm
    for page in pages:
        line = number_line(page)
        dash = line.characters[0]
        assert dash.text == "—"
        assert mm(dash.baseline - height * dash.size) - BOTTOM == pytest.approx(7, abs=1)


def test_page_numbers_count_through_in_song_of_14_points(pages):
    for page in pages:
        line = number_line(page)
        assert line.text == f"— {page.number} —"
        assert (line.fonts, line.sizes) == ((SONG,), (14.0,))


def test_odd_page_numbers_stand_right_and_even_ones_left_one_character_in(pages):
    character = 14 / POINTS_PER_MM
    for page in pages:
        line = number_line(page)
        if page.number % 2:
            assert mm(line.x1) == pytest.approx(RIGHT - character, abs=0.5)
        else:
            assert mm(line.x0) == pytest.approx(LEFT + character, abs=0.5)
