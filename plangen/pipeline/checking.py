"""Everything that is wrong with the plans of an order."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from plangen.findings import Finding, Report
from plangen.findings.report import merge
from plangen.pipeline.loading import Loaded, Order, Surroundings
from plangen.rules.dossier import Dossier
from plangen.rules.engine import examine, settle
from plangen.rules.selection import EVERYTHING, Selection


@dataclass(frozen=True, slots=True)
class Manner:
    """How to check: which rules, and the day against which allowances run out (``None``: they do not)."""

    selection: Selection = EVERYTHING
    as_of: date | None = None


def check(wanted: Order, manner: Manner = Manner()) -> Report:
    """The findings of all plans of ``wanted``, sorted by place."""
    others = Surroundings(wanted.project)
    reports = [check_one(loaded, others, manner) for loaded in wanted.plans]
    reports += [
        Report(settle(loaded.source, loaded.problems, selection=manner.selection, as_of=manner.as_of))
        for loaded in wanted.settings
    ]
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
