"""Which records the goals promise, and which the rest of the plan serves."""

from __future__ import annotations

from collections.abc import Iterable

from plangen.rules.dossier import Dossier
from plangen.rules.figures.facts.records import records
from plangen.vocabulary.folding import fold

_SERVING = ("actions", "guarantees", "sections", "attachments", "principles")
_CITIES = ("市级", "县级")
_SHORTEST = 3
"""Signs of a name that stands for nothing else."""
_MOST = 200
"""Names that are looked for in the prose."""


def is_drafted_here(dossier: Dossier) -> bool:
    """Whether the plan is a city's own; a document from above is as it is, and nobody here can write it better."""
    return dossier.plan.level in _CITIES


def stated_in(dossier: Dossier, parts: Iterable[str]) -> tuple[str, ...]:
    """The ids of the targets mentioned in ``parts``, in print order."""
    wanted = frozenset(parts)
    return tuple(dict.fromkeys(one.reference.id for one in dossier.mentions if one.part in wanted))


def serving(dossier: Dossier, promised: Iterable[str]) -> frozenset[str]:
    """The ids that actions and guarantees speak of: themselves, as a whole of parts, under another id.

    Those of ``promised`` that are named there without their number are served as well.
    """
    served = connected(dossier, stated_in(dossier, _SERVING))
    register = records(dossier)
    names = [(name, fold(register[name].name)) for name in promised if name not in served]
    if not names:
        return served
    spoken = fold("\n".join(prose.value for prose in dossier.proses if prose.path.steps[0] in _SERVING))
    named = [name for name, called in names[:_MOST] if len(called) >= _SHORTEST and called in spoken]
    return served | connected(dossier, named)


def connected(dossier: Dossier, ids: Iterable[str]) -> frozenset[str]:
    """``ids``, the wholes of which they are parts, the parts of which they are wholes, and records alike."""
    register = records(dossier)
    start = {name for name in ids if name in register}
    found = set(start)
    for name in start:
        found.update((register[name].target.within, *register[name].target.sum_of))
    for record in register.values():
        if record.target.within in start or not found.isdisjoint(record.target.sum_of):
            found.add(record.id)
    alike = {(register[name].indicator, register[name].standing) for name in start}
    found.update(record.id for record in register.values() if (record.indicator, record.standing) in alike)
    return frozenset(found)
