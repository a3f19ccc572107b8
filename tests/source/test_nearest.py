"""The right name for a wrong one."""

from __future__ import annotations

import pytest

from plangen.source import nearest, suggestion

FIELDS = ("title", "city", "targets", "goals", "offices")


@pytest.mark.parametrize(
    ("wrong", "right"),
    [("titel", "title"), ("Title", "title"), ("target", "targets"), ("office", "offices"), ("zzz", None), ("", None)],
)
def test_the_nearest_name_is_offered(wrong: str, right: str | None) -> None:
    assert nearest(wrong, FIELDS) == right


def test_a_chinese_name_is_found_by_a_part_of_it() -> None:
    assert nearest("对接", ["产业专业对接度", "对接度", "双师占比"]) == "对接度"
    assert nearest("我市对接度指标", ["对接度", "度"]) == "对接度"


def test_of_names_alike_the_same_is_offered_whatever_their_order() -> None:
    assert nearest("目标一", ["目标二", "目标三"]) == nearest("目标一", ["目标三", "目标二"])


def test_nothing_is_offered_for_a_sentence_or_among_thousands() -> None:
    assert nearest("甲" * 81, ["甲" * 81]) is None
    many = [f"指标{number}" for number in range(2001)]
    assert nearest("指标1", many) is None
    assert nearest("指标1", iter(many)) is None


def test_a_suggestion_is_a_question_or_nothing() -> None:
    assert suggestion("titel", FIELDS) == "是不是“title”？"
    assert suggestion("完全不同", FIELDS) == ""
