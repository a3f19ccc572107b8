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
