"""Everything that is wrong with the plans of an order."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from plangen.findings import Finding, Report
from plangen.findings.report import merge
from plangen.pipeline.loading import Loaded, Surroundings
from plangen.pipeline.ordering import Order
from plangen.rules.dossier import Dossier
from plangen.rules.engine import examine, settle
from plangen.rules.selection import EVERYTHING, Selection


@dataclass(frozen=True, slots=True)
class Manner:
    """How to check: which rules, and the day against which allowances run out (``None``: they do not)."""

    selection: Selection = EVERYTHING
    as_of: date | None = None


def check(wanted: Order, manner: Manner = Manner(), plans: Iterable[Loaded] | None = None) -> Report:
    """The findings of all plans of ``wanted`` and of their projects' settings, sorted by place.

    ``plans`` are those of ``wanted``, where somebody has read them already or wants to watch; else each is read here, and not
    kept.
    """
    around: dict[Path | None, Surroundings] = {}
    reports = []
    for loaded in wanted.loaded() if plans is None else plans:
        root = loaded.project.root if loaded.project is not None else None
        reports.append(check_one(loaded, around.setdefault(root, Surroundings(loaded.project)), manner))
    for loaded in wanted.settings:
        found = settle(loaded.source, loaded.problems, selection=manner.selection, as_of=manner.as_of)
        reports.append(Report(found))
    return merge(reports)


def check_one(loaded: Loaded, others: Surroundings, manner: Manner) -> Report:
    """The findings of one plan."""
    name = loaded.source.name
    dossier: Dossier | None = loaded.dossier(others)
    if dossier is not None:
        return Report(examine(dossier, manner.selection, manner.as_of), (name,))
    places = loaded.built.places if loaded.built is not None else None
    findings: Iterable[Finding] = settle(loaded.source, loaded.problems, places, manner.selection, manner.as_of)
    return Report(tuple(findings), (name,), (name,))
