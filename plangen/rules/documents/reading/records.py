"""The targets of a plan as they are set against another document's: identity, deadline, and which way is better."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from plangen.language.agreement import Ambition, Direction, compare, reaches
from plangen.language.comparator import Comparator
from plangen.language.pattern import pattern
from plangen.language.period import Period, parse
from plangen.model.target import Target
from plangen.rules.dossier import Dossier, remembered
from plangen.source import Path
from plangen.vocabulary import Footing, Indicator, indicators
from plangen.vocabulary.indicator import Identity

_SHARES = frozenset({"%", "‰", "倍", "成", "比", "百分点", "个百分点"})
_MEAN = pattern(r"生均|人均|户均|平均|每|率$|率[）)]|占比|比例|比重|指数|覆盖面")
_LOWER = (Comparator.ge, Comparator.gt)
_UPPER = (Comparator.le, Comparator.lt)


class Record(NamedTuple):
    """One target. ``identity`` is what it is counted on; ``deadline`` that of its first dated mention."""

    id: str
    target: Target
    indicator: Indicator | None
    identity: Identity
    deadline: Period | None

    @property
    def path(self) -> Path:
        """Where the value is written."""
        return (Path() / "targets")[self.id] / "value"

    @property
    def name(self) -> str:
        """What the target is called."""
        return self.target.name or self.id

    @property
    def due(self) -> date | None:
        """Its last day."""
        return self.deadline.end if self.deadline is not None else None

    @property
    def holds_for_a_part(self) -> bool:
        """Whether a part of the country can be held to it: a share, a mean, a number for each unit; never a total."""
        quantity = self.target.quantity
        if quantity.unit in _SHARES or quantity.per or any(words.startswith("每") for words in self.target.scope):
            return True
        return _MEAN.search(self.target.indicator or self.name) is not None

    @property
    def is_level(self) -> bool:
        """Whether the number says how far things stand; an increment (新增80公里) belongs to its own plan's years."""
        if self.identity[4] == "增量":
            return False
        return self.holds_for_a_part or self.identity[4] == "存量"


@remembered
def records(dossier: Dossier, own_level: str = "") -> tuple[Record, ...]:
    """The targets that something can be compared with: goals and standards with a number that somebody has confirmed.

    ``own_level`` is the level that goes without saying in a city's own plans (市级).
    """
    vocabulary = indicators()
    found = []
    dated = _deadlines(dossier)
    for name, target in dossier.plan.targets.items():
        if target.nature == "现状" or not target.is_confirmed or target.quantity.is_qualitative:
            continue
        scope = target.scope or ((dossier.plan.scope,) if dossier.plan.scope else ())
        footing = Footing(target.level, tuple(scope), target.of, target.counting)
        identity = vocabulary.identity(target, name, footing, own_level)
        deadline = parse(target.by) if target.by else dated.get(name)
        found.append(Record(name, target, vocabulary.find(target, name), identity, deadline))
    return tuple(found)


def _deadlines(dossier: Dossier) -> dict[str, Period]:
    found: dict[str, Period] = {}
    for mention in dossier.mentions:
        if mention.deadline is not None:
            found.setdefault(mention.reference.id, mention.deadline.value)
    return found


def is_same(one: Record, other: Record) -> bool:
    """Whether both say something of the same thing; a denominator or a counting that one leaves out does no harm."""
    return one.identity[:3] == other.identity[:3] and all(
        mine == theirs or not mine or not theirs
        for mine, theirs in zip(one.identity[3:], other.identity[3:], strict=True)
    )


def direction(one: Record, other: Record) -> Direction | None:
    """Which way is better: as the vocabulary says, else as both bounds say; ``None`` where nobody says."""
    known = one.indicator or other.indicator
    if known is not None:
        return known.direction
    bounds = (one.target.quantity.comparator, other.target.quantity.comparator)
    if all(bound in _LOWER for bound in bounds):
        return Direction.more
    return Direction.less if all(bound in _UPPER for bound in bounds) else None


def falls_short(one: Record, other: Record) -> bool:
    """Whether ``one`` surely promises less than ``other``; what cannot be compared does not."""
    better = direction(one, other)
    if better is None or not one.target.is_goal or not other.target.is_goal:
        return False
    return reaches(one.target.quantity, other.target.quantity, better).answer is Ambition.no


def has_same_number(one: Record, other: Record) -> bool:
    """Whether the numbers are the same, whatever their bounds."""
    return compare(one.target.quantity, other.target.quantity).number


def is_due_later(one: Record, other: Record) -> bool:
    """Whether ``one`` is surely due after ``other``: where a wording has two readings, by both."""
    if one.deadline is None or other.deadline is None:
        return False
    return one.deadline.end > (other.deadline.latest or other.deadline.end)


def is_due_earlier(one: Record, other: Record) -> bool:
    """Whether ``one`` is surely due before ``other``."""
    return is_due_later(other, one)


def said(record: Record) -> str:
    """The value with its deadline: 70%以上（2025年）."""
    return f"{record.target.value}（{record.deadline.text}）" if record.deadline is not None else record.target.value


def counted_on(record: Record) -> str:
    """What the value is counted on, in brackets: （范围：每个省辖市；占：专业课教师）; empty where nothing is said."""
    scope = "、".join(record.target.scope)
    told = [f"范围：{scope}"] if scope else []
    told += [f"占：{record.target.of}"] if record.target.of else []
    return f"（{'；'.join(told)}）" if told else ""
