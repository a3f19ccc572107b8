"""A damaged vocabulary file is the program's own fault, and is raised with the name of what is wrong."""

from __future__ import annotations

import pytest

from plangen.source import SourceText
from plangen.syntax import Mapping, read
from plangen.vocabulary import Aspect, Indicators, indicators
from plangen.vocabulary.indicator_file import read_indicators

HEAD = "scopes:\n  中职: 中职学校\nthemes: 师资队伍、产教融合\nindicators:\n"
ONE = "  甲:\n    theme: 师资队伍\n    direction: 越高越好\n    unit: 个\n    note: 数甲。\n"


def made(text: str) -> Indicators:
    tree = read(SourceText("indicators.yaml", text)).tree
    assert tree is not None
    assert isinstance(tree.root, Mapping)
    return read_indicators(tree.root)


def test_a_small_file_is_read() -> None:
    found = made(HEAD + ONE).all["甲"]
    assert (found.name, found.measures, found.apart) == ("甲", ("个",), frozenset(Aspect))


def test_look_alikes_are_read_from_either_side() -> None:
    text = HEAD + ONE + "    never_with: 乙\n" + ONE.replace("甲", "乙")
    assert made(text).all["乙"].look_alikes == {"甲"}


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("scopes: {}\nthemes: 甲\n", "scopes"),
        (HEAD + ONE + "more: 1\n", "more"),
        (HEAD + ONE.replace("theme: 师资队伍", "theme: 养老"), "甲"),
        (HEAD + ONE.replace("越高越好", "高"), "甲"),
        (HEAD + ONE.replace("    note: 数甲。\n", ""), "甲"),
        (HEAD + ONE.replace("unit: 个", "units: 个"), "甲"),
        (HEAD + ONE + "    colour: 红\n", "colour"),
        (HEAD + ONE + "    counting: 逐年\n", "逐年"),
        (HEAD + ONE + "    apart: 颜色\n", "颜色"),
        (HEAD + ONE + "    never_with: 丙\n", "丙"),
        (HEAD + ONE + "    never_with: 甲\n", "甲"),
        (HEAD + ONE + "    name: [甲]\n", "name"),
        (HEAD + ONE + ONE.replace("甲:", "乙:") + "    other_names: 甲\n", "甲"),
        (HEAD + "  甲: 一行\n", "甲"),
        ("scopes: 甲\nthemes: 师资队伍\nindicators: {}\n", "scopes"),
    ],
)
def test_what_is_damaged_is_raised_with_its_name(text: str, named: str) -> None:
    with pytest.raises(ValueError, match=named):
        made(text)


def test_a_shipped_file_that_cannot_be_read_is_raised(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("plangen.resources.read", lambda *_: "甲：\n")
    indicators.cache_clear()
    try:
        with pytest.raises(ValueError, match=r"indicators\.yaml"):
            indicators()
    finally:
        indicators.cache_clear()
