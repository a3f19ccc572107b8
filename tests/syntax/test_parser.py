"""The parser in use: the C one, and nothing else of the library."""

from __future__ import annotations

import pytest
from ruamel.yaml import YAML

from plangen.syntax.complaint import complaint


def test_the_parser_is_the_one_in_c() -> None:
    assert YAML(typ="safe").Parser.__module__.endswith("._ruamel_yaml")


@pytest.mark.parametrize(
    ("problem", "message"),
    [
        ("did not find expected ',' or ']'", "方括号没有写完。"),
        ("found character that cannot start any token", "值不能以这个字符开头。"),
        ("words that nobody has seen yet", "这一行不合 YAML 的写法，没有读。"),
    ],
)
def test_what_the_parser_says_is_said_in_chinese(problem: str, message: str) -> None:
    assert complaint(problem)[0] == message
    assert all(words.endswith("。") for words in complaint(problem))


def test_the_parser_gives_places_in_characters() -> None:
    events = list(YAML(typ="safe").parse("甲: 😀乙\n"))
    assert [(event.start_mark.index, event.end_mark.index) for event in events if hasattr(event, "value")] == [
        (0, 1),
        (3, 5),
    ]
