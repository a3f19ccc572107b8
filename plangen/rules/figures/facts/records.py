"""The targets of a plan side by side: which of them say something of the same thing, and when each is due."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from plangen.findings import Related
from plangen.language import period
from plangen.language.pattern import pattern
from plangen.language.quantity import Quantity
from plangen.model.target import Target
from plangen.rules.dossier import Dossier, remembered
from plangen.rules.quoting import short
from plangen.source import Path
from plangen.vocabulary import Indicator, footing, indicators
from plangen.vocabulary.folding import fold

_LEVEL = pattern(r"(?:国家级|自治区级|省级|市级|县级)(?:及以上)?(?=.)")

Standing = tuple[str, frozenset[str], str, str]
"""Level, scope, denominator and counting under their common names."""


class Record(NamedTuple):
    """A target with what it is compared under.

    ``indicator`` is the id of the vocabulary's indicator (``known``), else the folded name. ``due`` holds the last day of
    every deadline it stands under, none where no deadline is known.
    """

    id: str
    target: Target
    indicator: str
    known: Indicator | None
    standing: Standing
    due: frozenset[date]

    @property
    def name(self) -> str:
        """What the plan calls it."""
        return self.target.name or self.id

    @property
    def quantity(self) -> Quantity:
        return self.target.quantity

    @property
    def path(self) -> Path:
        return (Path() / "targets")[self.id]

    @property
    def value_path(self) -> Path:
        return self.path / "value"

    @property
    def is_per_unit(self) -> bool:
        """Whether the number holds for each unit (每个县) and not for all together."""
        return bool(self.quantity.per) or any(words.startswith("每") for words in self.target.scope)

    def related(self) -> Related:
        """Its value beside another."""
        return Related(self.value_path, f"指标“{self.id}”写的是“{short(self.target.value)}”")


def are_due_together(one: Record, other: Record) -> bool:
    """Whether two records stand under one deadline, as far as deadlines are known."""
    return not one.due or not other.due or not one.due.isdisjoint(other.due)


@remembered
def records(dossier: Dossier) -> Mapping[str, Record]:
    """The targets of a plan by id, in the order of its register."""
    due: dict[str, set[date]] = {}
    for mention in dossier.mentions:
        if mention.deadline is not None:
            due.setdefault(mention.reference.id, set()).add(mention.deadline.value.end)
    return {name: _record(dossier, name, target, due.get(name, ())) for name, target in dossier.plan.targets.items()}


def _record(dossier: Dossier, name: str, target: Target, due: Iterable[date]) -> Record:
    known = indicators().find(target, name)
    written = period.parse(target.by) if target.by else None
    return Record(
        id=name,
        target=target,
        indicator=known.id if known is not None else fold(target.indicator or target.name or name),
        known=known,
        standing=_standing(dossier, name, target, known),
        due=frozenset({written.end} if written is not None else due),
    )


def _standing(dossier: Dossier, name: str, target: Target, known: Indicator | None) -> Standing:
    plan = dossier.plan
    leading = _LEVEL.match(target.name or name)
    level = footing.level(target.level or (leading[0] if leading else ""))
    scope = target.scope or ((plan.scope,) if plan.scope else ())
    counting = footing.counting(target.counting) or (known.counting if known is not None else "")
    return (
        "" if level == plan.level else level,
        frozenset(footing.scope(words, indicators().scopes) for words in scope),
        known.denominator(target.of) if known is not None and target.of else fold(target.of),
        counting,
    )


def families(found: Iterable[Record]) -> tuple[tuple[Record, ...], ...]:
    """Records alike in indicator, level, scope, denominator and counting: two or more of each kind, in order."""
    alike: dict[tuple[str, Standing], list[Record]] = {}
    for record in found:
        alike.setdefault((record.indicator, record.standing), []).append(record)
    return tuple(tuple(family) for family in alike.values() if len(family) > 1)
