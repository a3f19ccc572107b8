"""Tasks seen from the offices: what each of them leads, answers for and helps with, in one plan or several of its city."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from plangen.language.responsibility import Part
from plangen.model.assignment import Assignment, assignments
from plangen.model.outline import outline
from plangen.model.plan import Plan
from plangen.model.reading import part_titles
from plangen.source import Path
from plangen.vocabulary import OfficeRegister
from plangen.vocabulary.folding import fold

ROLES = {Part.lead: "牵头", Part.offices: "责任", Part.partners: "配合"}
"""What an office is to a task, the most first."""
_CITY = "市"


@dataclass(frozen=True, slots=True)
class Divided:
    """A plan with its tasks and the register of its city's offices, where there is one."""

    plan: Plan
    tasks: tuple[Assignment, ...]
    register: OfficeRegister | None = None


@dataclass(frozen=True, slots=True)
class Duty:
    """What an office is to one task of a plan."""

    role: Part
    task: Assignment
    of: Divided


@dataclass(frozen=True, slots=True)
class Workload:
    """One office and all it has to do: plan by plan, what it leads first. ``name`` is its full name where a register knows it."""

    name: str
    key: tuple[str, str]
    """Its city, and the one name for all of its own."""
    duties: tuple[Duty, ...]

    @property
    def city(self) -> str:
        """The city whose plans name it."""
        return self.key[0]


def divided(plan: Plan, register: OfficeRegister | None = None) -> Divided:
    """The tasks of ``plan``."""
    return Divided(plan, assignments(plan, outline(plan, part_titles(plan))), register)


def workloads(plans: Sequence[Divided]) -> tuple[Workload, ...]:
    """Every office that ``plans`` name, those of a register in its order, the others behind them as they are named first.

    An office has one workload whatever it is called: by its full name, a short or a former one, with its city or without.
    """
    found: dict[tuple[str, str], dict[tuple[int, Part], list[Duty]]] = {}
    names: dict[tuple[str, str], str] = {}
    for position, one in enumerate(plans):
        # Tasks below one heading have their offices from it, and these are told once.
        told: dict[Path, Mapping[tuple[str, str], Part]] = {}
        meant: dict[str, tuple[str, ...]] = {}
        for task in one.tasks:
            roles = told.get(task.given_by.path)
            if roles is None:
                roles = told[task.given_by.path] = _roles(one, task, meant, names)
            duties = {part: Duty(part, task, one) for part in set(roles.values())}
            for key, part in roles.items():
                found.setdefault(key, {}).setdefault((position, part), []).append(duties[part])
    order = _orders(plans)
    keys = sorted(found, key=lambda key: order.get(key, len(order)))
    return tuple(Workload(names[key], key, _in_order(found[key])) for key in keys)


def _roles(
    one: Divided, task: Assignment, meant: dict[str, tuple[str, ...]], names: dict[tuple[str, str], str]
) -> Mapping[tuple[str, str], Part]:
    """What each office that answers for ``task`` is to it; ``meant`` and ``names`` learn what names mean and are called."""
    roles: dict[tuple[str, str], Part] = {}
    named = tuple(task.named)
    for part in ROLES:
        for written in dict.fromkeys(each.name for each in named if each.part is part):
            if written not in meant:
                meant[written] = meanings(one.register, one.plan.city, written)
            for meaning in meant[written]:
                key = (one.plan.city, meaning)
                if key not in names:
                    names[key] = _called(one.register, written, meaning)
                roles.setdefault(key, part)
    return roles


def _in_order(found: Mapping[tuple[int, Part], Sequence[Duty]]) -> tuple[Duty, ...]:
    """Plan by plan, by role, then as they are numbered."""
    roles = list(ROLES)
    places = sorted(found, key=lambda place: (place[0], roles.index(place[1])))
    return tuple(duty for place in places for duty in found[place])


def meanings(register: OfficeRegister | None, city: str, written: str) -> tuple[str, ...]:
    """The offices that ``written`` names, each under one name for all of its own; several where a 、 was forgotten."""
    known = register.resolve(written) if register is not None else None
    if known is not None:
        return (known.office.name,)
    pieces = register.run_together(written) if register is not None else ()
    if pieces:
        return tuple(meant for piece in pieces for meant in meanings(register, city, piece))
    if city.endswith(_CITY) and written.startswith(city) and len(written) > len(city):
        written = _CITY + written.removeprefix(city)
    return (fold(written),)


def _called(register: OfficeRegister | None, written: str, meant: str) -> str:
    return meant if register is not None and register.resolve(meant) is not None else written


def _orders(plans: Sequence[Divided]) -> dict[tuple[str, str], int]:
    """The places of all registered offices."""
    keys = dict.fromkeys(
        (one.plan.city, office.name) for one in plans if one.register is not None for office in one.register.offices
    )
    return {key: place for place, key in enumerate(keys)}


def names_of(plans: Sequence[Divided]) -> Iterator[str]:
    """Every name by which an office with a task may be asked for, each once: as written, then as its register knows it."""
    names: dict[str, None] = {}
    for one in plans:
        givers: dict[Path, Assignment] = {}
        for task in one.tasks:
            givers.setdefault(task.given_by.path, task)
        written = dict.fromkeys(named.name for task in givers.values() for named in task.named)
        names.update(written)
        known = map(one.register.resolve, written) if one.register is not None else ()
        for found in known:
            if found is not None and one.register is not None:
                names.update(dict.fromkeys(name for name, _ in one.register.names_of(found.office)))
    yield from names
