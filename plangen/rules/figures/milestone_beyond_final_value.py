"""前一年的目标，比后一年的还高。

为什么
    分年目标应当一年比一年更进一步。2026年达到90%以上、2027年达到85%以上，两个数多半写反了。
    越低越好的指标反过来查。只查说“到那时有多少”的数：比率、指数、人均，登记为累计的，正文写“达到”“累计”的；
    今年改造300个、明年改造200个这样一年一个样的工作量，和增长率，不查。

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

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from itertools import pairwise

from plangen.findings import Problem, Severity
from plangen.language.agreement import Direction
from plangen.language.pattern import pattern
from plangen.language.quantity import Comparator
from plangen.rules.dossier import Dossier
from plangen.rules.figures.facts.extent import extent
from plangen.rules.figures.facts.numbers import Number, numbers_by_record
from plangen.rules.figures.facts.records import Record, families, records
from plangen.rules.quoting import short

SEVERITY = Severity.WARNING
_STOCK = "存量"
_SHARES = frozenset({"%", "‰"})
_LEVEL = pattern(r"率[）)]?$|占比|比例|比重|指数|[人户生床]均|^每|覆盖面|系数|强度|浓度")
_GROWTH = pattern(r"(?:新增|新建|净增|增长|增加|增速|增幅|提高|提升|上升|下降|降低|减少|压减|降幅)(?![到至])")
_REACHED = pattern(r"(?:达到?|提高到|提升到|增加到|增长到|扩大到|保有量?|拥有|总[数量]|累计)[^，。；]{0,8}$")
_MORE, _LESS = (Comparator.ge, Comparator.gt), (Comparator.le, Comparator.lt)


def check(dossier: Dossier) -> Iterator[Problem]:
    """Goals of one family with one deadline each, set in order of time: whichever is stronger than the next."""
    goals = [
        one
        for one in records(dossier).values()
        if one.target.is_goal and len(one.due) == 1 and not one.quantity.is_qualitative
    ]
    said: Mapping[str, tuple[Number, ...]] | None = None
    for family in families(goals):
        way = _direction(family)
        if way is None:
            continue
        said = numbers_by_record(dossier) if said is None else said
        if not all(_says_how_many_there_are(one, said.get(one.id, ())) for one in family):
            continue
        steps = sorted(family, key=lambda one: min(one.due))
        for earlier, later in pairwise(steps):
            if min(earlier.due) < min(later.due) and _is_stronger(earlier, later, way):
                yield _problem(earlier, later)


def _says_how_many_there_are(record: Record, spoken: tuple[Number, ...]) -> bool:
    """Whether the number tells the state at its deadline; what is done or grows year by year may be less the next year."""
    if record.standing[3] == _STOCK:
        return True
    if _GROWTH.search(f"{record.name} {record.target.value}") or record.target.counting:
        return False
    if record.quantity.unit in _SHARES or record.is_per_unit or _LEVEL.search(record.name):
        return True
    return any(_REACHED.search(one.before()) for one in spoken)


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
    return found.high if record.quantity.comparator in _LESS else found.low


def _problem(earlier: Record, later: Record) -> Problem:
    message = (
        f"“{short(later.name)}”{_year(earlier.due)}写“{short(earlier.target.value)}”，"
        f"{_year(later.due)}反而写“{short(later.target.value)}”。请核对两个数和年份。"
    )
    return Problem(message, earlier.value_path, related=(later.related(),))


def _year(due: frozenset[date]) -> str:
    day = min(due)
    return f"{day.year}年" if (day.month, day.day) == (12, 31) else f"{day.year}年{day.month}月"
