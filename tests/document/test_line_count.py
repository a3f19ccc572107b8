"""Lines of a text, counted by hand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plangen.document.line_count import line_count, text_width


@pytest.mark.parametrize(
    ("text", "room", "first", "lines"),
    [
        ("", 10, 0, 1),
        ("一" * 10, 10, 0, 1),
        ("一" * 11, 10, 0, 2),
        ("一" * 9, 10, 2, 2),
        ("一" * 8, 10, 2, 1),
        # A full stop takes the character before it along.
        ("一" * 10 + "。", 10, 0, 2),
        ("一" * 19 + "。二", 10, 0, 3),
        # An opening mark goes to the next line with what it opens.
        ("一" * 9 + "“二三四五六七八九十”", 10, 0, 3),
        # Numbers and words are not divided: 19 half characters are full, 21 are not.
        ("一" * 8 + "2026", 10, 0, 1),
        ("一" * 9 + "2026", 10, 0, 2),
        ("2026" * 5, 10, 0, 1),
        ("2026" * 6, 10, 0, 2),
        ("一\n二\n", 10, 0, 3),
    ],
)
def test_lines_are_counted_as_they_are_set(text, room, first, lines):
    assert line_count(text, room, first) == lines


@given(st.text("一，“”。1a ", max_size=200), st.floats(1, 40))
def test_no_text_takes_fewer_lines_than_its_width_needs_nor_more_than_its_characters(text, room):
    bare = text.replace(" ", "")
    assert line_count(text, room) >= text_width(bare) / (room + 1) - 1
    assert 1 <= line_count(text, room) <= len(text) + 1
