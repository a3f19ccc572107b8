"""What the shell offers when the tab key is pressed."""

from __future__ import annotations

from pathlib import Path

import click
import pytest
from click.shell_completion import ShellComplete

from plangen.cli import completion
from plangen.cli.group import COMMANDS, plangen
from plangen.rules.catalogue import names
from tests.pipeline.plans import plan, put


def offered(*words: str) -> list[str]:
    """The words offered for the last of ``words``."""
    *before, incomplete = words
    found = ShellComplete(plangen, {}, "plangen", "_PLANGEN_COMPLETE").get_completions(list(before), incomplete)
    return [item.value for item in found]


def test_commands() -> None:
    assert offered("") == list(COMMANDS)
    assert offered("not") == ["notice"]


def test_rules() -> None:
    assert offered("explain", "dangling") == ["dangling-reference"]
    assert offered("check", "--select", "") == list(names())
    assert offered("check", "--ignore", "R002,half") == ["R002,half-width-punctuation"]


def test_genres() -> None:
    assert offered("new", "某市", "--genre", "行动") == ["行动计划"]
    assert "实施意见" in offered("new", "某市", "--genre", "实施")


def test_levels_and_options() -> None:
    assert offered("check", "--fail-on", "w") == ["warning"]
    assert "--format" in offered("check", "--f")


def test_plans_and_targets_of_the_plans_that_are_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    put(tmp_path, "甲.yaml", plan("甲市", more="plan: jia\n"))
    put(tmp_path, "乙.yaml", plan("乙市"))
    put(tmp_path, "坏.yaml", "- 甲\n")
    assert offered("compare", "甲.yaml", "坏.yaml", "--base", "") == ["jia"]
    assert sorted(offered("compare", ".", "--base", "")) == sorted(["jia", "乙"])
    assert offered("compare", ".", "--indicator", "双") == ["双师占比"]
    assert offered("compare", ".", "--indicator", "没有") == []
    assert offered("compare", "--base", "") == []


def test_offices_that_have_a_task(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    put(tmp_path, "甲.yaml", plan("甲市", more="guarantees:\n  - {title: 丙, text: 丁。, lead: 市教育局}\n"))
    assert offered("tasks", "甲.yaml", "--office", "市") == ["市教育局"]
    assert offered("tasks", "甲.yaml", "--office", "省") == []


def test_paths_are_left_to_the_shell() -> None:
    found = ShellComplete(plangen, {}, "plangen", "_PLANGEN_COMPLETE").get_completions(["check"], "")
    assert [item.type for item in found] == ["file"]


def test_help_of_commands_and_options_is_chinese() -> None:
    found = ShellComplete(plangen, {}, "plangen", "_PLANGEN_COMPLETE").get_completions([], "")
    assert all(item.help and "\u4e00" <= item.help[0] <= "\u9fff" for item in found)


def test_paths_that_are_parsed_already_are_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    put(tmp_path, "甲.yaml", plan("甲市"))
    context = click.Context(plangen)
    context.params["paths"] = ("甲.yaml",)
    assert completion.plan_ids(context, click.Option(["--base"]), "") == ["甲"]
