"""Values in all five styles, and the place of every character of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plangen.source import Span
from plangen.syntax import Scalar
from plangen.syntax.scalar import scalar as read_scalar

from .support import names_of, reading, scalar

WRITTEN = {
    "plain": ("title: 某市 行动计划", "某市 行动计划"),
    "plain, over two lines": ("title: 到2027年，\n  提质", "到2027年，提质"),
    "plain, Latin words over two lines": ("title: GB/T\n  9704", "GB/T 9704"),
    "plain, Latin and Chinese over two lines": ("title: 达到70%\n  以上", "达到70%以上"),
    "plain, two paragraphs": ("title: 甲。\n\n\n  乙。\n  丙", "甲。\n乙。丙"),
    "plain, beginning on the next line": ("title:\n  甲，\n  乙", "甲，乙"),
    "plain, in brackets over two lines": ("title: [甲\n  乙, 丙]", None),
    "plain, with wide blanks at the head of a line": ("title: 甲，\n  　　乙", "甲，乙"),
    "single quotes": ("title: '甲'", "甲"),
    "single quotes with a quote": ("title: '说''甲''。'", "说'甲'。"),
    "single quotes over lines": ("title: '甲，  \n  乙。\n\n  ''丙'''", "甲，乙。\n'丙'"),
    "single quotes with blanks at the ends": ("title: ' 甲 '", " 甲 "),
    "double quotes": ('title: "甲"', "甲"),
    "double quotes with signs": ('title: "\\"甲\\"\\\\\\t\\u4e59\\x41\\U0001F600\\/\\_"', '"甲"\\\t乙A😀/\xa0'),
    "double quotes over lines": ('title: "甲，\n  乙。\n\n  丙"', "甲，乙。\n丙"),
    "double quotes with a glued line end": ('title: "甲 \\\n   乙\\ \n  丙"', "甲 乙 丙"),
    "double quotes with a written line end": ('title: "甲\\n乙"', "甲\n乙"),
    "double quotes, Latin words over lines": ('title: "GB/T\n  \\u0039704"', "GB/T 9704"),
    "double quotes that begin and end with a line end": ('title: "\n  甲\n  "', "甲"),
    "empty quotes": ('title: ""', ""),
    "empty single quotes over lines": ("title: '\n\n  '", ""),
    "a literal block": ("title: |\n  甲，\n  乙。\n\n  丙\n", "甲，乙。\n丙"),
    "a folded block": ("title: >-\n  甲，\n  乙。\n\n  丙\n", "甲，乙。\n丙"),
    "a block that keeps its line ends": ("title: |+\n  甲\n\n\n", "甲"),
    "a block with its own indentation": ("title: |2-\n    甲，\n  乙", "甲，乙"),
    "a block with deeper lines": ("title: |-\n  甲，\n    乙，\n  丙", "甲，乙，丙"),
    "a block with a comment on its head": ("title: |- # 注\n  甲 # 不是注\n", "甲 # 不是注"),
    "a block with blank lines first": ("title: |-\n\n  甲\n", "甲"),
    "a block with wide blanks at the head of its lines": ("title: |-\n  　　甲，\n  　　乙", "甲，乙"),
    "a block with a line of wide blanks": ("title: |-\n  甲\n  　　\n  乙", "甲\n乙"),
    "an empty block": ("title: |\ncity: 甲", ""),
    "characters beyond the first plane": ("title: 😀甲\n  𠀀乙", "😀甲𠀀乙"),
    "a word for nothing": ("title: ~", "~"),
    "a date": ("title: 2023-10-19", "2023-10-19"),
    "a ratio": ("title: 1:1", "1:1"),
    "a number with leading zeros": ("title: 0123", "0123"),
    "a fraction": ("title: 1.50", "1.50"),
    "a number with underscores": ("title: 12_000", "12_000"),
    "a truth": ("title: no", "no"),
}


@pytest.mark.parametrize(("text", "value"), WRITTEN.values(), ids=list(WRITTEN))
@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["lf", "crlf"])
def test_every_value_is_text_as_it_was_typed(text: str, value: str | None, end: str) -> None:
    text = text.replace("\n", end)
    if value is None:
        assert [scalar(text, "title[0]").value, scalar(text, "title[1]").value] == ["甲乙", "丙"]
    else:
        assert scalar(text).value == value


@pytest.mark.parametrize(("text", "value"), WRITTEN.values(), ids=list(WRITTEN))
@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["lf", "crlf"])
def test_every_character_has_its_place(text: str, value: str | None, end: str) -> None:
    text = text.replace("\n", end)
    node = scalar(text, "title[0]" if value is None else "title")
    for offset, character in enumerate(node.value):
        place = node.locate(Span(offset, offset + 1))
        assert place.of(text) == character or place.of(text).startswith(("\\", "''")) or not place.of(text)
        assert node.span.start <= place.start <= place.end <= node.span.end
        if not place.of(text):
            # Only what a line end became has no characters of its own.
            assert character in "\n "
            assert text[place.start] in " \r\n"


def test_a_slice_over_two_lines_reaches_from_its_first_to_its_last_character() -> None:
    text = "title: |-\n  到2027年，\n  达到70%以上\ncity: 甲\n"
    node = scalar(text)
    assert node.value[6:13] == "，达到70%以"
    assert node.locate(Span(6, 13)).of(text) == "，\n  达到70%以"
    assert node.locate(Span(7, 13)).of(text) == "达到70%以"


def test_the_whole_of_a_value_stands_without_its_quotes() -> None:
    text = 'title: "甲乙"\ncity: ""\ngoals: |-\n  丙\n'
    assert scalar(text).whole.of(text) == "甲乙"
    assert scalar(text).span.of(text) == '"甲乙"'
    assert scalar(text, "city").whole.of(text) == '""'
    assert scalar(text, "goals").whole.of(text) == "丙"
    assert scalar(text, "goals").span.of(text) == "|-\n  丙"


def test_a_place_to_put_something_in_is_empty() -> None:
    text = "title: 甲乙"
    node = scalar(text)
    assert node.locate(Span(1, 1)) == Span(8, 8)
    assert node.locate(Span(2, 2)) == Span(9, 9)
    quoted = scalar("title: '甲乙'")
    assert quoted.locate(Span(2, 2)) == Span(10, 10)


def test_line_ends_inside_a_paragraph_are_remembered_as_wishes() -> None:
    node = scalar("title: |-\n  某市人民政府\n  行动计划\n\n  附\n")
    assert node.value == "某市人民政府行动计划\n附"
    assert node.breaks == (6,)


def test_codes_of_control_characters_in_quotes_are_refused_and_not_read() -> None:
    found = reading('title: "甲\\0\\a\\r\\x85\\L乙"\n')
    assert names_of(found.problems) == ["not-text"]
    assert scalar('title: "甲\\0\\a\\r\\x85\\L乙"\n').value == "甲乙"


@given(st.text(st.sampled_from("甲乙 a'\"\\\n:#，。"), max_size=30))
def test_what_is_quoted_reads_back(words: str) -> None:
    wanted = "\n".join(words.split("\n"))
    text = 'title: "' + wanted.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'
    node = scalar(text)
    assert node.value == wanted
    single = wanted.replace("\n", "")
    assert scalar("title: '" + single.replace("'", "''") + "'").value == single


def test_a_scalar_is_read_from_any_stretch_of_a_text() -> None:
    assert read_scalar("xx'a''b'yy", 2, 8, "'", "a'b") == Scalar(
        "a'b", Span(2, 8), "'", ((0, 1, 3, 1), (1, 1, 4, 2), (2, 1, 6, 1))
    )
