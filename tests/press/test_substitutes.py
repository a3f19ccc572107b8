"""Fonts that stand for others are named as people name them."""

from __future__ import annotations

import pytest

from plangen.press.substitutes import Substituted, substituted

WANTED = ("方正小标宋简体", "仿宋_GB2312", "黑体")
THERE = ("FZXBSJW--GB1-0", "FangSong_GB2312", "SimHei")


def test_where_all_are_there_nothing_is_said() -> None:
    assert not substituted(WANTED, THERE)


@pytest.mark.parametrize(
    ("family", "inside"),
    [
        ("Times New Roman", "TimesNewRomanPSMT"),
        ("Arial", "ArialMT"),
        ("黑体", "黑体"),
        ("方正小标宋_GBK", "FZXBSK--GBK1-0"),
    ],
)
def test_a_font_is_known_by_the_name_inside_its_file(family: str, inside: str) -> None:
    assert not substituted([family], [inside])


def test_the_missing_and_what_stands_for_them() -> None:
    used = ("STZhongsong", "FangSong", "SimHei", "NotoSerifCJKsc-Regular")
    assert substituted(WANTED, used) == Substituted(
        ("方正小标宋简体", "仿宋_GB2312"), ("华文中宋", "仿宋", "NotoSerifCJKsc-Regular")
    )


def test_a_font_of_nearly_the_same_name_is_another_font() -> None:
    assert substituted(["仿宋_GB2312"], ["FangSong"]) == Substituted(("仿宋_GB2312",), ("仿宋",))


def test_rare_characters_from_another_font_are_no_missing_font() -> None:
    assert substituted(WANTED, (*THERE, "SimSun-ExtB")) == Substituted((), ("SimSun-ExtB",))


def test_words_that_no_font_printed() -> None:
    assert substituted(["黑体"], ()) == Substituted(("黑体",), ())
