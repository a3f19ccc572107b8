"""前一年的目标，比后一年的还高。

为什么
    分年目标应当一年比一年更进一步。2026年达到90%以上、2027年达到85%以上，两个数多半写反了。
    越低越好的指标反过来查。每年、新增的数一年一个样，不查。

不好的写法
    title: 某市垃圾分类攻坚方案（2025—2027年）
    city: 某市
    targets:
      先期覆盖率:
        name: 生活垃圾分类覆盖率
        value: 95%以上  # <- milestone-beyond-final-value
        by: 2026年
      覆盖率:
        name: 生活垃圾分类覆盖率
        value: 90%以上
        by: 2027年
    goals: 到2026年，生活垃圾分类覆盖率达到${先期覆盖率}；到2027年，达到${覆盖率}。

好的写法
    title: 某市垃圾分类攻坚方案（2025—2027年）
    city: 某市
    targets:
      先期覆盖率:
        name: 生活垃圾分类覆盖率
        value: 90%以上
        by: 2026年
      覆盖率:
        name: 生活垃圾分类覆盖率
        value: 95%以上
        by: 2027年
    goals: 到2026年，生活垃圾分类覆盖率达到${先期覆盖率}；到2027年，达到${覆盖率}。

依据
    通行做法：年度目标与期末目标相衔接，逐年递进。
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import pairwise

from plangen.findings import Problem, Severity
from plangen.language.agreement import Direction
from plangen.language.quantity import Comparator
from plangen.rules.dossier import Dossier
from plangen.rules.figures.facts.extent import extent
from plangen.rules.figures.facts.records import Record, families, records
from plangen.rules.quoting import short

SEVERITY = Severity.WARNING
_YEARLY = frozenset({"每年", "增量"})
_MORE, _LESS = (Comparator.ge, Comparator.gt), (Comparator.le, Comparator.lt)


def check(dossier: Dossier) -> Iterator[Problem]:
    """Goals of one family with one deadline each, set in order of time: whichever is stronger than the next."""
    goals = [
        one
        for one in records(dossier).values()
        if one.target.is_goal
        and len(one.due) == 1
        and one.standing[3] not in _YEARLY
        and not one.quantity.is_qualitative
    ]
    for family in families(goals):
        way = _direction(family)
        if way is None:
            continue
        steps = sorted(family, key=lambda one: min(one.due))
        for earlier, later in pairwise(steps):
            if min(earlier.due) < min(later.due) and _is_stronger(earlier, later, way):
                yield _problem(earlier, later)


def _direction(family: tuple[Record, ...]) -> Direction | None:
    """Which way is better: as the vocabulary says, else as the bounds of all agree to say."""
    known = family[0].known
    if known is not None and known.direction is not None:
        return known.direction
    comparators = {one.quantity.comparator for one in family}
    if comparators <= set(_MORE):
        return Direction.more
    return Direction.less if comparators <= set(_LESS) else None


def _is_stronger(earlier: Record, later: Record, way: Direction) -> bool:
    if earlier.is_per_unit != later.is_per_unit:
        return False
    mine, its = _number(earlier, later.quantity.unit), _number(later, later.quantity.unit)
    if mine is None or its is None:
        return False
    return mine > its if way is Direction.more else mine < its


def _number(record: Record, unit: str) -> Decimal | None:
    """The number that a record promises: the lower end of a range, the bound of a bound."""
    found = extent(record.quantity, unit)
    if found is None:
        return None
    return found.high if found.high is not None and record.quantity.comparator in _LESS else found.low


def _problem(earlier: Record, later: Record) -> Problem:
    message = (
        f"“{short(later.name)}”{_year(earlier.due)}写“{short(earlier.target.value)}”，"
        f"{_year(later.due)}反而写“{short(later.target.value)}”。请核对两个数和年份。"
    )
    return Problem(message, earlier.value_path, related=(later.related(),))


def _year(due: frozenset[date]) -> str:
    day = min(due)
    return f"{day.year}年" if (day.month, day.day) == (12, 31) else f"{day.year}年{day.month}月"
