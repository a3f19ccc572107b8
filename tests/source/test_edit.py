"""Changes of a text, and the way back."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from plangen.source import Edit, Repaired, Span, apply

TEXTS = st.text("甲乙丙abc\n", max_size=14)


@st.composite
def edits_of(draw: st.DrawFn, text: str) -> list[Edit]:
    """Edits that do not overlap; several may touch."""
    found: list[Edit] = []
    done = 0
    for _ in range(draw(st.integers(0, 4))):
        start = draw(st.integers(done, len(text)))
        end = draw(st.integers(start, min(len(text), start + 4)))
        edit = Edit(Span(start, end), draw(st.sampled_from(["", "x", "yy", "ZZZ"])))
        if not found or edit > found[-1]:
            found.append(edit)
            done = end
    return found


@st.composite
def repaired(draw: st.DrawFn) -> tuple[str, Repaired]:
    text = draw(TEXTS)
    return text, Repaired.of(text, draw(edits_of(text)))


def test_edits_are_made_first_to_last_whatever_order_they_come_in() -> None:
    edits = [Edit(Span(4, 5), "丁"), Edit(Span(0, 1), "甲甲"), Edit(Span(2, 2), "、")]
    assert apply("甲乙丙，戊", edits) == "甲甲乙、丙，丁"


def test_an_edit_that_overlaps_or_lies_outside_is_left_out() -> None:
    assert apply("甲乙丙", [Edit(Span(0, 2), "x"), Edit(Span(1, 3), "y"), Edit(Span(2, 9), "z")]) == "x丙"


def test_the_same_edit_twice_is_made_once() -> None:
    assert apply("甲", [Edit(Span(0, 0), "“"), Edit(Span(0, 0), "“")]) == "“甲"


def test_a_span_that_was_put_in_leads_back_to_where_it_was_put() -> None:
    quoted = Repaired.of("a: *甲\n", [Edit(Span(3, 3), '"'), Edit(Span(5, 5), '"')])
    assert quoted.text == 'a: "*甲"\n'
    assert quoted.origin_span(Span(3, 7)) == Span(3, 5)
    assert quoted.origin_span(Span(4, 6)) == Span(3, 5)
    assert quoted.origin_span(Span(7, 8)) == Span(5, 6)


def test_what_replaced_more_characters_leads_back_to_all_of_them() -> None:
    shorter = Repaired.of("甲：  乙", [Edit(Span(1, 4), ": ")])
    assert shorter.text == "甲: 乙"
    assert shorter.origin_span(Span(1, 2)) == Span(1, 4)
    assert shorter.origin_span(Span(0, 4)) == Span(0, 5)


@given(repaired())
def test_the_way_back_is_monotone_and_ends_at_the_end(case: tuple[str, Repaired]) -> None:
    text, changed = case
    origins = [changed.origin(offset) for offset in range(len(changed.text) + 1)]
    assert origins == sorted(origins)
    assert origins[-1] == len(text)


@given(repaired())
def test_untouched_characters_lead_back_to_themselves(case: tuple[str, Repaired]) -> None:
    text, changed = case
    for offset, character in enumerate(changed.text):
        if not changed.overlaps(Span(offset, offset + 1)):
            assert text[changed.origin(offset)] == character
            assert changed.origin_span(Span(offset, offset + 1)).of(text) == character


@given(repaired(), st.data())
def test_spans_lead_back_inside_the_text_and_the_right_way_round(
    case: tuple[str, Repaired], data: st.DataObject
) -> None:
    text, changed = case
    start = data.draw(st.integers(0, len(changed.text)))
    end = data.draw(st.integers(start, len(changed.text)))
    back = changed.origin_span(Span(start, end))
    assert 0 <= back.start <= back.end <= len(text)
    if changed.is_untouched(Span(start, end)):
        assert back.of(text) == Span(start, end).of(changed.text)


@given(repaired(), st.data())
def test_edits_of_an_edited_text_are_made_on_top(case: tuple[str, Repaired], data: st.DataObject) -> None:
    text, changed = case
    for _ in range(2):
        more = data.draw(edits_of(changed.text))
        again = changed.amended(more)
        assert again.text == apply(changed.text, more)
        assert again.text == apply(text, again.edits)
        changed = again
