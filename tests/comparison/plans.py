"""Plans for these tests: the samples, and small ones made on the spot."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from plangen.comparison import Row, Stated, Statement
from plangen.comparison.comparison import Comparison
from plangen.model import FIELD_NAMES, Item, Plan, Target, build
from plangen.source import SourceText
from plangen.syntax import read

SAMPLES = Path(__file__).resolve().parents[2] / "sample_plans"


@cache
def sample(name: str) -> Plan:
    """A committed sample plan."""
    return parsed((SAMPLES / f"{name}.yaml").read_text(encoding="utf-8"), name)


def parsed(text: str, name: str = "某市方案") -> Plan:
    """The plan that ``text`` writes."""
    tree = read(SourceText(name, text), FIELD_NAMES).tree
    assert tree is not None
    plan = build(tree, name).plan
    assert plan is not None
    return plan


def target(value: str, **more: object) -> Target:
    """A target with the fields that matter to a test."""
    return Target.model_validate({"value": value, **more})


def made(city: str, text: str = "", **targets: Target) -> Plan:
    """A plan of ``city`` whose one action has ``text``, by default a sentence that names every target."""
    prose = text or "、".join(f"建设${{{name}}}" for name in targets) + "。"
    action = Item.model_validate({"text": prose})
    return Plan.model_validate(
        {
            "title": f"{city}行动计划",
            "city": city,
            "plan": city,
            "targets": targets,
            "actions": action,
            "parts_written": ("actions",),
        }
    )


def statement(comparison: Comparison, city: str, target: str) -> Statement:
    """The one statement of ``target`` in the column of ``city``."""
    return next(one for _, one in statements(comparison, city) if one.target == target)


def row_of(comparison: Comparison, city: str, target: str) -> Row:
    """The row in which ``target`` of ``city`` stands."""
    return next(row for row, one in statements(comparison, city) if one.target == target)


def statements(comparison: Comparison, name: str) -> list[tuple[Row, Statement]]:
    """Every statement in the column called ``name``, with its row."""
    index = next(index for index, column in enumerate(comparison.columns) if name in (column.name, column.plan))
    return [
        (row, one)
        for row in comparison.rows
        for cell in [row.cells[index]]
        if isinstance(cell, Stated)
        for one in cell.statements
    ]
