"""Plans that the pipeline's tests are fed with."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from plangen import resources


def plan(city: str, share: str = "60%以上", more: str = "") -> str:
    """A plan without anything wrong in it."""
    return (
        f"title: {city}职业教育产教融合行动计划（2025—2027年）\ncity: {city}\n"
        f"targets:\n  双师占比: {{value: {share}, of: 专业课教师}}\n"
        "goals: 到2027年，职业院校“双师型”教师占比达到${双师占比}。\n" + more
    )


def put(folder: Path, name: str, text: str) -> Path:
    """A plan file."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def damaged_templates(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Shipped templates with a name in them that nobody knows."""
    shipped = {name: resources.folder(name) for name in ("templates", "schemas")}
    shutil.copytree(shipped["templates"], folder / "templates")
    for body in (folder / "templates").glob("*/body.j2"):
        body.write_text(body.read_text(encoding="utf-8") + "body {{ plan.titel }}\n", encoding="utf-8")
    monkeypatch.setattr(
        resources, "folder", lambda name: folder / "templates" if name == "templates" else shipped[name]
    )
