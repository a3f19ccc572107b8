"""The goals of one plan as statements, each with its footing and its place in the order of mention."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from plangen.comparison.cell import REGISTERED, Deadline, Hedge, Statement
from plangen.comparison.due import deadline
from plangen.language import period
from plangen.language.deadline import said
from plangen.model.mention import Mention, first_deadline, mentions
from plangen.model.plan import Plan
from plangen.model.reading import part_titles
from plangen.model.target import Target
from plangen.source import Path
from plangen.vocabulary import Footing, indicators
from plangen.vocabulary.footing import level
from plangen.vocabulary.indicator import Identity

_CITIES = ("市级", "县级")
"""Levels of plans whose targets are their own where they do not say whose."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A statement with what decides its row: statements of one ``identity`` share it. ``whole`` is all it is counted on.

    ``indicator`` heads the row: the vocabulary's name, else the plan's own; ``id`` is the vocabulary's, where it knows it.
    ``rank`` is the statement's place in the order of first mention, from 0.
    """

    identity: Identity
    whole: Identity
    indicator: str
    id: str
    rank: int
    statement: Statement


def statements(plan: Plan) -> tuple[Placed, ...]:
    """Every goal of ``plan``, in the order of its register. What the prose never names ranks last."""
    known = indicators()
    found = mentions(plan, part_titles(plan))
    of: dict[str, list[Mention]] = {}
    for mention in found:
        of.setdefault(mention.reference.id, []).append(mention)
    order = {name: rank for rank, name in enumerate(dict.fromkeys((*of, *plan.targets)))}
    made = []
    for name, target in plan.targets.items():
        if not target.is_goal:
            continue
        path = (Path() / "targets")[name]
        mine = of.get(name, [])
        dated = [read for each in mine if (read := deadline(each, path)) is not None]
        first = first_deadline(name, tuple(mine))
        own = deadline(first, path) if first is not None else _written(target, path)
        counted = footing(plan, target)
        indicator = known.find(target, name)
        own_level = plan.level if plan.level in _CITIES else ""
        identity = known.identity(target, name, counted, own_level)
        whole = known.whole(target, name, counted, own_level)
        statement = Statement(
            target=name,
            name=target.name or name,
            path=path / "value",
            value=target.value,
            quantity=target.quantity,
            footing=counted,
            deadline=own,
            other_deadlines=_others(own, dated),
            hedge=_hedge(target, path, mine),
            mentioned=bool(mine),
        )
        heading = indicator.name if indicator is not None else target.indicator or target.name or name
        made.append(
            Placed(identity, whole, heading, indicator.id if indicator is not None else "", order[name], statement)
        )
    return tuple(made)


def footing(plan: Plan, target: Target) -> Footing:
    """What ``target`` is counted on; the plan's scope where it has none of its own, 自治区级 as 省级."""
    return Footing(
        level(target.level), target.scope or ((plan.scope,) if plan.scope else ()), target.of, target.counting
    )


def _written(target: Target, path: Path) -> Deadline | None:
    """The deadline of a record that no prose names."""
    read = period.parse(target.by) if target.by else None
    return Deadline(said(read), read.end, REGISTERED, path / "by") if read is not None else None


def _others(own: Deadline | None, dated: Sequence[Deadline]) -> tuple[Deadline, ...]:
    by_end = {each.end: each for each in reversed(dated)}
    return tuple(by_end[end] for end in sorted(by_end) if own is not None and end != own.end)


def _hedge(target: Target, path: Path, mine: Sequence[Mention]) -> Hedge | None:
    """The first hedge that a mention stands under, and whether all mentions stand under it."""
    if target.hedge:
        return Hedge(target.hedge, path / "hedge")
    words = [each.hedge.value if each.hedge is not None else "" for each in mine]
    first = next((each.hedge for each in mine if each.hedge is not None), None)
    return Hedge(first.value, first.path, len(set(words)) == 1) if first is not None else None
