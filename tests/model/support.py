"""Small plans for the tests of the model."""

from __future__ import annotations

from plangen.findings import Problem
from plangen.model import FIELD_NAMES, Built, Plan, build
from plangen.source import Path, SourceText, Span
from plangen.syntax import read

HEAD = "title: 某市行动计划\ncity: 某市\n"
BODY = "goals: 甲。\n"


def built(text: str, name: str = "某市") -> Built:
    reading = read(SourceText("某市.yaml", text), FIELD_NAMES)
    assert reading.problems == ()
    assert reading.tree is not None
    return build(reading.tree, name)


def plan_of(text: str) -> Plan:
    """The plan of a text without problems."""
    found = built(text)
    assert found.problems == ()
    assert found.plan is not None
    return found.plan


def place(found: Built, problem: Problem) -> str:
    """The characters that the caret underlines."""
    text = found.places.tree.source.text
    if isinstance(problem.at, Span):
        return problem.at.of(text)
    return found.places.locate(problem.at, problem.within, problem.on_key).of(text)


def shown(found: Built, path: str, within: Span | None = None) -> str:
    return found.places.locate(Path.parse(path), within).of(found.places.tree.source.text)


def faults(text: str) -> list[tuple[str, str]]:
    """Name and marked characters of each problem."""
    found = built(text)
    return [(problem.name, place(found, problem)) for problem in found.problems]
