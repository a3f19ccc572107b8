"""GB/T 9704-2012, 7.3.1: a title of several lines keeps units of sense whole and stands as a trapezoid or a diamond."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plangen.composition.title_lines import title_lines
from plangen.source import display_width
from plangen.source.width import columns_before

MARKED = [
    line
    for line in (Path(__file__).parent / "cases" / "titles.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]
TITLES = [line.replace("/", "") for line in MARKED]


def lines(title: str, breaks: tuple[int, ...]) -> list[str]:
    """The lines of a title."""
    return [title[start:end] for start, end in zip((0, *breaks), (*breaks, len(title)), strict=True)]


def allowed(marked: str) -> set[int]:
    """The offsets of the strokes in a marked title."""
    return {marked[:at].replace("/", "").__len__() for at, sign in enumerate(marked) if sign == "/"}


def is_hourglass(widths: list[int]) -> bool:
    """Whether a line is shorter than one above it and one below it."""
    return any(max(widths[:at]) > width < max(widths[at + 1 :]) for at, width in enumerate(widths[1:-1], 1))


def test_there_are_enough_titles_of_many_fields():
    assert len(MARKED) >= 60
    assert len(set(TITLES)) == len(TITLES)


@pytest.mark.parametrize("marked", MARKED)
def test_a_real_title_is_broken_where_a_reader_would_break_it(marked):
    title = marked.replace("/", "")
    breaks = title_lines(title)
    assert set(breaks) <= allowed(marked), lines(title, breaks)


@pytest.mark.parametrize("title", TITLES)
def test_a_real_title_has_a_good_shape(title):
    widths = [display_width(line) for line in lines(title, title_lines(title))]
    assert max(widths) <= 40
    assert min(widths) >= 6 or len(widths) == 1
    assert widths[-1] >= 6
    assert not is_hourglass(widths)


@pytest.mark.parametrize("title", TITLES)
def test_no_line_begins_with_a_closing_mark_or_a_particle_or_ends_with_an_opening_one(title):
    for line in lines(title, title_lines(title))[1:]:
        assert line[0] not in "的等、，》”）"
    for line in lines(title, title_lines(title))[:-1]:
        assert line[-1] not in "《“（"
        assert not line.endswith("关于")


def test_the_strokes_of_the_cases_are_honest():
    # A case that allows every place would prove nothing.
    for marked in MARKED:
        assert len(allowed(marked)) <= len(marked) / 4


def test_a_title_that_fits_stands_in_one_line():
    assert title_lines("国务院关于加强数字政府建设的指导意见") == ()
    assert title_lines("甲" * 20) == ()
    assert title_lines("") == ()


def test_digits_and_latin_letters_take_half_a_character():
    assert title_lines("2" * 40) == ()
    assert title_lines("某市工作方案" + "2" * 28) == ()
    assert len(title_lines("某市工作方案" + "2" * 29)) == 1


def test_the_drafters_own_breaks_win():
    title = "呼和浩特市中等职业教育专业建设工作实施方案（2022—2025年）"
    wished = title.index("实施方案")
    assert title_lines(title, wishes=(wished,)) == (wished,)
    inside_a_word = 1
    assert title_lines(title, wishes=(inside_a_word, 17))[0] == inside_a_word


def test_between_the_drafters_breaks_a_line_too_long_is_broken_as_well():
    title = "郑州市人民政府办公厅关于郑州市深化现代职业教育专业结构调整优化的实施意见"
    wished = title.index("调整")
    breaks = title_lines(title, wishes=(wished,))
    assert wished in breaks
    assert breaks[0] == title.index("关于")


def test_a_wish_for_one_line_is_kept_in_a_short_title():
    assert title_lines("某市方案", wishes=(2,)) == (2,)
    assert title_lines("某市方案", wishes=(0, 4, 9)) == ()


def test_a_name_of_the_plan_is_never_broken():
    title = "关于促进海星湾新港东部联合开发片区职业教育产教融合工作的实施意见"
    name = "海星湾新港东部联合开发片区"
    inside = range(title.index(name) + 1, title.index(name) + len(name))
    assert not set(title_lines(title, names=(name,))) & set(inside)


def test_a_title_mark_is_kept_whole_where_it_fits():
    title = "某市教育局关于印发《某市中等职业学校管理办法》的通知"
    breaks = title_lines(title)
    inside = range(title.index("《") + 1, title.index("》") + 1)
    assert breaks
    assert not set(breaks) & set(inside)


def test_a_name_too_long_for_a_line_is_broken_all_the_same():
    found = lines("甲" * 50, title_lines("甲" * 50))
    assert len(found) >= 3
    assert all(len(line) <= 20 for line in found)


def test_fewer_characters_in_a_line_make_more_lines():
    title = "郑州市人民政府关于印发郑州市职业教育改革实施方案的通知"
    for characters in (8, 12, 16, 27):
        found = lines(title, title_lines(title, characters))
        assert all(display_width(line) <= 2 * characters for line in found)
    assert title_lines(title, 27) == ()


@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=400), st.integers(2, 30))
def test_any_title_is_broken_into_lines_that_fit(title, characters):
    breaks = title_lines(title, characters)
    assert list(breaks) == sorted(set(breaks))
    assert all(0 < at < len(title) for at in breaks)
    for line in lines(title, breaks):
        assert columns_before(line)[-1] <= 2 * characters


@pytest.mark.parametrize(
    "whole",
    [
        "葛\U000e0101",
        "神\ufe00",
        "e\u0301\u0323",
        "👨\u200d👩\u200d👧\u200d👦",
        "👍\U0001f3fd",
        "🇨🇳",
        "❤\ufe0f\u200d🔥",
    ],
)
def test_no_line_begins_inside_what_is_drawn_as_one_character(whole):
    for title in (f"某市{whole * 30}城实施方案", f"推进{whole}建设" * 12, whole * 300):
        breaks = title_lines(title)
        assert breaks
        for line in lines(title, breaks):
            assert line.count(whole) == line.count(whole[0])
            assert not line.startswith(tuple(whole[1:])) or line.startswith(whole)


@given(
    st.lists(
        st.sampled_from(
            ["某市", "关于", "印发", "《", "》", "的", "通知", "职业教育", "（2025年）", "“", "”", "、", "和"]
        ),
        max_size=40,
    )
)
def test_words_of_titles_in_any_order_are_broken_into_lines_that_fit(parts):
    title = "".join(parts)
    for line in lines(title, title_lines(title)):
        assert display_width(line) <= 40


def test_a_title_without_end_is_still_broken():
    breaks = title_lines("推进职业教育" * 20_000)
    assert len(breaks) == 20_000 * 6 // 20 - 1
