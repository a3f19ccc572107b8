"""The sample plans as documents, each with the colophon that the texts on the web leave out."""

from __future__ import annotations

from collections.abc import Mapping

from plangen import compose, load
from plangen.document import Document
from plangen.model.plan import Plan
from tests.conftest import CHECKOUT
from tests.layout.everything import COPIES, OFFICE, PRINTED


def documents() -> Mapping[str, Document]:
    """By the names of their files."""
    return {path.stem: document(path.stem) for path in sorted((CHECKOUT / "sample_plans").glob("*-*.yaml"))}


def document(name: str, foot: bool = True) -> Document:
    """One sample plan."""
    plan = load(CHECKOUT / "sample_plans" / f"{name}.yaml").plan
    assert isinstance(plan, Plan)
    if foot and plan.notice is not None:
        close = {"copies": COPIES, "printed_by": OFFICE, "printed_on": PRINTED}
        plan = plan.model_copy(update={"notice": plan.notice.model_copy(update=close)})
    return compose(plan)
