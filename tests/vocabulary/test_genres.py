"""Genres: which are statutory, which end a title, and what their parts are called."""

from __future__ import annotations

import pytest

from plangen import resources
from plangen.source import SourceText
from plangen.syntax import read
from plangen.vocabulary import genres, shipped


def test_the_fifteen_statutory_genres_are_those_of_article_eight() -> None:
    assert genres().statutory == {
        "决议", "决定", "命令", "令", "公报", "公告", "通告", "意见", "通知", "通报", "报告", "请示", "批复", "议案", "函", "纪要",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("title", "genre"),
    [
        ("关于深化改革的实施意见", "实施意见"),
        ("关于深化改革的意见", "意见"),
        ("某市产教融合行动计划", "行动计划"),
        ("某市工作计划", "工作计划"),
        ("关于任免的通知", "通知"),
        ("某市白皮书", ""),
        ("", ""),
    ],
)
def test_the_longest_genre_that_ends_a_title_counts(title: str, genre: str) -> None:
    assert genres().in_title(title) == genre


@pytest.mark.parametrize(
    ("genre", "alone"), [("实施意见", True), ("意见", True), ("实施方案", False), ("行动计划", False), ("", False)]
)
def test_only_statutory_genres_go_out_by_themselves(genre: str, alone: bool) -> None:
    assert genres().is_statutory(genre) is alone


def test_parts_have_names_in_every_genre() -> None:
    for genre in (*genres().plans, "", "白皮书"):
        assert set(genres().titles(genre)) == {"guiding", "principles", "goals", "actions", "guarantees"}
    assert genres().titles("实施意见")["goals"] == "工作目标"
    assert genres().titles("发展规划")["actions"] == "主要任务"
    assert genres().titles("行动计划")["goals"] == "主要目标"


@pytest.mark.parametrize("text", ["- 甲\n", "", "甲: 1\n甲: 2\n", "甲: [,,\n"])
def test_a_damaged_file_of_the_program_is_refused(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resources, "read", lambda *_: text)
    with pytest.raises(ValueError, match="damaged"):
        shipped.shipped("genres.yaml")


@pytest.mark.parametrize(
    ("text", "words"),
    [("甲: 一、二、\n", ("一", "二")), ("甲: [一, 二, [三]]\n", ("一", "二")), ("甲: {一: 1, 二: 2}\n", ("一", "二"))],
)
def test_words_stand_in_a_line_a_list_or_as_names(text: str, words: tuple[str, ...]) -> None:
    tree = read(SourceText("词.yaml", text)).tree
    assert tree is not None
    node = tree.root.entries[0].value  # type: ignore[union-attr]
    assert shipped.words(node) == words
