"""From plans to files: composed, written in the format of the file's name, put in place whole or not at all."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from plangen.project import write_file

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plangen.comparison import Comparison
    from plangen.document import Document
    from plangen.findings import Finding
    from plangen.model import Plan

CSV = ".csv"


class NotComposed(Exception):
    """A template cannot be used; ``findings`` say where in it and why."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        super().__init__("模板有错，没有写文件。")
        self.findings = findings


def compose_notice(plan: Plan) -> Document:
    """The official document of ``plan``: issued directly, behind an issuing notice, or bare.

    Raises:
        NotComposed: where the template cannot be used.
    """
    from plangen.composition import compose, template_for

    composed = compose(plan, template_for(plan))
    if composed.document is None:
        from plangen.rules.engine import settle

        raise NotComposed(settle(composed.source, composed.problems))
    return composed.document


def write_notice(plan: Plan, path: Path, force: bool = False) -> None:
    """Write the official document of ``plan``.

    Raises:
        NotComposed: where the template cannot be used.
        ValueError: for a format that is not known; the message is a sentence.
        NotWritten: where the file cannot be written or is somebody's own.
    """
    from plangen import writers

    writers.check_suffix(path.suffix)
    write_file(path, writers.write(compose_notice(plan), path.suffix), force)


def compare_plans(plans: Sequence[Plan], base: str | None = None, indicator: str | None = None) -> Comparison:
    """The targets of ``plans`` side by side; ``base`` is the id of the plan that stands first."""
    from plangen.comparison import compare

    return compare(plans, next((plan for plan in plans if plan.plan == base), None), indicator)


def write_comparison(
    plans: Sequence[Plan], path: Path, base: str | None = None, indicator: str | None = None, force: bool = False
) -> None:
    """Write the comparison of ``plans``.

    Raises:
        ValueError: for a format that is not known; the message is a sentence.
        NotWritten: where the file cannot be written or is somebody's own.
    """
    from plangen import writers
    from plangen.comparison import tables, write_csv

    writers.check_suffix(path.suffix, (CSV,))
    comparison = compare_plans(plans, base, indicator)
    is_csv = path.suffix.lower() == CSV
    write_file(path, write_csv(comparison) if is_csv else writers.write(tables(comparison), path.suffix), force)


def overview_text(plan: Plan) -> str:
    """The skeleton of ``plan`` for a terminal."""
    from plangen import writers
    from plangen.composition.overview import overview

    return writers.write(overview(plan), ".txt").decode("utf-8")
