"""What of an earlier plan still holds when the later one is issued."""

from __future__ import annotations

from collections.abc import Iterator

from plangen.rules.documents.reading.neighbours import Neighbour, issue_date
from plangen.rules.documents.reading.records import Record, records
from plangen.rules.dossier import Dossier

OWN_LEVEL = "市级"
"""In a city's own plans 市级 goes without saying."""


def standing(dossier: Dossier, other: Neighbour) -> Iterator[Record]:
    """The records of ``other`` that are not due before ``dossier`` was issued; without dates they stand."""
    issued = issue_date(dossier.plan)
    for record in records(other.dossier, OWN_LEVEL):
        if record.due is None or issued is None or record.due >= issued:
            yield record
