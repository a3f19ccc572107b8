"""Fixtures of everything that calls the program by its command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.person import Outcome, Run, Write, call


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that commands run in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def run(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Call ``plangen`` with words as typed; any exception but an exit fails the test."""

    def run(*words: str, stdin: bytes = b"") -> Outcome:
        return call(words, monkeypatch, stdin)

    return run


@pytest.fixture
def plan(folder: Path) -> Write:
    """Write a plan file and give its name."""

    def write(content: str | bytes, name: str = "某市.yaml") -> str:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
        return name

    return write
