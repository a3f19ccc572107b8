"""每个单位的数乘以单位数，和总数对不上。

为什么
    每个县区至少1个，全市12个县区，总数却只有10个，三个数里必有一个不对。只查能对上号的：一个指标按每个单位计，
    一个登记了单位的个数，还有一个是同名的总数。

不好的写法
    title: 某市疾控体系建设方案（2025—2027年）
    city: 某市
    targets:
      县区:
        value: 12个
        name: 县区
        nature: 现状
      县区实验室:
        name: 病原检测实验室
        value: 1个以上
        scope: 每个县区
      实验室:
        name: 病原检测实验室
        value: 10个  # <- per-unit-times-units-differs-from-total
    goals: 到2027年，全市${县区}县区，每个县区建成病原检测实验室${县区实验室}，全市共${实验室}。

好的写法
    title: 某市疾控体系建设方案（2025—2027年）
    city: 某市
    targets:
      县区:
        value: 12个
        name: 县区
        nature: 现状
      县区实验室:
        name: 病原检测实验室
        value: 1个以上
        scope: 每个县区
      实验室:
        name: 病原检测实验室
        value: 15个
    goals: 到2027年，全市${县区}县区，每个县区建成病原检测实验室${县区实验室}，全市共${实验室}。

依据
    通行做法：单位定额、单位个数和总数相互核对。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Confidence, Problem, Severity
from plangen.language.pattern import pattern
from plangen.rules.dossier import Dossier
from plangen.rules.figures.facts.extent import Extent, extent
from plangen.rules.figures.facts.records import Record, are_due_together, records
from plangen.rules.figures.facts.sums import misses
from plangen.rules.quoting import short
from plangen.vocabulary.folding import fold

SEVERITY = Severity.WARNING
CONFIDENCE = Confidence.SUSPECTED
_EACH = pattern(r"每一?[所个条家户座处名支项县区市乡镇]?")
_AREA = pattern(r"(?:全[国省市区县]|[我本][省市区县])(?=.)")
_SHARES = frozenset({"%", "‰", "倍", "比", "个百分点", "百分点"})


def check(dossier: Dossier) -> Iterator[Problem]:
    """A number for each unit, the number of units and the total of one name, where just one of each is there."""
    register = records(dossier)
    totals: dict[str, list[Record]] = {}
    units: dict[str, list[Record]] = {}
    for record in register.values():
        if not record.is_per_unit:
            units.setdefault(_bare(record.name), []).append(record)
            if record.target.is_goal:
                totals.setdefault(record.indicator, []).append(record)
    for record in register.values():
        if not record.is_per_unit or not record.target.is_goal or len(record.target.scope) != 1:
            continue
        counts = units.get(_bare(_EACH.sub("", record.target.scope[0], count=1)), [])
        alike = [one for one in totals.get(record.indicator, []) if _is_total(one, record)]
        if len(counts) != 1 or len(alike) != 1 or counts[0] is alike[0]:
            continue
        product = _product(record, counts[0])
        whole = extent(alike[0].quantity, record.quantity.unit)
        if product is not None and whole is not None and misses(whole, product):
            yield _problem(record, counts[0], alike[0], product)


def _bare(name: str) -> str:
    return fold(_AREA.sub("", name, count=1))


def _is_total(one: Record, each: Record) -> bool:
    # Level, denominator and counting must be alike; the scope is the unit here and all units there.
    mine, its = one.standing, each.standing
    return (mine[0], *mine[2:]) == (its[0], *its[2:]) and not one.target.scope and are_due_together(one, each)


def _product(each: Record, units: Record) -> Extent | None:
    one, count = extent(each.quantity), extent(units.quantity)
    if one is None or count is None or each.quantity.unit in _SHARES or units.quantity.unit in _SHARES:
        return None
    return one.times(count)


def _problem(each: Record, units: Record, total: Record, product: Extent) -> Problem:
    message = (
        f"“{each.target.scope[0]}”{short(each.target.value)}，“{units.name}”{short(units.target.value)}，相乘是"
        f"{product}{total.quantity.unit}，总数指标“{total.id}”写的是“{short(total.target.value)}”。请核对这三个数。"
    )
    return Problem(message, total.value_path, related=(each.related(), units.related()))
