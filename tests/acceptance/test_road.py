"""The road of one number: from its characters in the file to the record, the mention, the page, the table, and back."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from pathlib import Path

import pytest

from plangen.comparison import compare, tables, write_csv
from plangen.document import Document, Run
from plangen.model.mention import mentions
from plangen.model.reading import part_titles
from plangen.pipeline.loading import Loaded, load
from plangen.pipeline.printing import compose_notice
from plangen.readers.docx import read as read_docx
from plangen.source import Path as PlanPath
from plangen.writers import write
from tests.acceptance.conftest import SAMPLES


@dataclass(frozen=True, slots=True)
class Road:
    """A number of the 2023 plan of Zhengzhou: how it is written, first said, and by when it is due."""

    id: str
    value: str
    printed: str
    sentence: str
    year: int


ROADS = (
    Road("对接度", "70%以上", "70%以上", "占70%以上", 2025),
    Road("职业本科招生", "不低于10%", "10%", "不低于高职教育招生规模的10%", 2025),
    Road("传统专业点", "230个左右", "230个左右", "传统优势专业点230个左右", 2025),
)


@pytest.fixture(scope="module")
def loaded() -> Loaded:
    return load(SAMPLES / "zhengzhou-2023-majors.yaml")


@pytest.fixture(scope="module")
def notice(loaded: Loaded) -> Document:
    assert loaded.plan is not None
    return compose_notice(loaded.plan)


def run_of(document: Document, path: PlanPath, printed: str) -> tuple[str, Run]:
    """The first run printed from ``path``, and its paragraph."""
    for paragraph in document.paragraphs():
        for run in paragraph.runs:
            if run.origin is not None and run.origin.path == path and run.text == printed:
                return paragraph.text, run
    raise AssertionError(f"no run from {path} says {printed}")


@pytest.mark.parametrize("road", ROADS, ids=lambda road: road.id)
def test_a_number_can_be_followed_from_the_file_to_the_page_and_back(
    road: Road, loaded: Loaded, notice: Document
) -> None:
    assert loaded.built is not None
    plan, places, text = loaded.built.plan, loaded.built.places, loaded.source.text
    assert plan is not None
    path = (PlanPath() / "targets")[road.id] / "value"

    # the characters in the file are the record
    written = places.locate(path)
    assert written.of(text) == road.value == plan.targets[road.id].value
    line = loaded.source.place(written.start).line
    assert road.value in loaded.source.line(line)

    # the prose names the record, under a deadline
    mention = next(one for one in mentions(plan, part_titles(plan)) if one.reference.id == road.id)
    assert mention.reference.span.of(mention.prose.value).startswith("${" + road.id)
    assert places.locate(mention.prose.path, mention.reference.span).of(text).startswith("${" + road.id)
    assert mention.deadline is not None
    assert mention.deadline.value.end.year == road.year

    # the page prints the record's words, and remembers both places
    sentence, run = run_of(notice, path, road.printed)
    assert road.sentence in sentence
    assert run.origin is not None
    assert run.origin.mention == mention.prose.path
    assert run.origin.within is not None
    assert places.locate(path, run.origin.within).of(text) == road.printed

    # the .docx holds that run by itself
    back = read_docx(write(notice, ".docx"))
    printed = [paragraph for paragraph in back.document.paragraphs() if paragraph.text == sentence]
    assert printed
    assert road.printed in [one.text for one in printed[0].runs]

    # the table shows the city's own words, and the cell leads back to the same line
    comparison = compare([plan])
    cell, cell_run = run_of(tables(comparison), path, road.value)
    assert str(road.year) in cell
    assert cell_run.origin is not None
    assert loaded.source.place(places.locate(cell_run.origin.path).start).line == line
    rows = list(csv.DictReader(io.StringIO(write_csv(comparison).decode("utf-8-sig"))))
    assert any(road.value in row.values() for row in rows)


def test_the_readme_tells_the_same_story() -> None:
    readme = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    road = ROADS[0]
    assert f"{road.id}: {road.value}" in readme
    assert f"{road.value}（{road.year}年）" in readme
