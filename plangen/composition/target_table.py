"""The target table: every indicator with its unit, where it stands, what it is to reach in which year, and who answers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from plangen.composition import generated_table as made
from plangen.composition.generated_table import SHORT, Column, Field, generated_table
from plangen.composition.words import NOTHING, TableWords, Words, generated, joined, typed
from plangen.document import Origin, Run
from plangen.document.layout import Layout
from plangen.language.deadline import said
from plangen.language.period import Period, parse
from plangen.language.responsibility import Part
from plangen.model.answering import Answering, answering
from plangen.model.mention import Mention, first_deadline, mentions
from plangen.model.plan import Plan
from plangen.model.reading import part_titles
from plangen.model.target import Target
from plangen.source import Path, Span
from plangen.vocabulary.folding import fold

_FACT = "现状"
_UNDATED = 0
_DIGITS = frozenset("0123456789０１２３４５６７８９")
_DELIVERING = ("actions", "guarantees", "sections")

Key = tuple[str, ...]


@dataclass(slots=True)
class _Row:
    """One indicator: the ids of its values by the year each is due, and of the fact it starts from."""

    id: str
    values: dict[int, str]
    fact: str = ""
    deadlines: dict[str, Period] = field(default_factory=dict)


def target_table(plan: Plan, look: Layout) -> TableWords | Words:
    """The target table of ``plan``; nothing where it sets no goal.

    Targets of one indicator on one footing that are due in different years share a row; a fact (现状) of the same indicator is
    where it starts from. Who answers is who leads the tasks that name the target, or works on them where nobody leads.
    """
    by_target: dict[str, list[Mention]] = {}
    for mention in mentions(plan, part_titles(plan)):
        by_target.setdefault(mention.reference.id, []).append(mention)
    rows = _rows(plan, by_target)
    years = sorted({year for row in rows for year in row.values}, key=lambda year: year or 10_000)
    columns = (
        Column("序号", SHORT, always=True),
        Column("指标", always=True),
        Column("单位", SHORT),
        Column("现状值", SHORT),
        *(Column(_head(year, years), SHORT, always=True) for year in years),
        Column("属性", SHORT),
        Column("责任单位"),
    )
    cells = [_cells(plan, number, row, years, by_target) for number, row in enumerate(rows, 1)]
    return generated_table(columns, cells, look)


def _head(year: int, years: Sequence[int]) -> str:
    if year == _UNDATED:
        return "目标值" if len(years) == 1 else "目标值\n（未写期限）"
    return f"{year}年\n目标值"


def _rows(plan: Plan, by_target: Mapping[str, Sequence[Mention]]) -> list[_Row]:
    rows: list[_Row] = []
    dated: dict[Key, list[_Row]] = {}
    so_far: dict[tuple[Key, int], int] = {}
    for name, target in plan.targets.items():
        if not target.is_goal:
            continue
        deadline = _deadline(name, target, tuple(by_target.get(name, ())))
        year = deadline.end.year if deadline is not None else _UNDATED
        # Two values for one year are two promises, the second one in a row of its own; so are two without any.
        key = _key(name, target)
        alike, before = dated.setdefault(key, []), so_far.get((key, year), 0)
        if year == _UNDATED or before == len(alike):
            rows.append(_Row(name, {}))
            if year != _UNDATED:
                alike.append(rows[-1])
        row = rows[-1] if year == _UNDATED else alike[before]
        so_far[key, year] = before + 1
        row.values[year] = name
        if deadline is not None:
            row.deadlines[name] = deadline
    facts = {_key(name, target)[:-1]: name for name, target in plan.targets.items() if target.nature == _FACT}
    for row in rows:
        row.fact = facts.get(_key(row.id, plan.targets[row.id])[:-1], "")
    return rows


def _key(name: str, target: Target) -> Key:
    """What makes two targets one indicator; how they are counted comes last, since a fact rarely says it."""
    called = target.indicator or target.name or name
    return (fold(called), target.level, "、".join(target.scope), target.of, target.counting)


def _deadline(name: str, target: Target, found: tuple[Mention, ...]) -> Period | None:
    if target.by:
        return parse(target.by)
    first = first_deadline(name, found)
    return first.deadline.value if first is not None and first.deadline is not None else None


def _cells(
    plan: Plan, number: int, row: _Row, years: Sequence[int], by_target: Mapping[str, Sequence[Mention]]
) -> tuple[Field, ...]:
    first = plan.targets[row.id]
    path = _path(row.id)
    shown = [*row.values.values(), *([row.fact] if row.fact else [])]
    bare = {name: cut for name in shown if (cut := _without_unit(plan.targets[name], _path(name)))}
    units = {plan.targets[name].quantity.unit for name in shown}
    # A unit stands in its column only where it can be taken away from every number of the row.
    apart = len(bare) == len(shown) and len(units) == 1
    values = {
        year: _value(plan, name, year, bare[name] if apart else NOTHING, row) for year, name in row.values.items()
    }
    fact = _value(plan, row.fact, _UNDATED, bare[row.fact] if apart else NOTHING, row) if row.fact else Field()
    return (
        made.field(generated(str(number), path)),
        made.field(_name(plan, row)),
        made.field(generated(units.pop(), path / "value") if apart else NOTHING),
        fact,
        *(values.get(year, Field()) for year in years),
        made.field(typed(first.nature, path / "nature")),
        made.field(*_responsible([one for name in row.values.values() for one in by_target.get(name, ())])),
    )


def _path(name: str) -> Path:
    return (Path() / "targets")[name]


def _name(plan: Plan, row: _Row) -> Words:
    target = plan.targets[row.id]
    name = typed(target.name, _path(row.id) / "name") or generated(row.id, _path(row.id))
    whole = plan.targets.get(target.within)
    return joined((generated("其中："), name)) if whole is not None and whole.is_goal else name


def _value(plan: Plan, name: str, year: int, bare: Words, row: _Row) -> Field:
    """A value, and by when where that is not the end of the column's year."""
    words = bare or typed(plan.targets[name].value, _path(name) / "value")
    deadline = row.deadlines.get(name)
    if year == _UNDATED or deadline is None or (deadline.end.month, deadline.end.day) == (12, 31):
        return made.field(words)
    return made.field(words, generated(f"（{said(deadline)}）", _path(name)))


def _without_unit(target: Target, path: Path) -> Words:
    """The value without its measure word, every piece with its place; nothing where it cannot be taken away."""
    quantity = target.quantity
    unit, amount = quantity.unit, quantity.amount_span
    # 一所 without 所 would look like a dash.
    has_digits = any(sign in _DIGITS for sign in quantity.amount)
    if not has_digits or not unit or quantity.per or quantity.others:
        return NOTHING
    runs = []
    start = 0
    at = target.value.find(unit, amount.start, amount.end)
    while at >= 0:
        runs.append(Span(start, at))
        start = at + len(unit)
        at = target.value.find(unit, start, amount.end)
    if not runs or start != amount.end:
        return NOTHING
    runs.append(Span(start, len(target.value)))
    return Words([Run(one.of(target.value), Origin(path / "value", one)) for one in runs if len(one)])


def _responsible(found: Sequence[Mention]) -> Iterator[Words]:
    known: set[str] = set()
    for mention in found:
        if mention.part not in _DELIVERING:
            continue
        named: tuple[Answering, ...] = ()
        for entry in reversed(mention.prose.entries):
            named = tuple(answering(entry))
            if named:
                break
        part = Part.lead if any(one.part is Part.lead for one in named) else Part.offices
        for one in named:
            if one.part is part and one.text not in known:
                known.add(one.text)
                yield Words((Run(one.text, Origin(one.path, one.within)),))
