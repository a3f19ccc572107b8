"""Where a plan names each of its targets: what it promises, who delivers it, and what is missing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from plangen.language.period import Period
from plangen.model.item import Item
from plangen.model.mention import Mention, first_deadline, mentions
from plangen.model.outline import Entry, tops
from plangen.model.plan import Plan
from plangen.model.reading import Read, part_titles
from plangen.model.target import Target
from plangen.source import Path

_PARTS = {
    "goals": "目标", "actions": "任务", "guarantees": "保障", "sections": "章节", "principles": "原则", "guiding": "思想",
    "preamble": "引言", "attachments": "附件", "notice": "通知",
}  # fmt: skip
_DELIVERING = ("actions", "guarantees", "sections")
_OFFICES = (("lead", "{}牵头"), ("offices", "{}"), ("partners", "{}配合"))


class Lack(Enum):
    """What a target goes without, in the words of the list."""

    DEADLINE = "期限未写明"
    MENTION = "正文没有提到"
    ACTION = "没有任务承接"
    OFFICE = "没有责任单位"


@dataclass(frozen=True, slots=True)
class Place:
    """One item that names a target: its part (目标, 任务 …), its heading with all numbers above it, its offices.

    ``deadline`` and ``hedge`` are those of this mention.
    """

    part: str
    heading: str
    offices: str
    path: Path
    deadline: Read[Period] | None
    hedge: str

    @property
    def delivers(self) -> bool:
        """Whether what stands there is done by somebody, as against promised."""
        return self.part in {_PARTS[part] for part in _DELIVERING}


@dataclass(frozen=True, slots=True)
class Standing:
    """One target with everything the prose says of it, in print order."""

    id: str
    target: Target
    places: tuple[Place, ...]
    deadline: Read[Period] | None
    hedge: str
    lacks: tuple[Lack, ...]


def outline_of(plan: Plan) -> tuple[Entry, ...]:
    """The body and the attachments of ``plan`` in print order."""
    return tops(plan, part_titles(plan))


def by_path(entries: Sequence[Entry]) -> Mapping[Path, Entry]:
    """``entries`` and all below them by their paths."""
    return {entry.path: entry for top in entries for entry in top.walk()}


def names_offices(entries: Sequence[Entry]) -> bool:
    """Whether any item names an office at all."""
    return any(offices(entry.item) for top in entries for entry in top.walk())


def offices(item: Item) -> str:
    """Who is named: 市教育局牵头；市财政局、市人社局等; empty where nobody is."""
    named = ((getattr(item, name), words) for name, words in _OFFICES)
    return "；".join(words.format(value) for value, words in named if value)


def standings(plan: Plan, some_office: bool) -> tuple[Standing, ...]:
    """Every target in the order of the register. ``some_office`` tells whether the plan names offices anywhere."""
    found = mentions(plan, part_titles(plan))
    of: dict[str, list[Mention]] = {}
    for mention in found:
        of.setdefault(mention.reference.id, []).append(mention)
    made = []
    for name, target in plan.targets.items():
        first = first_deadline(name, tuple(of.get(name, ())))
        places = _places(of.get(name, []))
        hedge = target.hedge or next((place.hedge for place in places if place.hedge), "")
        deadline = first.deadline if first is not None else None
        lacks = _lacks(target, places, deadline, some_office)
        made.append(Standing(name, target, places, deadline, hedge, lacks))
    return tuple(made)


def _places(found: Sequence[Mention]) -> tuple[Place, ...]:
    """One place for each item that names the target; the first mention in it speaks for all."""
    places: dict[Path, Place] = {}
    for mention in found:
        entries = mention.prose.entries
        path = entries[-1].path if entries else mention.prose.path
        nearest = next((named for entry in reversed(entries) if (named := offices(entry.item))), "")
        hedge = mention.hedge.value if mention.hedge is not None else ""
        place = Place(_PARTS.get(mention.part, "正文"), _heading(entries), nearest, path, mention.deadline, hedge)
        places.setdefault(path, place)
    return tuple(places.values())


def _heading(entries: Sequence[Entry]) -> str:
    """The numbers of all headings above, the last numbered title, and titles without number below it.

    四、（一）1.提质传统专业; 二、（二）3.实施校企培养协同行动·打造市域产教联合体.
    """
    titled = [entry for entry in entries if entry.title]
    last = max((index for index, entry in enumerate(titled) if entry.number), default=0)
    above = "".join(entry.label for entry in titled[:last])
    return above + "·".join(entry.heading for entry in titled[last:])


def _lacks(
    target: Target, places: Sequence[Place], deadline: Read[Period] | None, some_office: bool
) -> tuple[Lack, ...]:
    if not places:
        return (Lack.MENTION, Lack.DEADLINE) if target.is_goal and not target.by else (Lack.MENTION,)
    if not target.is_goal:
        return ()
    found = [Lack.DEADLINE] if deadline is None and not target.by else []
    delivering = [place for place in places if place.delivers]
    if not delivering:
        found.append(Lack.ACTION)
    elif some_office and not any(place.offices for place in delivering):
        found.append(Lack.OFFICE)
    return tuple(found)
