"""Terms that a plan shares with a document above or before it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from plangen.model.plan import Plan
from plangen.model.saying import term_definition
from plangen.rules.documents.reading.neighbours import Neighbour
from plangen.rules.dossier import Dossier
from plangen.rules.lists.reading.terms import members_of
from plangen.source import Path
from plangen.vocabulary.folding import fold


class SharedTerm(NamedTuple):
    """A term of both documents: ``mine`` and ``theirs`` are its values, ``path`` is the same in both."""

    name: str
    path: Path
    mine: str
    theirs: str


def shared_terms(dossier: Dossier, other: Neighbour) -> Iterator[SharedTerm]:
    """The terms that both declare under one name; aliases stand for what they name."""
    theirs = other.plan.terms
    for name, value in dossier.plan.terms.items():
        if name in theirs and value not in dossier.plan.terms:
            yield SharedTerm(name, (Path() / "terms")[name], value, _value(other.plan, name))


def _value(plan: Plan, name: str) -> str:
    return plan.terms[term_definition(plan, name)]


def lost_members(term: SharedTerm) -> tuple[str, ...]:
    """The members that the other document lists and this one lost, where it added none."""
    mine = {fold(member.text) for member in members_of(term.name, term.mine)}
    theirs = members_of(term.name, term.theirs)
    known = {fold(member.text) for member in theirs}
    if len(mine) < 2 or not mine < known:
        return ()
    return tuple(member.text for member in theirs if fold(member.text) not in mine)
