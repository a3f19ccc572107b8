"""The schema in the hands of the language server behind VS Code, Neovim and others: a real one, asked as an editor asks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from zlib import crc32

import pytest

from plangen.model import Item, Notice, Plan, Target
from plangen.model.build_nouns import fields
from plangen.model.schema import written_schema
from tests.schema.editor import plans_of
from tests.schema.language_server import Client, running

MODELINE = "# yaml-language-server: $schema=plan.schema.json\n"
PLAN = """\
title: 某市行动计划
city: 某市
status: 草稿
notice:
  issuer: 某市人民政府办公室
  ▏
targets:
  双师占比: 60%以上
  实训基地:
    value: 5个
    ▏
goals: 到2027年，建成体系。
actions:
  - title: 建强教师队伍
    ▏
  - 共建基地。依托产业园区。
outline:
  - goals
▏
""".replace("▏", "")
"""The mark keeps the blanks at which an editor's cursor stands on a new line."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A drafter's folder as ``plangen new`` leaves it: the schema beside the plan. Its name has blanks and Chinese."""
    place = tmp_path_factory.mktemp("某市 方案")
    (place / "plan.schema.json").write_text(written_schema(), encoding="utf-8")
    return place


@pytest.fixture(scope="module")
def server(yaml_language_server: list[str], folder: Path) -> Iterator[Client]:
    """A server without any settings of ours: the plan's first line names the schema."""
    with running(yaml_language_server, folder, {}, locale="zh-cn") as client:
        yield client


@pytest.fixture(scope="module")
def opened(server: Client, folder: Path) -> str:
    """``PLAN`` in the editor."""
    return server.open(folder / "某市.yaml", MODELINE + PLAN)


def at(words: str, offset: int = 0) -> tuple[int, int]:
    """The line and the character at which ``words`` begin in the editor."""
    before = (MODELINE + PLAN)[: (MODELINE + PLAN).index(words) + offset]
    return before.count("\n"), len(before) - before.rfind("\n") - 1


def said(diagnostics: list[dict[str, Any]]) -> list[tuple[int, str]]:
    """Line and words of what is wrong."""
    return [(one["range"]["start"]["line"], one["message"]) for one in diagnostics]


def labels(items: list[dict[str, Any]]) -> set[str]:
    """The names that are offered."""
    return {item["label"] for item in items}


@pytest.mark.parametrize(
    ("words", "title", "description"),
    [
        ("title: 某市", "标题", "方案自己的标题。"),
        ("city", "城市", "城市名称；市级、县级方案必须写。"),
        ("issuer", "发文机关", "联合行文用顿号分开"),
        ("targets", "指标", "方案里的每一个数"),
        ("双师占比", "指标", "一行数值，连同界限词；或一组字段。"),
        ("value", "数值", "完整的数值说法"),
        ("goals: 到", "工作目标", "工作目标。"),
        ("title: 建强", "标题", "不写标题就没有编号。"),
        ("共建基地", "条目", "第一个句号之前是标题"),
        ("outline", "目录", "不写就按文件里的次序。"),
    ],
)
def test_the_mouse_on_a_field_shows_what_it_is_in_chinese(
    server: Client, opened: str, words: str, title: str, description: str
) -> None:
    shown = server.hover(opened, *at(words, 1))
    assert shown.startswith(f"#### {title}\n"), shown
    assert description in shown
    assert "||" not in shown


def test_the_mouse_on_a_choice_shows_the_words_and_an_example(server: Client, opened: str) -> None:
    shown = server.hover(opened, *at("status"))
    for word in ("草稿", "征求意见", "定稿"):
        assert f"* `{word}`" in shown
    assert "```yaml\n草稿\n```" in shown


def test_an_empty_line_at_the_top_offers_the_fields_that_are_missing(server: Client, opened: str) -> None:
    last = (MODELINE + PLAN).count("\n")
    offered = server.completion(opened, last, 0)
    written = {"title", "city", "status", "notice", "targets", "goals", "actions", "outline"}
    assert labels(offered) == set(fields(Plan)) - written
    assert all("object Object" not in item["insertText"] for item in offered)
    period = next(item for item in offered if item["label"] == "period")
    assert "标题末尾的括号" in str(period["documentation"])


def test_an_empty_line_in_a_target_offers_its_fields(server: Client, opened: str) -> None:
    line, _ = at("value: 5个\n")
    assert labels(server.completion(opened, line + 1, 4)) == set(fields(Target)) - {"value"}


def test_an_empty_line_in_the_notice_offers_its_fields(server: Client, opened: str) -> None:
    line, _ = at("issuer")
    assert labels(server.completion(opened, line + 1, 2)) == set(fields(Notice)) - {"issuer"}


def test_an_empty_line_in_an_action_offers_its_fields(server: Client, opened: str) -> None:
    line, _ = at("title: 建强")
    assert labels(server.completion(opened, line + 1, 4)) == set(fields(Item)) - {"title"}


def test_behind_a_choice_its_words_are_offered(server: Client, opened: str) -> None:
    assert labels(server.completion(opened, *at("草稿"))) == {"草稿", "征求意见", "定稿"}


def test_in_the_outline_the_parts_are_offered(server: Client, opened: str) -> None:
    assert {"guiding", "principles", "goals", "actions", "guarantees"} <= labels(
        server.completion(opened, *at("- goals", 2))
    )


@pytest.mark.parametrize(
    ("added", "line", "words"),
    [
        ("gaols: 甲\n", 0, "属性 gaols 不被允许。"),
        ("targets:\n  甲:\n    value: 5个\n    ofe: 乙\n", 3, "属性 ofe 不被允许。"),
        ("actions:\n  - tilte: 甲\n", 1, "属性 tilte 不被允许。"),
        ("actions:\n  txet: 甲\n", 1, "属性 txet 不被允许。"),
        ("notice:\n  issuer: 甲\n  nubmer: 乙\n", 2, "属性 nubmer 不被允许。"),
        ("status: 草拟\n", 0, '值无效。允许的值："草稿", "征求意见", "定稿"。'),
        ("targets:\n  甲 乙: 5个\n", 1, "编号里不能有空格"),
        ("attachments:\n  - table: 进度\n", 1, "自动生成的表只有“任务分工”和“指标”"),
    ],
)
def test_a_wrong_line_is_marked_in_chinese(server: Client, folder: Path, added: str, line: int, words: str) -> None:
    before = MODELINE + "title: 某市行动计划\ncity: 某市\ngoals: 到2027年，建成体系。\n"
    uri = server.open(folder / f"wrong-{crc32(added.encode())}.yaml", before + added)
    found = said(server.diagnostics(uri))
    assert [number for number, _ in found] == [before.count("\n") + line]
    assert found[0][1].startswith(words)


def test_a_plan_without_city_or_body_is_marked_on_its_first_line(server: Client, folder: Path) -> None:
    bare = server.open(folder / "bare.yaml", MODELINE + "title: 某市行动计划\n")
    found = said(server.diagnostics(bare))
    assert {number for number, _ in found} == {1}
    assert [('"city"' in words, '"goals"' in words) for _, words in found] == [(True, False), (False, True)]
    above = server.open(folder / "above.yaml", MODELINE + "title: 国家方案\nlevel: 国家\n")
    assert server.diagnostics(above) == []


def test_a_sound_plan_is_not_marked(server: Client, opened: str) -> None:
    assert server.diagnostics(opened) == []


def test_no_sample_plan_is_marked(server: Client, checkout: Path) -> None:
    plans = plans_of(checkout / "sample_plans")
    assert len(plans) >= 2
    for plan in plans:
        text = plan.read_text(encoding="utf-8")
        assert text.startswith("# yaml-language-server: $schema="), plan.name
        uri = server.open(plan, text)
        assert server.diagnostics(uri) == [], plan.name
        assert "#### 标题\n" in server.hover(uri, text[: text.index("\ntitle:") + 1].count("\n"), 1), plan.name


def test_settings_can_name_the_schema_instead_of_the_plan(
    yaml_language_server: list[str], folder: Path, checkout: Path
) -> None:
    schema = (checkout / "schemas" / "plan.schema.json").as_uri()
    with running(yaml_language_server, folder, {schema: "*.plan.yaml"}) as client:
        plan = client.open(folder / "a.plan.yaml", PLAN + "gaols: 甲\n")
        assert [words for _, words in said(client.diagnostics(plan))] == ["Property gaols is not allowed."]
        assert client.hover(plan, 0, 1).startswith("#### 标题\n\n方案自己的标题。")
        other = client.open(folder / "other.yaml", "gaols: 甲\n")
        assert client.diagnostics(other) == []
