"""The program called as a person calls it: words, an own folder, and what was read on the screen."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from plangen.cli.group import plangen

CHECKOUT = Path(__file__).parents[2]

TEN_LINES = """\
title: 某市职业教育产教融合行动计划（2025—2027年）
city: 某市
targets:
  双师占比: {value: 60%以上, of: 专业课教师}
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
Write = Callable[..., str]


def call(words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch, stdin: bytes = b"") -> Outcome:
    """Call ``plangen`` in this process; any exception but an exit goes through."""
    streams = [io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="", write_through=True) for _ in range(2)]
    with monkeypatch.context() as patch:
        patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
        patch.setattr(sys, "stdout", streams[0])
        patch.setattr(sys, "stderr", streams[1])
        with pytest.raises(SystemExit) as end:
            plangen.main(list(words), prog_name="plangen")
    output, errors = (stream.buffer.getvalue().decode("utf-8") for stream in streams)
    code = end.value.code
    assert code is None or isinstance(code, int)
    return Outcome(code or 0, output, errors)


def call_process(
    *words: str,
    folder: Path,
    environment: Mapping[str, str] | None = None,
    stdin: bytes = b"",
    code: str = "from plangen.cli import main; main()",
) -> subprocess.CompletedProcess[bytes]:
    """Call ``plangen`` as a process of its own."""
    return subprocess.run(
        [sys.executable, "-c", code, *words],
        cwd=folder, env={**os.environ, **(environment or {})}, input=stdin, capture_output=True, timeout=120, check=False,
    )  # fmt: skip
