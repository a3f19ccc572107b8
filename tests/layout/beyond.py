"""Documents beyond all measure: what no office would issue, and no program may cut off or break down on."""

from __future__ import annotations

from collections.abc import Mapping

from plangen.document import Document
from plangen.pipeline.loading import parse
from plangen.pipeline.printing import compose_notice
from plangen.project import decoded
from tests.acceptance.extremes import FAMILIAR, Measures, plan_of

MEASURES = {
    "beyond-issued": Measures(
        title=120, recipients=40, actions=4, columns=9, rows=2, unbroken=400, issuers=3, marks=True
    ),
    "beyond-direct": Measures(form="直接行文", columns=3, rows=2, unbroken=90),
}


def documents() -> Mapping[str, Document]:
    """By name."""
    return {name: _document(measures) for name, measures in MEASURES.items()}


def _document(measures: Measures) -> Document:
    plan = parse(decoded(plan_of(measures, FAMILIAR).text.encode(), "plan.yaml"), "plan").plan
    assert plan is not None
    return compose_notice(plan)
