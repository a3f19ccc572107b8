"""Letters, orders, minutes and the ordinary genres: what each prints, and how an office prints with a folder of its own."""

from __future__ import annotations

import re
import shutil

import pytest

from plangen import resources
from plangen.composition import compose, load, template_for
from plangen.composition.compose import TEMPLATES
from plangen.composition.template import names
from plangen.document import layout
from plangen.document.sheets import page_count
from plangen.model.notice import FORMS
from tests.composition.plans import composed, item, notice, plan, printed

SCHEME = "某市职业教育产教融合实施方案"
GOALS = item("工作目标", "到2027年，布局更加合理。")


def styles(of) -> list[str]:
    return [style for style, _ in printed(composed(of))]


def words(of, style: str) -> list[str]:
    return [text for name, text in printed(composed(of)) if name == style]


@pytest.fixture
def own(tmp_path, monkeypatch):
    """The templates in a folder where an office may add its own."""
    shutil.copytree(resources.folder("templates"), tmp_path / "templates")
    monkeypatch.setattr(resources, "folder", lambda name: tmp_path / name)
    layout.layout.cache_clear()
    yield tmp_path / "templates"
    layout.layout.cache_clear()


# ------------------------------------------------------------------------------------------------ which template


@pytest.mark.parametrize(
    ("title", "form", "template"),
    [
        ("某市关于甲的通知", "", "notice"),
        ("某市关于甲的实施意见", "", "opinion"),
        ("某市关于甲的请示", "", "request"),
        ("某市关于甲的报告", "", "report"),
        ("某市关于甲的批复", "", "reply"),
        ("某市关于甲的函", "", "letter"),
        ("某市人民政府令", "", "order"),
        ("某市人民政府常务会议纪要", "", "minutes"),
        ("某市关于甲的决定", "", "direct"),
        ("某市关于甲的批复", "信函", "letter"),
        (SCHEME, "", "issuing-notice"),
        (SCHEME, "请示", "issuing-notice"),
        (SCHEME, "函", "letter"),
        (SCHEME, "命令", "order"),
    ],
)
def test_the_genre_or_the_form_chooses_the_template(title, form, template):
    assert template_for(plan(title, notice=notice(form=form), goals=GOALS)).name == template


def test_every_form_has_its_template():
    assert set(TEMPLATES) == {*FORMS, ""}
    assert set(TEMPLATES.values()) == set(names())


@pytest.mark.parametrize(
    ("form", "title"),
    [
        ("印发通知", f"关于印发《{SCHEME}》的通知"),
        ("信函", f"关于印发《{SCHEME}》的通知"),
        ("请示", f"关于报请审批《{SCHEME}》的请示"),
        ("报告", f"关于报送《{SCHEME}》的报告"),
        ("批复", f"关于《{SCHEME}》的批复"),
        ("函", f"关于《{SCHEME}》的函"),
    ],
)
def test_a_plan_behind_its_document_gives_it_its_title(form, title):
    made = printed(composed(plan(SCHEME, notice=notice(form=form, text="甲。"), goals=GOALS)))
    assert [text.replace("\n", "") for style, text in made if style == "title"] == [f"某市人民政府办公室{title}"]
    assert [style for style, _ in made][-3:] == ["annexed-title", "heading-1", "body"]


# ----------------------------------------------------------------------------------------------------- elements


def test_a_letter_has_its_marks_left_and_its_number_right_of_the_first():
    of = plan(
        "某市关于甲的函",
        notice=notice(number="某函〔2026〕1号", copy_number="000001", classification="秘密", urgency="特急"),
        goals=GOALS,
    )
    assert styles(of)[:3] == ["letterhead", "letter-number", "title"]
    assert words(of, "letterhead") == ["某市人民政府办公室"]
    assert words(of, "letter-number") == ["000001\t某函〔2026〕1号\n秘密\n特急"]


def test_a_letter_without_marks_or_number_leaves_their_line_out():
    numbered = plan("某市关于甲的函", notice=notice(number="某函〔2026〕1号"), goals=GOALS)
    assert words(numbered, "letter-number") == ["\t某函〔2026〕1号"]
    assert "letter-number" not in styles(plan("某市关于甲的函", notice=notice(), goals=GOALS))


def test_a_letter_of_several_offices_names_the_leading_one_in_its_mark_and_all_below():
    of = plan("某市关于甲的函", notice=notice(issuer="某市教育局、某市财政局", printed_by="某市教育局"), goals=GOALS)
    assert words(of, "letterhead") == ["某市教育局"]
    assert words(of, "joint-signature") == ["\t某市教育局\t某市财政局"]
    assert "printing" not in styles(of)


def test_an_upward_document_leaves_room_for_an_approver_who_is_not_named():
    of = plan("某市关于甲的请示", notice=notice(number="某政〔2026〕1号"), goals=GOALS)
    assert words(of, "upward-number") == ["\t某政〔2026〕1号\t签发人："]
    assert "document-number" not in styles(of)


def test_an_order_is_its_mark_its_number_its_text_and_who_signs():
    signed = notice(
        form="命令", issuer="某市人民政府", number="第8号", post="市长", date="2026年3月5日", text="现予公布。"
    )
    of = plan("某市职业教育促进办法", notice=signed, goals=GOALS)
    assert [one for one in printed(composed(of)) if one[0] != "heading-1"] == [
        ("letterhead", "某市人民政府令"),
        ("order-number", "第8号"),
        ("body", "现予公布。"),
        ("post", "市长"),
        ("stamped-date", "2026年3月5日"),
        ("annexed-title", "某市职业教育促进办法"),
        ("body", "到2027年，布局更加合理。"),
    ]


def test_an_order_keeps_the_place_of_a_number_that_it_does_not_have_yet():
    of = plan("某市人民政府令", notice=notice(issuer="某市人民政府"), goals=GOALS)
    assert printed(composed(of))[:2] == [("letterhead", "某市人民政府令"), ("order-number", "")]


@pytest.mark.parametrize(
    ("post", "signer", "lines"),
    [
        ("市长", "张三", ["\t市长\t张三"]),
        ("市长、主任", "张三、李四", ["\t市长\t张三", "\t主任\t李四"]),
        ("市长、主任", "张三", ["\t市长\t张三", "\t主任"]),
        ("", "张三", ["\t\t张三"]),
    ],
)
def test_a_name_stands_behind_its_post(post, signer, lines):
    of = plan("某市人民政府令", notice=notice(post=post, signer=signer), goals=GOALS)
    assert words(of, "post") == lines


def test_minutes_name_who_was_there_in_the_order_written_and_are_not_signed():
    meeting = notice(
        number="〔2026〕3号",
        date="2026年3月5日",
        attendance={"出席": "张三、李四", "请假": "王五"},
        copies="市委办公室",
    )
    of = plan("某市专题会议纪要", notice=meeting, goals=GOALS)
    made = composed(of)
    assert printed(made)[:3] == [
        ("letterhead", "某市人民政府办公室会议纪要"),
        ("minutes-number", "〔2026〕3号"),
        ("minutes-office", "某市人民政府办公室\t2026年3月5日"),
    ]
    assert words(of, "attendance") == ["出席：张三、李四", "请假：王五"]
    first = next(one for one in made.paragraphs() if one.style == "attendance")
    assert [run.face for run in first.runs] == ["attendance-label", "", ""]
    assert not {"signature", "date", "recipients"} & set(styles(of))
    assert styles(of)[-1] == "copies"


# --------------------------------------------------------------------------------------------- folders of an office


def parts(body: str) -> dict[str, str]:
    """The parts of a body by the first words of the comment above each."""
    pieces = re.split(r"(?m)^\{# ", body)[1:]
    return {piece[:4]: piece.partition("#}")[2].strip() for piece in pieces}


LETTERS_TOO = ("direct", "issuing-notice", "letter", "request")
ALL_SIGNED = (*LETTERS_TOO, "order")
COMMON = {
    "版头：份": (("direct", "issuing-notice"), ("order", "minutes"), ("request",)),
    "标题和主": (LETTERS_TOO,),
    "正文：先": (("direct", "request", "minutes"),),
    "正文：方": (("letter", "order"),),
    "附件说明": (("direct", "issuing-notice", "request", "minutes"), ("letter", "order")),
    "署名、成": (ALL_SIGNED,),
    "附在后面": (("letter", "order"),),
    "附件，每": ((*ALL_SIGNED, "minutes"),),
    "版记：不": (("letter",),),
    "版记：主": (("direct", "issuing-notice", "request"),),
    "版记：抄": (("order", "minutes"),),
}
"""Which bodies print a part in the same words."""


def test_what_the_bodies_have_in_common_is_the_same_in_each():
    bodies = {name: parts(resources.read("templates", name, "body.j2")) for name in (*ALL_SIGNED, "minutes")}
    for part, groups in COMMON.items():
        assert {name for group in groups for name in group} == {
            name for name, body in bodies.items() if part in body
        }, part
        for group in groups:
            assert len({bodies[name][part] for name in group}) == 1, (part, group)


@pytest.mark.parametrize("name", ["order", "minutes"])
def test_a_form_without_recipients_has_no_place_to_move_them_to(name):
    assert "recipients" not in resources.read("templates", name, "body.j2")


def test_a_folder_without_a_body_prints_with_that_of_the_folder_it_is_based_on(own):
    made = own / "某市请示"
    made.mkdir()
    (made / "layout.yaml").write_text("base: report\nstyles:\n  letterhead:\n    size: 50\n", encoding="utf-8")
    of = plan("某市关于甲的请示", notice=notice(template="某市请示", approver="张三"), goals=GOALS)
    document = composed(of)
    assert document.layout == "某市请示"
    assert "某市请示" in names()
    assert [one.style for one in document.paragraphs()][:2] == ["letterhead", "upward-number"]
    assert load("某市请示").source.name == "templates/request/body.j2"
    assert layout.layout("某市请示").style("letterhead").size == 50


def test_a_mistake_in_such_a_folder_is_told_with_its_line(own):
    made = own / "某市函"
    made.mkdir()
    (made / "layout.yaml").write_text("base: letter\nstyles:\n  title:\n    sise: 22\n", encoding="utf-8")
    (problem,) = load("某市函").problems
    assert problem.name == "template-layout"
    assert "templates/某市函/layout.yaml:4:11" in problem.message
    (made / "layout.yaml").write_text("base: 某市函\n", encoding="utf-8")
    (problem,) = load("某市函").problems
    assert problem.name == "template-layout"
    assert "某市函" not in names()


def test_a_letters_mark_may_stand_wholly_above_the_type_area(own):
    made = own / "某市函"
    made.mkdir()
    (made / "layout.yaml").write_text("base: letter\npage:\n  top: 100\n", encoding="utf-8")
    document = composed(plan("某市关于甲的函", notice=notice(template="某市函"), goals=GOALS))
    # 30 mm, its 49 points, the rule's gap of 8 and 4.5 points, a gap of 4.94 mm: 57 mm from the sheet's upper edge.
    assert page_count(document, layout.layout("某市函")) == 1


@pytest.mark.parametrize("name", ["没有的", "../letter", "official", "a/b"])
def test_a_template_that_is_not_there_prints_nothing(name):
    of = plan("某市关于甲的函", notice=notice(template=name), goals=GOALS)
    made = compose(of, template_for(of))
    assert made.document is None
    assert [problem.name for problem in made.problems] == ["template-missing"]
