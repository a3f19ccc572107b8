"""The page about templates: what it shows works."""

from __future__ import annotations

from pathlib import Path

import pytest

from plangen import resources
from plangen.composition import load
from plangen.composition.template import compiled
from plangen.document.layout import layout
from tests.docs.markdown import Fence, fences
from tests.docs.reading import built, findings

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "templates.zh-CN.md").read_text(encoding="utf-8")
FENCES = fences(PAGE)


def of(mark: str) -> list[Fence]:
    return [one for one in FENCES if mark in (one.language, *one.marks)]


def test_every_example_is_looked_at() -> None:
    assert sum(len(of(mark)) for mark in ("plan", "notice", "layout", "jinja")) == len(FENCES) == 4


@pytest.mark.parametrize("fence", of("plan"), ids=str)
def test_the_plan_is_one_without_an_error(fence: Fence) -> None:
    assert built(fence.text)[1] == []
    assert [one.message for one in findings(fence.text) if one.fault.severity.name == "error"] == []


@pytest.mark.parametrize("fence", of("notice"), ids=str)
def test_the_fields_of_a_notice_are_fields(fence: Fence) -> None:
    plan, problems = built(f"title: 某市函\ncity: 某市\ngoals: 甲。\nnotice:\n  issuer: 某市教育局\n{fence.text}")
    assert problems == []
    assert plan is not None
    assert plan.notice is not None
    assert plan.notice.template == "某市信函"


@pytest.mark.parametrize("fence", of("layout"), ids=str)
def test_the_layout_is_one(fence: Fence, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shipped = resources.folder("templates")
    monkeypatch.setattr(resources, "folder", lambda _: tmp_path)
    for name in ("official", "letter"):
        (tmp_path / name).mkdir()
        text = (shipped / name / "layout.yaml").read_text(encoding="utf-8")
        (tmp_path / name / "layout.yaml").write_text(text, encoding="utf-8")
    (tmp_path / "某市信函").mkdir()
    (tmp_path / "某市信函" / "layout.yaml").write_text(fence.text, encoding="utf-8")
    layout.cache_clear()
    try:
        look = layout("某市信函")
        assert (look.style("letterhead").size, look.style("title").before, look.letter.width) == (40, 1, 170)
    finally:
        layout.cache_clear()


@pytest.mark.parametrize("fence", of("jinja"), ids=str)
def test_the_lines_of_a_body_are_sound(fence: Fence) -> None:
    assert compiled("example", fence.text, load("direct").blocks).problems == ()
