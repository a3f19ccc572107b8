"""Earlier plans of the same city in the project that a plan does not say it follows on: told by title and period."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Protocol, runtime_checkable

from plangen.language.pattern import pattern
from plangen.rules.documents.reading.neighbours import issue_date
from plangen.rules.dossier import Dossier
from plangen.vocabulary import genres
from plangen.vocabulary.folding import fold

_BRACKETS = pattern(r"[（(][^（()）]{0,40}[）)]")
_NO_SUBJECT = pattern(
    r"关于|进一步|深入|全面|加快|推动|推进|促进|实施|“?十[二三四五六]五”?|[一二三五两]年|[0-9]{4}年?(?:[-—–~至][0-9]{4}年?)?|的$"
)
_SHORTEST = 6
"""Characters, the city's name among them."""
_ENDINGS = pattern(r"(?:工作|行动|专项|发展|建设|总体|若干)+$")
_MOST_STEPS = 10


@runtime_checkable
class Titled(Protocol):
    """Plans that can be found by what their titles are about, without reading all of them."""

    def titled(self, subject: Callable[[str], str], wanted: str) -> Iterator[Dossier]: ...


def subject(title: str) -> str:
    """Whose plan for what it is: 某市养老服务体系 for 某市养老服务体系建设实施方案（2024—2026年）; empty where that is too little."""
    bare = _BRACKETS.sub("", title)
    bare = _ENDINGS.sub("", _NO_SUBJECT.sub("", bare.removesuffix(genres().in_title(bare))))
    return fold(bare) if len(bare) >= _SHORTEST else ""


def undeclared(dossier: Dossier) -> Iterator[Dossier]:
    """Plans of the same city and subject that began earlier and still run when this one begins; declared ones are left out."""
    plan, period = dossier.plan, dossier.period
    about = subject(plan.title)
    if period is None or not about or not plan.city:
        return
    known = {plan.plan, *_declared(dossier)}
    for other in _alike(dossier, about):
        theirs = other.period
        if other.plan.plan in known or (other.plan.city, other.plan.level) != (plan.city, plan.level) or theirs is None:
            continue
        mine_issued, issued = issue_date(plan), issue_date(other.plan)
        begin, begun = mine_issued or period.value.start, issued or theirs.value.start
        if begun < begin <= theirs.value.end and theirs.value.start < period.value.start:
            yield other


def _alike(dossier: Dossier, about: str) -> Iterator[Dossier]:
    others = dossier.others
    if isinstance(others, Titled):
        return others.titled(subject, about)
    return (other for other in others.values() if subject(other.plan.title) == about)


def _declared(dossier: Dossier) -> Iterator[str]:
    """The plan it follows on, the one before that, and so on."""
    name = dossier.plan.succeeds
    for _ in range(_MOST_STEPS):
        if not name:
            return
        yield name
        other = dossier.others.get(name)
        name = other.plan.succeeds if other is not None else ""
