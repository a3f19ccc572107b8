"""Acceptance tests call the program as a person does: one command line in an own folder."""

from __future__ import annotations

from tests.cli.conftest import folder, plan, run
from tests.cli.person import CHECKOUT, TEN_LINES, Run, Write

SAMPLES = CHECKOUT / "sample_plans"

__all__ = ["SAMPLES", "TEN_LINES", "Run", "Write", "folder", "plan", "run"]
