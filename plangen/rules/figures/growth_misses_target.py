"""基数、增幅和目标值，三个数算不到一起。

为什么
    现有2000张，增长30%，应当是2600张；目标写3000张，三个数里必有一个不对。登记在指标里的，和正文一句话里写的
    “由……增加到……，增长……”，都查；四舍五入的出入不算。

不好的写法
    title: 某市文化惠民工程实施方案（2025—2027年）
    city: 某市
    targets:
      书房现状:
        indicator: 城市书房
        value: 40家
        nature: 现状
      书房增幅:
        indicator: 城市书房
        value: 增长50%
      书房:
        indicator: 城市书房
        value: 80家  # <- growth-misses-target
    goals: |-
      在现有城市书房${书房现状}的基础上，到2027年${书房增幅}，达到${书房}；
      公共图书馆藏书由200万册增加到260万册，增长50%。  # <- growth-misses-target

好的写法
    title: 某市文化惠民工程实施方案（2025—2027年）
    city: 某市
    targets:
      书房现状:
        indicator: 城市书房
        value: 40家
        nature: 现状
      书房增幅:
        indicator: 城市书房
        value: 增长50%
      书房:
        indicator: 城市书房
        value: 60家
    goals: 在现有城市书房${书房现状}的基础上，到2027年${书房增幅}，达到${书房}。

依据
    通行做法：基期数、增幅和目标值逐项核算。
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import islice, pairwise

from plangen.findings import Problem, Severity
from plangen.language.pattern import pattern
from plangen.language.quantity import Quantity
from plangen.rules.dossier import Dossier
from plangen.rules.figures.facts.extent import Extent, extent
from plangen.rules.figures.facts.numbers import Number, numbers
from plangen.rules.figures.facts.records import Record, records
from plangen.rules.figures.facts.sums import misses
from plangen.rules.quoting import short
from plangen.source import Span

SEVERITY = Severity.WARNING
_RISE = pattern(r"增长|增加|提高|提升|上升|扩大|增幅|翻")
_FALL = pattern(r"下降|降低|减少|压减|降幅")
_YEARLY = pattern(r"年均|每年|同比|年增|个百分点")
_BASE = pattern(r"(?:由|从)[^，。；：\n]{0,30}$")
_UP_TO = pattern(r"[^，。；：\n]{0,6}?(?:增加|增长|提高|提升|上升|扩大|扩充|发展)(?:到|至)[^，。；：\n]{0,10}")
_BY = pattern(r"[^，。；：\n]{0,6}[，、]?(?:累计|总体|整体)?(?:增长|增加|增幅|提高|提升)(?:达到|达|为|约|了)?")
_WRITTEN = pattern(r"[0-9]+(?:\.([0-9]+))?([万亿]?)")
_SIZES = {"": Decimal(1), "万": Decimal(10) ** 4, "亿": Decimal(10) ** 8}
_SHARES = frozenset({"%", "‰"})
_HALF = Decimal("0.5")
_HUNDRED = Decimal(100)


def check(dossier: Dossier) -> Iterator[Problem]:
    """Growth records against the fact and the goal of their indicator, and 由…增加到…，增长… in one sentence."""
    yield from _registered(records(dossier))
    yield from _in_prose(numbers(dossier))


def _registered(register: Mapping[str, Record]) -> Iterator[Problem]:
    of: dict[tuple[str, frozenset[str]], list[Record]] = {}
    for record in register.values():
        of.setdefault((record.indicator, record.standing[1]), []).append(record)
    for alike in of.values():
        levels = [one for one in alike if one.quantity.low and _growth(one.quantity) is None]
        facts = [one for one in levels if one.target.nature == "现状"]
        growths = [one for one in alike if one.target.is_goal and _growth(one.quantity) is not None]
        goals = [one for one in levels if one.target.is_goal]
        if len(facts) == len(growths) == len(goals) == 1:
            wrong = _wrong(facts[0].quantity, growths[0].quantity, goals[0].quantity)
            if wrong:
                fact, growth, goal = facts[0], growths[0], goals[0]
                message = (
                    f"“{short(goal.name)}”现有{short(fact.target.value)}，{short(growth.target.value)}后是{wrong}，"
                    f"目标写的是“{short(goal.target.value)}”。请核对这三个数。"
                )
                yield Problem(message, goal.value_path, related=(fact.related(), growth.related()))


def _in_prose(found: tuple[Number, ...]) -> Iterator[Problem]:
    for base, goal, growth in zip(found, islice(found, 1, None), islice(found, 2, None), strict=False):
        if growth.said.quantity.unit != "%" or base.printed is not growth.printed:
            continue
        text = base.printed.text
        spans = (base.said.span, goal.said.span, growth.said.span)
        between = [text[one.end : other.start] for one, other in pairwise(spans)]
        if not _UP_TO.fullmatch(between[0]) or not _BY.fullmatch(between[1]) or _YEARLY.search(between[1]):
            continue
        if not _BASE.search(base.before()):
            continue
        wrong = _wrong(base.said.quantity, growth.said.quantity, goal.said.quantity, in_prose=True)
        if wrong:
            by = short(growth.words)
            message = f"“{short(base.words)}”增长“{by}”是{wrong}，这里写“{short(goal.words)}”。请核对这三个数。"
            within = goal.printed.within(Span(goal.said.span.start, growth.said.span.end))
            yield Problem(message, goal.path, within=within, related=(base.related("基数在这里"),))


def _growth(quantity: Quantity) -> Extent | None:
    """By how much of itself something grows; ``None`` for what is no growth over the whole period."""
    text = quantity.text
    if quantity.low is None or _YEARLY.search(text):
        return None
    if quantity.unit == "倍" and text.lstrip("再").startswith("翻"):
        return Extent(quantity.low - 1, quantity.low - 1)
    found = extent(quantity)
    if quantity.unit != "%" or found is None:
        return None
    low, high = found.low / _HUNDRED, None if found.high is None else found.high / _HUNDRED
    if _RISE.search(text):
        return Extent(low, high, found.is_rough)
    return Extent(-low, -low, found.is_rough) if _FALL.search(text) and high == low else None


def _wrong(base: Quantity, growth: Quantity, goal: Quantity, in_prose: bool = False) -> str:
    """What the base grows to, where the goal is another number; empty where they agree or cannot be compared."""
    start, end = extent(base, goal.unit), extent(goal)
    rate = _share(growth) if in_prose else _growth(growth)
    # A share that grows by 20% may as well be meant to grow by 20 points.
    if not base.low or start is None or end is None or rate is None or goal.unit in _SHARES:
        return ""
    if in_prose and end.high is None:
        # 增加到 names the very number.
        end = Extent(end.low, end.low)
    grown = start.times(Extent(1 + rate.low, None if rate.high is None else 1 + rate.high, rate.is_rough))
    slack = 1 + _rounding(base) + _rounding(goal) + Decimal("0.01")
    room = Extent(grown.low / slack, None if grown.high is None else grown.high * slack, grown.is_rough)
    return f"{grown}{goal.unit}" if misses(Extent(end.low, end.high, end.is_rough), _unranged(room, end)) else ""


def _share(quantity: Quantity) -> Extent | None:
    found = extent(quantity)
    if found is None:
        return None
    return Extent(found.low / _HUNDRED, None if found.high is None else found.high / _HUNDRED, found.is_rough)


def _rounding(quantity: Quantity) -> Decimal:
    """By which part of itself a number may have been rounded as it is written: 1.2万 by a twenty-fourth."""
    match = _WRITTEN.match(quantity.amount)
    if match is None or not quantity.low:
        return Decimal(0)
    step = _SIZES[match[2]] / Decimal(10) ** len(match[1] or "")
    return step * _HALF / quantity.low


def _unranged(room: Extent, end: Extent) -> Extent:
    """``room`` as one that need not share both ends with a goal that is a range."""
    return Extent(room.low, room.high, room.is_rough or (end.high is not None and end.low < end.high))
