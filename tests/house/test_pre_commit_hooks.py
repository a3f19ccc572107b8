"""The hooks for other repositories call commands and options that there are."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from plangen.cli.group import COMMANDS

# What pre-commit reads of a hook (its documentation, "Creating new hooks").
KNOWN = {"id", "name", "description", "entry", "language", "types", "exclude", "require_serial"}


@pytest.fixture(scope="module")
def hooks(checkout: Path) -> list[dict[str, Any]]:
    """The hooks as pre-commit reads them."""
    read: list[dict[str, Any]] = YAML(typ="safe").load(
        (checkout / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    )
    return read


def test_each_hook_says_what_it_is_and_is_installed_by_pip(hooks):
    assert [hook["id"] for hook in hooks] == ["plangen-check", "plangen-fix"]
    for hook in hooks:
        assert set(hook) <= KNOWN
        assert all(isinstance(hook[name], str) and hook[name] for name in ("id", "name", "description", "entry"))
        assert hook["language"] == "python"


def test_each_entry_is_a_command_with_options_that_there_are(hooks):
    for hook in hooks:
        program, command, *words = hook["entry"].split()
        assert program == "plangen"
        assert command in COMMANDS
        options = {
            name for param in getattr(import_module(f"plangen.cli.{command}"), command).params for name in param.opts
        }
        assert {word for word in words if word.startswith("--")} <= options


@pytest.mark.parametrize(
    ("name", "is_plan"),
    [
        ("某市.yaml", True), ("plans/某市.yml", True), ("above/省级.yaml", True), ("plangen.yaml", False),
        ("plans/plangen.yaml", False), ("offices/某市.yaml", False), (".github/workflows/ci.yml", False),
        (".pre-commit-config.yaml", False), ("plans/.某市.yaml", False),
    ],
)  # fmt: skip
def test_settings_registers_and_hidden_files_are_left_out(hooks, name, is_plan):
    for hook in hooks:
        assert (re.search(hook["exclude"], name) is None) is is_plan
