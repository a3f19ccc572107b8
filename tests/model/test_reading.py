"""What is read off instead of being written twice."""

from __future__ import annotations

import pytest

from plangen.model.reading import form, genre, notice_text, official_title, part_titles, period
from plangen.source import Span

from .support import plan_of

BODY = "city: 某市\ngoals: 甲。\n"
GENRES = {
    "某市深化改革的实施意见": ("实施意见", "意见"),
    "某市产教融合行动计划（2025—2027年）": ("行动计划", "*"),
    "某市管理办法（试行）": ("管理办法", "*"),
    "某市实施方案（2025—2027年）（征求意见稿）": ("实施方案", "*"),
    "某市教育发展规划": ("发展规划", "规划"),
    "某市若干措施(试行)": ("若干措施", "*"),
    "某市的文字": ("", "*"),
    "（试行）": ("", "*"),
}


@pytest.mark.parametrize(("title", "read"), GENRES.items())
def test_the_genre_is_the_last_words_of_the_title(title: str, read: tuple[str, str]) -> None:
    plan = plan_of(f"title: {title}\n{BODY}")
    found = genre(plan)
    assert (found.value, found.source, str(found.path)) == (read[0], "标题", "title")
    assert found.within is not None
    assert found.within.of(title) == read[0]


def test_a_genre_that_was_written_wins() -> None:
    found = genre(plan_of(f"title: 某市实施方案\ngenre: 实施意见\n{BODY}"))
    assert (found.value, found.source, str(found.path), found.within) == ("实施意见", "genre", "genre", Span(0, 4))


@pytest.mark.parametrize(
    ("title", "goals"),
    [("某市实施意见", "工作目标"), ("某市行动计划", "主要目标"), ("某市发展规划", "发展目标"), ("某市", "主要目标")],
)
def test_parts_are_called_by_the_genre(title: str, goals: str) -> None:
    names = part_titles(plan_of(f"title: {title}\n{BODY}"))
    assert names["goals"] == goals
    assert set(names) == {"guiding", "principles", "goals", "actions", "guarantees"}


PERIODS = {
    "written": (
        "title: 某市方案（2024—2026年）\nperiod: 2025-2027年\ncity: 某市\ngoals: 甲\n",
        "2025-2027年",
        "period",
        "period",
    ),
    "in the bracket of the title": (
        "title: 某市方案（2024—2026年）\ncity: 某市\ngoals: 甲\n",
        "2024—2026年",
        "标题",
        "title",
    ),
    "before another bracket": (
        "title: 某市方案（2024—2026年）（试行）\ncity: 某市\ngoals: 甲\n",
        "2024—2026年",
        "标题",
        "title",
    ),
    "in the goals": (
        "title: 某市方案\ncity: 某市\ngoals: 到2025年，甲。到2030年，乙。\n",
        "到2025年",
        "工作目标",
        "goals.text",
    ),
    "written, but not to be read": (
        "title: 某市方案（2024—2026年）\nperiod: 近期\ncity: 某市\ngoals: 甲\n",
        "2024—2026年",
        "标题",
        "title",
    ),
}


@pytest.mark.parametrize(("text", "written", "source", "path"), PERIODS.values(), ids=list(PERIODS))
def test_the_period_of_a_plan(text: str, written: str, source: str, path: str) -> None:
    found = period(plan_of(text))
    assert found is not None
    assert (found.value.text, found.source, str(found.path)) == (written, source, path)
    assert found.within is not None
    value = next(
        line.split(": ", 1)[1] for line in text.splitlines() if line.startswith(f"{path.split('.', maxsplit=1)[0]}: ")
    )
    assert found.within.of(value) == written


@pytest.mark.parametrize("text", ["goals: 甲\n", "goals: [到2025年]\n", "actions: 到2025年，甲。\n"])
def test_a_plan_may_have_no_period(text: str) -> None:
    assert period(plan_of(f"title: 某市方案（试行）\ncity: 某市\n{text}")) is None


@pytest.mark.parametrize(
    ("title", "notice", "read"),
    [
        ("某市实施意见", "", ""),
        ("某市实施意见", "notice: {issuer: 某市人民政府}\n", "意见"),
        ("某市人民政府关于甲的请示", "notice: {issuer: 某市人民政府}\n", "请示"),
        ("某市人民政府关于甲的决定", "notice: {issuer: 某市人民政府}\n", "直接行文"),
        ("某市人民政府令", "notice: {issuer: 某市人民政府}\n", "命令"),
        ("某市人民政府关于甲的批复（代拟稿）", "notice: {issuer: 某市人民政府, form: 信函}\n", "信函"),
        ("某市实施方案", "notice: {issuer: 某市人民政府}\n", "印发通知"),
        ("某市实施方案", "notice: {issuer: 某市人民政府, form: 直接行文}\n", "直接行文"),
    ],
)
def test_the_form_is_given_by_the_genre(title: str, notice: str, read: str) -> None:
    assert form(plan_of(f"title: {title}\n{BODY}{notice}")) == read


TITLES = {
    "none": ("某市实施意见", "", "某市实施意见"),
    "direct": ("郑州市改革的实施意见", "notice: {issuer: 某市人民政府}\n", "某市人民政府关于郑州市改革的实施意见"),
    "direct, 关于 written": (
        "关于改革的实施意见",
        "notice: {issuer: 某市人民政府}\n",
        "某市人民政府关于改革的实施意见",
    ),
    "direct, the issuer written": (
        "某市人民政府关于改革的意见",
        "notice: {issuer: 某市人民政府}\n",
        "某市人民政府关于改革的意见",
    ),
    "behind a notice": (
        "某市行动计划",
        "notice: {issuer: 某市人民政府}\n",
        "某市人民政府关于印发《某市行动计划》的通知",
    ),
    "written": (
        "某市行动计划",
        "notice: {issuer: 某市人民政府, title: '关于印发${title}的通知'}\n",
        "关于印发某市行动计划的通知",
    ),
}


@pytest.mark.parametrize(("title", "notice", "official"), TITLES.values(), ids=list(TITLES))
def test_the_official_title_is_composed(title: str, notice: str, official: str) -> None:
    assert "".join(piece.text for piece in official_title(plan_of(f"title: {title}\n{BODY}{notice}"))) == official


def test_the_customary_sentence_of_a_notice_holds_the_title() -> None:
    (pieces,) = notice_text(plan_of(f"title: 某市行动计划\n{BODY}notice: {{issuer: 某市人民政府}}\n"))
    assert "".join(piece.text for piece in pieces) == "现将《某市行动计划》印发给你们，请认真贯彻执行。"
    assert [str(piece.path) for piece in pieces] == ["", "title", ""]
    (alone,) = notice_text(plan_of(f"title: 某市行动计划\n{BODY}"))
    assert alone == pieces


def test_the_text_of_a_notice_is_told_paragraph_by_paragraph() -> None:
    text = (
        "title: 某市行动计划\n"
        + BODY
        + "notice:\n  issuer: 甲\n  text: |-\n    ${title}印发。\n\n    ${title}\n    请执行。\n"
    )
    plan = plan_of(text)
    assert plan.notice is not None
    found = list(notice_text(plan))
    assert ["".join(piece.text for piece in pieces) for pieces in found] == [
        "某市行动计划印发。",
        "某市行动计划请执行。",
    ]
    for pieces in found:
        for piece in pieces:
            value = plan.title if str(piece.path) == "title" else plan.notice.text
            assert piece.within.of(value) == piece.text
