"""The layouts say what GB/T 9704-2012 says, and an office's own may say something else."""

from __future__ import annotations

import pytest

from plangen import resources
from plangen.document.layout import LayoutFault, layout, points, with_habits

TEMPLATES = ("official", "direct", "issuing-notice", "bare", "comparison")


@pytest.fixture
def own_templates(tmp_path, monkeypatch):
    """A templates folder of an office: the shipped official layout, and what a test writes beside it."""
    shipped = resources.read("templates", "official", "layout.yaml")
    habits = resources.read("templates", "official", "habits.yaml")
    monkeypatch.setattr(resources, "folder", lambda name: tmp_path / name)

    def write(name: str, text: str) -> None:
        path = tmp_path / "templates" / name / "layout.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        layout.cache_clear()

    write("official", shipped)
    (tmp_path / "templates" / "official" / "habits.yaml").write_text(habits, encoding="utf-8")
    yield write
    layout.cache_clear()


def test_the_sheet_is_a4_and_the_type_area_156_by_225_millimetres():
    page = layout("official").page
    assert (page.width, page.height) == (210, 297)
    assert (page.top, page.left) == (37, 28)
    assert (page.text_width, page.text_height) == (156, 225)


def test_twenty_two_lines_and_twenty_eight_characters_fill_the_type_area_in_whole_twips():
    official = layout("official")
    # 580 twips (29 pt) times 22 are more than 225 mm; 579 are not.
    assert official.line == 28.95
    assert official.line * 22 <= points(225) < (official.line + 0.05) * 22
    assert official.character == 15.75
    assert official.character * 28 <= points(156) < (official.character + 0.05) * 28


def test_how_many_characters_stand_in_a_line():
    official = layout("official")
    assert official.characters_in("body") == 28
    # 22 pt: 442 / 22.
    assert official.characters_in("title") == 20
    assert official.characters_in("no such block") == 28


@pytest.mark.parametrize(
    ("block", "face", "size"),
    [
        ("letterhead", "小标宋", 62),
        ("document-number", "仿宋", 16),
        ("title", "小标宋", 22),
        ("annexed-title", "小标宋", 22),
        ("attachment-title", "小标宋", 22),
        ("recipients", "仿宋", 16),
        ("body", "仿宋", 16),
        ("heading-1", "黑体", 16),
        ("heading-2", "楷体", 16),
        ("heading-3", "仿宋", 16),
        ("heading-4", "仿宋", 16),
        ("attachment-note", "仿宋", 16),
        ("signature", "仿宋", 16),
        ("date", "仿宋", 16),
        ("attachment-label", "黑体", 16),
        ("page-number", "宋体", 14),
    ],
)
def test_faces_and_sizes_are_those_of_the_standard(block, face, size):
    style = layout("official").styles[block]
    assert (style.face, style.size) == (face, size)
    assert not style.bold


def test_blank_lines_above_are_those_of_the_standard():
    styles = layout("official").styles
    assert styles["letterhead"].before_mm == 35
    wanted = {"document-number": 2, "title": 2, "attachment-note": 1, "signature": 2, "attachment-title": 1, "date": 0}
    assert {name: styles[name].before for name in wanted} == wanted
    assert styles["title"].after == 1


def test_what_the_letterhead_and_the_rule_are_drawn_in_is_red():
    styles = layout("official").styles
    assert styles["letterhead"].colour == "FF0000"
    assert styles["document-number"].rule is not None
    assert styles["document-number"].rule.colour == "FF0000"


@pytest.mark.parametrize("name", TEMPLATES)
def test_every_template_has_every_style(name):
    assert list(layout(name).styles) == list(layout("official").styles)
    assert layout(name) is layout(name)


def test_a_layout_differs_from_its_base_only_where_it_says_so():
    official, bare, direct = layout("official"), layout("bare"), layout("direct")
    assert dict(direct.styles) == dict(official.styles)
    assert [name for name in bare.styles if bare.styles[name] != official.styles[name]] == ["title"]


def test_a_comparison_lies_across_the_sheet():
    page = layout("comparison").page
    assert (page.width, page.height) == (297, 210)


def test_a_style_like_another_follows_what_an_office_changes_there(own_templates):
    own_templates(
        "ours", "base: official\nstyles:\n  title:\n    size: 21\n  stamp:\n    like: title\n    align: right\n"
    )
    ours = layout("ours")
    assert ours.styles["title"].size == ours.styles["annexed-title"].size == ours.styles["attachment-title"].size == 21
    assert (ours.styles["stamp"].size, ours.styles["stamp"].align) == (21, "right")


def test_an_office_chooses_its_fonts_and_margins(own_templates):
    own_templates("ours", "base: official\npage:\n  top: 34.58\nfaces:\n  仿宋: 仿宋\nsigning:\n  seal: false\n")
    ours = layout("ours")
    assert ours.faces["仿宋"] == ("仿宋",)
    assert ours.faces["黑体"][0] == "黑体"
    assert ours.page.top == 34.58
    # Without a seal one blank line stands above the signature (7.3.5.2).
    assert ours.styles["signature"].before == 1


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("base: official\npaper: A4\n", ":2:8", "没有 paper"),
        ("base: official\nstyles:\n  title:\n    sise: 22\n", ":4:11", "是不是 size"),
        ("base: official\nstyles:\n  title:\n    size: 二号\n", ":4:11", "要写一个不小于零的数"),
        ("base: official\nstyles:\n  title:\n    size: -3\n", ":4:11", "要写一个不小于零的数"),
        ("base: official\nstyles:\n  title:\n    size: [1, 2]\n", ":4:11", "只能写一个值"),
        ("base: official\nstyles:\n  title:\n    align: middle\n", ":4:12", "只能写 left、center、right、both"),
        ("base: official\nstyles:\n  title:\n    colour: red\n", ":4:13", "六位十六进制"),
        ("base: official\nstyles:\n  title:\n    keep-next: maybe\n", ":4:16", "只能写 true 或 false"),
        ("base: official\nstyles:\n  title:\n    outline: 1.5\n", ":4:14", "要写一个整数"),
        ("base: official\nstyles:\n  title:\n    like: titel\n", ":4:11", "另一个样式的名字"),
        ("base: official\nstyles:\n  title: big\n", ":3:10", "分行写"),
        ("base: official\nstyles:\n  a:\n    like: b\n  b:\n    like: a\n", ":6:11", "另一个样式的名字"),
        ("base: official\npage: A4\n", ":2:7", "分行写"),
        ("base: official\nfaces:\n  仿宋: []\n", ":3:7", "要写一个或几个字体的名称"),
        ("base: [official]\n", ":1:7", "另一个模板文件夹"),
        ("base: official\n\tpage:\n", "", ""),
        ("base: official\nfaces:\n  仿宋: [[仿宋]]\n", ":3:7", "只能是一个词"),
        ("base: official\nfaces: {}\nstyles:\n  title: {}\n  page: {rule: 3}\n", ":5:16", "分行写"),
    ],
)
def test_a_mistake_in_a_layout_is_named_with_its_place(own_templates, text, place, words):
    own_templates("ours", text)
    with pytest.raises(LayoutFault) as caught:
        layout("ours")
    assert str(caught.value).startswith(f"templates/ours/layout.yaml{place}")
    assert words in str(caught.value)


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("styles:\n  title:\n    size: 0\n", ":4:11", "size 要写 1 到 1638 之间的数，这里是“0”"),
        ("styles:\n  normal:\n    size: 0.0001\n", ":4:11", "size 要写 1 到 1638 之间的数"),
        ("styles:\n  title:\n    size: 9000\n", ":4:11", "size 要写 1 到 1638 之间的数"),
        ("styles:\n  body:\n    line: 0.001\n", ":4:11", "line 要写 0，或者 1 到 1584 之间的数"),
        ("styles:\n  body:\n    before: 9000\n", ":4:13", "before 要写 0 到 50 之间的数"),
        ("styles:\n  title:\n    outline: 90000\n", ":4:14", "outline 要写 0 到 9 之间的数"),
        ("styles:\n  title:\n    size: 443\n", ":4:11", "样式 title 的一行连一个字也放不下"),
        ("styles:\n  body:\n    left: 14\n    right: 13.5\n", ":4:11", "样式 body 的一行连一个字也放不下"),
        ("page:\n  left: 105\n  right: 104.9\n", ":4:10", "版心只剩 0.1 毫米宽。请改小 left 或 right"),
        ("page:\n  right: 200\n", ":3:10", "版心只剩 -18 毫米宽"),
        ("page:\n  top: 262\n", ":3:8", "版心只剩 0 毫米高。请改小 top 或 bottom"),
        ("page:\n  height: 0\n", ":3:11", "height 要写 50 到 558 之间的数"),
        ("page:\n  outset: 36\n", ":3:11", "outset（36）不能大于上边距 37 和下边距 35"),
        # 225 mm are 637.8 points, 156 mm are 442.2.
        ("grid:\n  lines: 90000\n", ":3:10", "lines 要写 0 到 159 之间的数"),
        ("grid:\n  characters: 90000\n", ":3:15", "characters 要写 0 到 110 之间的数"),
    ],
)
def test_numbers_that_leave_no_room_for_words_are_refused_with_what_to_write(own_templates, text, place, words):
    own_templates("ours", "base: official\n" + text)
    with pytest.raises(LayoutFault) as caught:
        layout("ours")
    assert str(caught.value).startswith(f"templates/ours/layout.yaml{place}：")
    assert words in str(caught.value)


def test_the_least_and_the_most_that_may_be_written_are_taken(own_templates):
    own_templates(
        "ours",
        "page:\n  left: 100\n  right: 80\n  top: 232\n  outset: 35\ngrid:\n  lines: 0\n  characters: 0\n"
        "styles:\n  normal:\n    size: 1\n  title:\n    size: 85\n    line: 1584\n  body:\n    left: 84\n",
    )
    ours = layout("ours")
    # 30 mm are 85.04 points.
    assert (ours.page.text_width, ours.page.height - ours.page.top - ours.page.bottom) == (30, 30)
    assert (ours.characters_in("title"), ours.characters_in("body")) == (1, 1)


def test_a_fault_of_two_files_is_told_where_the_own_one_says_it(own_templates):
    own_templates("narrow", "base: official\npage:\n  left: 154\ngrid:\n  characters: 0\n")
    with pytest.raises(
        LayoutFault, match=r"^templates/narrow/layout\.yaml:3:9：样式 attachment-note 的一行连一个字也放不下"
    ):
        layout("narrow")
    own_templates("wide", "base: official\npage:\n  left: 100\n")
    own_templates("ours", "base: wide\npage:\n  right: 100\n")
    with pytest.raises(LayoutFault, match=r"^templates/ours/layout\.yaml:3:10：.*版心只剩 10 毫米宽"):
        layout("ours")


def test_a_long_chain_of_likes_is_refused(own_templates):
    chain = "".join(f"  s{number}:\n    like: s{number + 1}\n" for number in range(2000))
    own_templates("ours", f"base: official\nstyles:\n{chain}  s2000:\n    size: 3\n")
    with pytest.raises(LayoutFault, match="like"):
        layout("ours")


@pytest.mark.parametrize(
    "text", ["", "# 只有注释\n", "- 一\n- 二\n", "page:\n  top: 3\n", "styles:\n  body:\n    size: 3\n"]
)
def test_a_layout_that_is_not_whole_is_refused(own_templates, text):
    own_templates("ours", text)
    with pytest.raises(LayoutFault):
        layout("ours")


def test_a_base_that_leads_back_to_itself_is_refused(own_templates):
    own_templates("one", "base: two\n")
    own_templates("two", "base: one\n")
    with pytest.raises(LayoutFault, match="one → two → one"):
        layout("one")


@pytest.mark.parametrize("name", ["", ".", "..", "../official", "a/b", "a\\b", "C:", "没有这个"])
def test_a_name_is_a_folder_below_templates_and_nothing_else(name):
    with pytest.raises(LayoutFault):
        layout(name)


# ------------------------------------------------------------------------------------------------------- habits of offices


def test_the_compensated_school_measures_the_type_area_to_the_characters():
    page = layout(with_habits("official", ["天头量到字"])).page
    # 34.58 and 32.58 mm on the sheet: the type area's edges, less half of what a line is higher than its character.
    assert page.top - page.outset == pytest.approx(34.58)
    assert page.bottom - page.outset == pytest.approx(32.58)
    assert (page.text_width, page.height - page.top - page.bottom) == (156, 225)
    assert layout(with_habits("official", ["天头量到字"])).line == pytest.approx(29.6)


def test_what_stands_below_the_type_areas_edge_keeps_its_distance_in_both_schools():
    usual, compensated = layout("official"), layout(with_habits("official", ["天头量到字"]))
    for name in ("letterhead", "joint-letterhead"):
        top = compensated.page.top - compensated.page.outset + compensated.styles[name].before_mm
        assert top == pytest.approx(usual.page.top + usual.styles[name].before_mm) == 72


def test_each_habit_of_faces_and_page_numbers_changes_what_it_names_and_nothing_else():
    usual = layout("official")
    assert usual.faces["仿宋"][0] == "仿宋_GB2312"
    own = layout(with_habits("official", ["系统字体", "页码不空格"]))
    assert (own.faces["仿宋"][0], own.faces["楷体"][0]) == ("仿宋", "楷体")
    assert own.faces["小标宋"] == usual.faces["小标宋"]
    assert own.page_number.pattern == "—1—"
    assert (own.page, own.styles) == (usual.page, usual.styles)
    assert layout(with_habits("official", ["页码用短横"])).page_number.pattern == "-1-"
    assert layout(with_habits("official", ["华文中宋"])).faces["小标宋"][0] == "华文中宋"


def test_a_habit_nobody_knows_is_named_with_those_there_are():
    with pytest.raises(LayoutFault, match=r"没有名叫“系统字”的版式习惯.*系统字体"):
        layout(with_habits("official", ["系统字"]))


def test_a_template_may_adopt_habits_and_still_say_otherwise(own_templates):
    own_templates("本单位", 'base: official\nhabits: [天头量到字, 页码不空格]\npage-number: {pattern: "- 1 -"}\n')
    assert layout("本单位").page.outset == 2.42
    assert layout("本单位").page_number.pattern == "- 1 -"
    own_templates("单项", "base: official\nhabits: 系统字体\n")
    assert layout("单项").faces["仿宋"][0] == "仿宋"
    for wrong in ("habits: {天头量到字: true}\n", "habits: [天头]\n"):
        own_templates("错", f"base: official\n{wrong}")
        with pytest.raises(LayoutFault, match="天头量到字"):
            layout("错")
