"""A template whose layout leaves no room for words: a finding with file and line, and no page."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from plangen import resources
from plangen.document.layout import layout
from tests.cli.person import Run, Write

PLAN = """\
title: 某市职业教育产教融合实施方案
city: 某市
notice:
  title: 某市人民政府关于印发某市职业教育产教融合实施方案的通知
  issuer: 某市人民政府
  template: 本局
goals: 办好职业教育。
"""


@pytest.fixture
def own(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The folder of an office's template among those of the program."""
    root = tmp_path_factory.mktemp("program")
    shipped = resources.folder
    shutil.copytree(shipped("templates"), root / "templates")
    monkeypatch.setattr(resources, "folder", lambda name: root / name if name == "templates" else shipped(name))
    layout.cache_clear()
    made = root / "templates" / "本局"
    made.mkdir()
    yield made
    layout.cache_clear()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("styles:\n  title:\n    size: 0\n", "layout.yaml:4:11：size 要写 1 到 1638"),
        ("page:\n  left: 105\n  right: 104.9\n", "layout.yaml:4:10：页面宽 210 毫米"),
        ("grid:\n  lines: 90000\n", "layout.yaml:3:10：版心放不下 90000 个网格"),
        ("grid:\n  characters: 90000\n", "layout.yaml:3:15：版心放不下 90000 个网格"),
    ],
)
def test_it_is_a_finding_and_nothing_is_written(
    own: Path, plan: Write, folder: Path, run: Run, text: str, words: str
) -> None:
    (own / "layout.yaml").write_text("base: issuing-notice\n" + text, encoding="utf-8")
    name = plan(PLAN)
    # What `check` asks needs no page: it has nothing to say, and does not fall over.
    assert run("check", name).code == 0
    for command in (("notice", name, "-o", "通知.docx"), ("build", ".")):
        outcome = run(*command)
        assert outcome.code in (1, 2)
        assert outcome.said.count("错误 template-layout") == 1
        assert f"templates/本局/{words}" in outcome.said
        assert "程序出了毛病" not in outcome.said
    assert [path.name for path in folder.rglob("*") if path.is_file()] == [name]
