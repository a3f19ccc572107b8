"""The benchmark of a whole folder measures every file there is, and against the same bytes."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks import folder
from plangen.project import open_project

pytestmark = pytest.mark.slow


def test_every_file_of_the_project_is_measured(checkout: Path) -> None:
    found = folder.parts(open_project(checkout / "sample_plans"))
    counted = {path.resolve() for paths, _ in found.values() for path in paths}
    there = {path.resolve() for path in (checkout / "sample_plans").rglob("*.yaml") if "build" not in path.parts}
    assert there < counted
    assert {path.parent.name for path in counted - there} == {"vocabulary"}


def test_a_round_times_every_part_and_its_yardstick(checkout: Path) -> None:
    times = folder.measure(checkout / "sample_plans", 1)
    assert folder.WHOLE in times
    for name in folder.parts(open_project(checkout / "sample_plans")):
        assert name in times
        assert f"{name}: {folder.YAML_LOAD}" in times
