"""The project of the samples, for the tests of its content."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from plangen.model import Plan
from plangen.pipeline.loading import load

SAMPLES = Path(__file__).resolve().parents[2] / "sample_plans"
FIVE = (
    "zhengzhou-2023-majors",
    "hohhot-2022-majors",
    "zhengzhou-2020-reform",
    "island-city-2023-action",
    "baoji-2024-integration",
)
"""The five plans, in the order of their originals."""
ABOVE = tuple(sorted(path.stem for path in (SAMPLES / "above").glob("*.yaml")))


@cache
def plan_of(name: str) -> Plan:
    """One of the samples or of the documents above them."""
    path = SAMPLES / f"{name}.yaml"
    plan = load(path if path.is_file() else SAMPLES / "above" / path.name).plan
    assert plan is not None
    return plan
