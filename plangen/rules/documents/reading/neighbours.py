"""The documents that a plan declares to stand above it or before it, where the project has them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from plangen.findings import Related
from plangen.language import calendar, document_number
from plangen.model.plan import Plan
from plangen.rules.dossier import Dossier
from plangen.rules.quoting import short
from plangen.source import Path, Span


class Neighbour(NamedTuple):
    """Another document of the project; ``path`` is where the plan names it."""

    dossier: Dossier
    path: Path

    @property
    def plan(self) -> Plan:
        return self.dossier.plan

    @property
    def name(self) -> str:
        """The document as a message calls it."""
        return f"《{short(self.plan.title)}》"

    def related(self, path: Path, word: str, within: Span | None = None) -> Related:
        """A place in that document."""
        return Related(path, word, within, self.dossier.source.name)


def superiors(dossier: Dossier) -> Iterator[Neighbour]:
    """The documents that the plan carries out (``implements``)."""
    for index, name in enumerate(dict.fromkeys(dossier.plan.implements)):
        other = _other(dossier, name)
        if other is not None:
            yield Neighbour(other, (Path() / "implements")[index])


def predecessor(dossier: Dossier) -> Neighbour | None:
    """The earlier plan that the plan follows on (``succeeds``)."""
    other = _other(dossier, dossier.plan.succeeds) if dossier.plan.succeeds else None
    return Neighbour(other, Path() / "succeeds") if other is not None else None


def neighbours(dossier: Dossier) -> Iterator[Neighbour]:
    """All of them, the superior documents first."""
    yield from superiors(dossier)
    earlier = predecessor(dossier)
    if earlier is not None:
        yield earlier


def _other(dossier: Dossier, name: str) -> Dossier | None:
    return dossier.others.get(name) if name != dossier.plan.plan else None


def issue_date(plan: Plan) -> date | None:
    """The day on which a document was issued."""
    read = calendar.parse(plan.notice.date) if plan.notice is not None and plan.notice.date else None
    return read.date if isinstance(read, calendar.IssueDate) else None


def issue_year(plan: Plan) -> int | None:
    """The year in which a document was issued, by its date, else by its number."""
    day = issue_date(plan)
    if day is not None:
        return day.year
    number = plan.notice.number if plan.notice is not None else ""
    return document_number.parse(number).year if number else None
