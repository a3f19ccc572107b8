"""plangen: a plan that was read and built before, through its template, into a .docx."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from plangen.pipeline.loading import load
from plangen.pipeline.printing import compose_notice
from plangen.writers import write

if TYPE_CHECKING:
    from plangen.model import Plan


def open_plan(path: Path) -> Plan:
    """The plan of a file.

    Raises:
        ValueError: where the file holds none.
    """
    plan = load(path).plan
    if plan is None:
        raise ValueError(f"{path} holds no plan")
    return plan


def prepare(plan: Plan) -> Callable[[], bytes]:
    """A function that makes the notice; what plangen keeps between notices (template, styles) it keeps here too."""
    return lambda: write(compose_notice(plan), ".docx")
