"""Good plans of many fields, as an official would write them: nothing above advice is said of them, and little at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from plangen.findings import Severity
from tests.rules.desk import findings_of

PAGES = sorted(Path(__file__).parent.glob("clean/*.yaml"))
FIELDS = {
    "agriculture", "culture", "digital", "ecology", "elders", "emergency", "floods", "health", "housing", "pensions",
    "rivers", "sports", "tax", "transport", "waste", "water", "wildfire",
}  # fmt: skip
MOST = 4
"""Pieces of advice on one page."""


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_nothing_above_advice_is_said_of_a_clean_page(page: Path) -> None:
    found = findings_of(page.read_text(encoding="utf-8"))
    assert [(one.fault.name, one.message) for one in found if one.fault.severity > Severity.ADVICE] == []
    assert len(found) <= MOST, [one.fault.name for one in found]


def test_the_clean_pages_are_of_many_fields_and_longer_than_a_real_plan() -> None:
    words = {word for page in PAGES for word in page.stem.split("_")}
    assert words >= FIELDS
    prose = {line for page in PAGES for line in page.read_text(encoding="utf-8").splitlines() if len(line) > 20}
    assert len(prose) > 300
