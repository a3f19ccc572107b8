"""From a path of the model to the characters of the file, and edits of values as edits of the file."""

from __future__ import annotations

import pytest

from plangen.model import FIELD_NAMES, build
from plangen.source import Edit, Path, SourceText, Span, apply
from plangen.syntax import read

from .support import HEAD, built, shown

TEXT = (
    HEAD
    + """\
targets:
  双师占比: 60%以上
  对接度:
    value: '70%以上'
    scope: 中职、 高职
    sum_of: [双师占比, 甲]
terms: {四链: [教育链, 人才链]}
principles:
  - 坚持市场导向。专业跟着产业走。
  - title: 坚持改革
    offices: [市教育局, "市财政局"]
goals: |-
  到2027年，
  达到${双师占比}。

  其中甲。
attachments:
  - members:
      召集人: 某人
      成员: [甲, 乙]
    table: {columns: 任务、单位, rows: [[丙, 丁]]}
outline:
  - 总体要求: [principles]
  - goals
"""
)
PLACES = {
    "title": "某市行动计划",
    "targets[双师占比].value": "60%以上",
    "targets[对接度].value": "70%以上",
    "targets[对接度].scope[0]": "中职",
    "targets[对接度].scope[1]": "高职",
    "targets[对接度].sum_of[1]": "甲",
    "terms[四链]": "教育链, 人才链",
    "principles.items[0].title": "坚持市场导向",
    "principles.items[0].text": "专业跟着产业走。",
    "principles.items[1].title": "坚持改革",
    "principles.items[1].offices": '市教育局, "市财政局',
    "goals.text": "到2027年，\n  达到${双师占比}。\n\n  其中甲。",
    "attachments[0].members[召集人][0]": "某人",
    "attachments[0].members[成员][1]": "乙",
    "attachments[0].table.columns[1]": "单位",
    "attachments[0].table.rows[0][1]": "丁",
    "outline[0][总体要求][0]": "principles",
    "outline[1]": "goals",
}


@pytest.mark.parametrize(("path", "written"), PLACES.items())
def test_every_value_has_its_place_through_every_shorthand(path: str, written: str) -> None:
    assert shown(built(TEXT), path) == written


@pytest.mark.parametrize(
    ("path", "within", "written"),
    [
        ("targets[双师占比].value", Span(0, 3), "60%"),
        ("principles.items[0].text", Span(2, 4), "跟着"),
        ("principles.items[1].offices", Span(5, 9), "市财政局"),
        ("principles.items[1].offices", Span(4, 5), ""),
        ("principles.items[1].offices", Span(2, 7), '育局, "市财'),
        ("goals.text", Span(7, 14), "达到${双师占"),
        ("terms[四链]", Span(4, 7), "人才链"),
    ],
)
def test_a_slice_of_a_value_is_what_the_caret_underlines(path: str, within: Span, written: str) -> None:
    assert shown(built(TEXT), path, within) == written


@pytest.mark.parametrize(
    ("path", "written"),
    [
        ("city.name", "city"),
        ("targets", "targets"),
        ("targets[对接度]", "对接度"),
        ("targets[对接度].by", "对接度"),
        ("targets[不存在]", "targets"),
        ("targets[双师占比].by", "双师占比"),
        ("principles.items[0].offices", "坚持市场导向。专业跟着产业走。"),
        ("principles.items[1].lead", "title: 坚持改革"),
        ("principles.items[7]", "principles"),
        ("notice.issuer", "title: 某市行动计划"),
        ("", "title: 某市行动计划"),
    ],
)
def test_what_was_not_written_is_shown_at_the_name_of_what_should_hold_it(path: str, written: str) -> None:
    assert shown(built(TEXT), path) == written


def test_the_caret_may_stand_under_the_name_instead() -> None:
    found = built(TEXT)
    place = found.places.locate(Path.parse("targets[对接度].value"), on_key=True)
    assert place.of(TEXT) == "value"
    assert found.places.locate(Path.parse("targets[双师占比].value"), on_key=True).of(TEXT) == "双师占比"
    assert found.places.locate(Path.parse("outline[1]"), on_key=True).of(TEXT) == "goals"


def test_empty_values_and_empty_slices_are_places_too() -> None:
    text = 'title: 甲\ncity: 乙\ngoals: {title: ""}\nactions: ["。丙", 丁。]\nscope: ""\n'
    found = built(text)
    assert shown(found, "goals.title") == '""'
    assert found.places.locate(Path.parse("actions.items[0].title")) == Span(text.index("。丙"), text.index("。丙"))
    assert shown(found, "actions.items[1].text") == ""
    assert shown(found, "scope") == '""'


def test_a_file_of_one_line_is_shown_to_its_end() -> None:
    text = "{title: 甲, city: 乙, goals: 丙}"
    assert shown(built(text), "notice") == text


def edited(text: str, path: str, *edits: Edit) -> str | None:
    """The value at ``path`` after ``edits`` of it were carried over to the file; ``None`` where they could not be."""
    found = built(text)
    carried = found.places.edits(Path.parse(path), edits)
    if not carried:
        return None
    again = read(SourceText("某市.yaml", apply(text, carried)), FIELD_NAMES)
    assert again.problems == ()
    assert again.tree is not None
    plan = build(again.tree).plan
    assert plan is not None
    value: object = plan
    for step in Path.parse(path).steps:
        value = value[step] if isinstance(value, tuple | dict) else getattr(value, str(step))  # type: ignore[index]
    assert isinstance(value, str)
    return value


STYLES = {
    "plain": "goals: 甲,乙;丙\n",
    "plain on two lines": "goals: 甲,乙;\n  丙\n",
    "single": "goals: '甲,乙;丙'\n",
    "double": 'goals: "甲,乙;丙"\n',
    "literal": "goals: |-\n  甲,乙;\n  丙\n",
    "folded": "goals: >-\n  甲,乙;\n  丙\n",
}


@pytest.mark.parametrize("style", STYLES)
def test_an_edit_of_a_value_is_an_edit_of_the_file_in_every_style(style: str) -> None:
    edits = (Edit(Span(1, 2), "，"), Edit(Span(3, 4), "；"), Edit(Span(5, 5), "。"))
    assert edited(HEAD + STYLES[style], "goals.text", *edits) == "甲，乙；丙。"


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize(("text", "styles"), [
    ("\n", ()),
    ("'", ("plain", "plain on two lines", "double", "literal", "folded")),
    ('"', ("plain", "plain on two lines", "single", "literal", "folded")),
    ("\\", ("plain", "plain on two lines", "single", "literal", "folded")),
    (": ", ("single", "double", "literal", "folded")),
    (" #", ("single", "double", "literal", "folded")),
    ("{", tuple(STYLES)),
])  # fmt: skip
def test_an_edit_that_the_writing_cannot_bear_is_not_made(style: str, text: str, styles: tuple[str, ...]) -> None:
    result = edited(HEAD + STYLES[style], "goals.text", Edit(Span(1, 2), text))
    assert result == (f"甲{text}乙;丙" if style in styles else None)


@pytest.mark.parametrize(
    ("text", "path", "edit", "result"),
    [
        ("goals: 甲乙\n", "goals.text", Edit(Span(0, 1), "*"), None),
        ("goals: 甲乙\n", "goals.text", Edit(Span(2, 2), ":"), None),
        ("goals: 甲乙\n", "goals.text", Edit(Span(0, 1), "“"), "“乙"),
        ("goals: {text: 甲乙}\n", "goals.text", Edit(Span(1, 1), "}"), None),
        ("goals: [甲乙]\n", "goals.items[0].title", Edit(Span(1, 1), ","), None),
        ("goals: [甲乙]\n", "goals.items[0].title", Edit(Span(1, 1), "；"), "甲；乙"),
        ("goals: [甲乙]\n", "goals.items[0].title", Edit(Span(1, 1), "，"), None),
        ("goals:\n  - 甲乙。丙\n", "goals.items[0].text", Edit(Span(0, 1), "{丁"), "{丁"),
        ("goals: {lead: [甲, 乙]}\n", "goals.lead", Edit(Span(1, 2), "，"), None),
        ("goals: {lead: [甲, 乙]}\n", "goals.lead", Edit(Span(2, 3), "丙"), "甲、丙"),
        ('goals: "甲\\u4e59丙"\n', "goals.text", Edit(Span(1, 2), "丁"), None),
        ("goals: |-\n  甲。\n\n  乙\n", "goals.text", Edit(Span(1, 4), "丁"), None),
        ("goals: 甲\n", "goals.items", Edit(Span(0, 1), "乙"), None),
        ("goals: [甲]\n", "goals", Edit(Span(0, 1), "乙"), None),
    ],
)
def test_edits_keep_the_writing_around_them_in_mind(text: str, path: str, edit: Edit, result: str | None) -> None:
    assert edited(HEAD + text, path, edit) == result


def test_what_was_put_right_while_reading_is_not_edited_a_second_time() -> None:
    text = HEAD + "goals: *甲,乙\n"
    assert text.index(",") == 32
    reading = read(SourceText("某市.yaml", text), FIELD_NAMES)
    assert reading.tree is not None
    places = build(reading.tree).places
    assert places.edits(Path() / "goals" / "text", [Edit(Span(0, 1), "※")]) == ()
    assert places.edits(Path() / "goals" / "text", [Edit(Span(2, 3), "，")]) == (Edit(Span(32, 33), "，"),)
