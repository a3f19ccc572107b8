"""Acceptance tests call the program as a person does: one command line in an own folder."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner

from plangen.cli.group import plangen

CHECKOUT = Path(__file__).parents[2]
SAMPLES = CHECKOUT / "sample_plans"

TEN_LINES = """\
title: 某市职业教育产教融合行动计划（2025—2027年）
city: 某市
targets:
  双师占比: 60%以上
principles:
  - 坚持市场导向。专业跟着产业走，布局跟着园区走。
goals: 到2027年，职业院校“双师型”教师占比达到${双师占比}。
actions:
  - title: 建强教师队伍
    text: 落实教师企业实践制度，“双师型”教师占比达到${双师占比}。
    lead: 市教育局
guarantees:
  - 加强组织领导。建立联席会议制度，每季度调度一次。
"""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a command did: exit code, standard output, standard error."""

    code: int
    output: str
    errors: str

    @property
    def said(self) -> str:
        """Everything a person read."""
        return self.output + self.errors


Run = Callable[..., Outcome]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that commands run in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def run(folder: Path) -> Run:
    """Call ``plangen`` with words as typed; any exception but an exit fails the test."""

    def call(*words: str, stdin: bytes = b"") -> Outcome:
        result = CliRunner().invoke(plangen, list(words), input=stdin, catch_exceptions=False)
        return Outcome(result.exit_code, result.stdout, result.stderr)

    return call


@pytest.fixture
def plan(folder: Path) -> Callable[[str | bytes], str]:
    """Write a plan file and give its name."""

    def write(content: str | bytes, name: str = "某市.yaml") -> str:
        (folder / name).write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
        return name

    return write
