"""Lines, columns and the width of Chinese."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plangen.source import Place, SourceText, Span, display_width
from plangen.source.width import character_width, columns_before


def test_lines_and_columns_count_from_one() -> None:
    source = SourceText("某市.yaml", "甲乙\n丙\n")
    assert source.place(0) == Place(1, 1)
    assert source.place(1) == Place(1, 2)
    assert source.place(3) == Place(2, 1)
    assert source.line_count == 3


def test_a_place_past_the_end_is_the_end_and_one_before_the_start_the_start() -> None:
    source = SourceText("某市.yaml", "甲\n乙")
    assert source.place(99) == Place(2, 2)
    assert source.place(-5) == Place(1, 1)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_the_line_ends_of_every_system_divide_lines_and_belong_to_none(end: str) -> None:
    source = SourceText("某市.yaml", f"甲{end}乙乙{end}{end}丙")
    assert [source.line(number) for number in range(1, source.line_count + 1)] == ["甲", "乙乙", "", "丙"]
    assert source.line_span(2).of(source.text) == "乙乙"


def test_a_line_separator_inside_a_line_divides_nothing() -> None:
    assert SourceText("某市.yaml", "甲\u2028乙\x85丙").line_count == 1


@pytest.mark.parametrize("number", [0, -1, 3])
def test_a_line_that_is_not_there_is_refused(number: int) -> None:
    source = SourceText("某市.yaml", "甲\n乙")
    with pytest.raises(IndexError):
        source.line_span(number)
    with pytest.raises(IndexError):
        source.line(number)


def test_an_empty_text_has_one_empty_line() -> None:
    source = SourceText("空.yaml", "")
    assert (source.line_count, source.line(1), source.place(0)) == (1, "", Place(1, 1))


@given(st.text("甲a\n\r\u2028😀"), st.integers(0, 30))
def test_a_place_leads_back_to_its_character(text: str, offset: int) -> None:
    source = SourceText("某市.yaml", text)
    place = source.place(offset)
    span = source.line_span(place.line)
    assert min(offset, len(text)) == span.start + place.column - 1


def test_an_empty_span_is_a_place_and_not_nothing() -> None:
    empty = Span(3, 3)
    assert empty
    assert len(empty) == 0
    assert empty.shifted(2) == Span(5, 5)


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("", 0), ("abc", 3), ("某市", 4), ("对接度: 70%", 11), ("（）：“”", 10), ("ａ１", 4), ("…—", 4), ("ñ", 1), ("n\u0303", 1),
        ("\u200b", 0), ("\x07", 0), ("\x85", 0), ("😀", 2), ("\t", 0),
        ("葛\U000e0101", 2), ("神\ufe00", 2),
    ],
)  # fmt: skip
def test_chinese_takes_two_columns(text: str, columns: int) -> None:
    assert display_width(text) == columns


def test_what_is_drawn_as_one_character_takes_its_columns_once() -> None:
    assert columns_before("葛\U000e0101城") == [0, 2, 2, 4]
    assert columns_before("👨\u200d👩甲") == [0, 2, 2, 2, 4]
    assert columns_before("🇨🇳🇨🇳") == [0, 2, 2, 4, 4]
    # A joiner joins pictures, not words.
    assert columns_before("长\u200d长") == [0, 2, 2, 4]


@given(st.characters())
def test_no_character_is_wider_than_two_columns(character: str) -> None:
    assert character_width(character) in (0, 1, 2)
