"""每个单位的数乘以单位数，和总数对不上。

为什么
    每个县区至少1个，全市12个县区，总数却只有10个，三个数里必有一个不对。只查能对上号的：一个指标按每个单位计，
    一个登记了单位的个数，还有一个是同名的总数；正文一句话里的“每个……”“12个……”“共……”也查。

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
    actions:
      - title: 充实队伍
        text: 每个县区培训检验员20名，12个县区共培训检验员200名。  # <- per-unit-times-units-differs-from-total
        lead: 市卫生健康委

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

from collections.abc import Iterator, Mapping
from itertools import pairwise

from plangen.findings import Confidence, Problem, Severity
from plangen.language.pattern import pattern
from plangen.rules.dossier import Dossier
from plangen.rules.figures.facts.extent import Extent, extent
from plangen.rules.figures.facts.numbers import Number, numbers
from plangen.rules.figures.facts.records import Record, are_due_together, records
from plangen.rules.figures.facts.sums import misses
from plangen.rules.quoting import short
from plangen.vocabulary.folding import fold

SEVERITY = Severity.WARNING
CONFIDENCE = Confidence.SUSPECTED
_EACH = pattern(r"每一?[所个条家户座处名支项县区市乡镇]?")
_AREA = pattern(r"(?:全[国省市区县]|[我本][省市区县])(?=.)")
_SHARES = frozenset({"%", "‰", "倍", "比", "个百分点", "百分点"})


_TOTAL = pattern(r"(?<![公工])共|合计|总计|累计|总数")
_SENTENCE_END = pattern(r"[。！？；\n]")
_GOES_ON = pattern(r"[共均都每各建设配打培实全（(，、\s]|$")
"""What may follow the name of the units; 县级医院 are no 县."""
_MOST = 12
"""Numbers of a sentence that are set against each other; longer ones are tables."""


def check(dossier: Dossier) -> Iterator[Problem]:
    """A number for each unit, the number of units and the total of one name, where just one of each is there."""
    reported = set()
    for record, problem in _registered(records(dossier)):
        reported.add(record.id)
        yield problem
    for sentence in _sentences(numbers(dossier)):
        for each, units, total in _triples(sentence):
            if total.reference is None or total.reference.id not in reported:
                yield from _said(each, units, total)


def _registered(register: Mapping[str, Record]) -> Iterator[tuple[Record, Problem]]:
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
            yield alike[0], _problem(record, counts[0], alike[0], product)


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


def _sentences(found: tuple[Number, ...]) -> Iterator[list[Number]]:
    """The numbers of a plan, those of each statement together."""
    current = list(found[:1])
    for one, other in pairwise(found):
        ended = one.printed is not other.printed or _SENTENCE_END.search(
            one.printed.text, one.said.span.end, other.said.span.start
        )
        if ended:
            yield current
            current = []
        current.append(other)
    yield current


def _triples(sentence: list[Number]) -> Iterator[tuple[Number, Number, Number]]:
    """A number for each unit, the number of units, and the total, where a sentence says one of each."""
    eaches = [one for one in sentence if one.said.quantity.per and one.noun]
    if len(eaches) != 1 or not 3 <= len(sentence) <= _MOST:
        return
    each = eaches[0]
    unit = _EACH.sub("", f"每{each.said.quantity.per}", count=1)
    units = [one for one in sentence if _counts(one, unit)]
    totals = [one for one in sentence if one not in units and _sums_up(one, each)]
    if len(units) == len(totals) == 1 and len(unit) > 1:
        yield each, units[0], totals[0]


def _counts(number: Number, unit: str) -> bool:
    noun, place = number.noun, number.said.noun
    is_behind = place is not None and place.start >= number.said.span.end
    return is_behind and noun.startswith(unit) and _GOES_ON.match(noun, len(unit)) is not None


def _sums_up(number: Number, each: Number) -> bool:
    if number.said.quantity.per or not number.noun.endswith(each.noun):
        return False
    return _TOTAL.search(number.before()) is not None


def _said(each: Number, units: Number, total: Number) -> Iterator[Problem]:
    one, count = extent(each.said.quantity), extent(units.said.quantity)
    whole = extent(total.said.quantity, each.said.quantity.unit)
    if one is None or count is None or whole is None or each.said.quantity.unit in _SHARES:
        return
    product = one.times(count)
    # A total that does not name the units may count others besides.
    is_of_these = units.said.span.end > total.said.span.start - len(total.before())
    if misses(whole, product) and (is_of_these or whole.low < product.low):
        message = (
            f"“每{each.said.quantity.per}”{short(each.words)}，乘以{short(units.words)}是{product}{total.said.quantity.unit}，"
            f"这里的总数“{short(total.words)}”对不上。请核对这三个数。"
        )
        related = (each.related("每个单位的数"), units.related("单位数"))
        yield Problem(message, total.path, within=total.within, related=related)
