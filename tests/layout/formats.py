"""One invented plan for each format of an official document, in ``tests/layout/format_plans``."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from plangen import compose, load
from plangen.composition import compose as compose_plan
from plangen.composition import template_for
from plangen.document import Document
from plangen.model.plan import Plan

FOLDER = Path(__file__).parent / "format_plans"
NAMES = tuple(sorted(path.stem for path in FOLDER.glob("*.yaml")))
HABITS = ("天头量到字", "系统字体")


def plan(name: str) -> Plan:
    """The plan of one format."""
    made = load(FOLDER / f"{name}.yaml").plan
    assert isinstance(made, Plan)
    return made


def documents() -> Mapping[str, Document]:
    """Every format as a document, by the name of its file."""
    return {name: compose(plan(name)) for name in NAMES}


def habitual() -> Mapping[str, Document]:
    """Letter, order and minutes of an office with ``HABITS`` of its own."""
    return {f"{name}-other-habits": _habitual(plan(name)) for name in ("letter-long", "order", "minutes")}


def _habitual(made: Plan) -> Document:
    document = compose_plan(made, template_for(made, HABITS)).document
    assert document is not None
    return document
