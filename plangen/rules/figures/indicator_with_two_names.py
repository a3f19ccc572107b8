"""同一个指标，前后叫了两个名字。

为什么
    “省级产教融合型企业”和“省级产教融合企业”差一个字，读的人会以为是两件事，检索和汇总也对不上。
    正文里的叫法和登记的名称只差中间一两个字的，两个指标数和口径都相同、只有名称不同的，才报出来。

不好的写法
    title: 某市智慧物流发展行动计划（2025—2027年）
    city: 某市
    targets:
      示范园区:
        name: 省级示范性物流园区
        value: 5个
    goals: 到2027年，建成省级示范性物流园区${示范园区}。
    actions:
      - title: 提升园区能级
        text: 完善多式联运设施，建成省级示范物流园区${示范园区}。  # <- indicator-with-two-names
        lead: 市交通运输局

好的写法
    title: 某市智慧物流发展行动计划（2025—2027年）
    city: 某市
    targets:
      示范园区:
        name: 省级示范性物流园区
        value: 5个
    goals: 到2027年，建成省级示范性物流园区${示范园区}。
    actions:
      - title: 提升园区能级
        text: 完善多式联运设施，建成省级示范性物流园区${示范园区}。
        lead: 市交通运输局

依据
    党政机关公文处理工作条例第十九条：公文起草应当表述准确。通行做法：同一事物全文用同一名称，使用简称应当先用全称并注明简称。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Confidence, Problem, Related, Severity
from plangen.language.pattern import pattern
from plangen.language.quantity import compare
from plangen.rules.dossier import Dossier
from plangen.rules.figures.facts.numbers import Number, numbers_by_record
from plangen.rules.figures.facts.records import Record, are_due_together, families, records
from plangen.rules.quoting import short
from plangen.source import Span
from plangen.vocabulary.folding import fold

SEVERITY = Severity.WARNING
CONFIDENCE = Confidence.SUSPECTED
_SHORTEST = 6
_MOST_LEFT_OUT = 2
_ENDS = 2
_NEAR = 60
_MOST = 50
_CUT = pattern(r"[，。；：、\n0-9]")
_NO_MATTER = frozenset("的之、")
_NO_OTHER = frozenset({"以上", "建设", "新建", "改建"})
"""Signs and words that make no other name."""


def check(dossier: Dossier) -> Iterator[Problem]:
    """Words beside a mention that are the record's name but for a sign or two, and records that differ in the name only."""
    register = records(dossier)
    said = numbers_by_record(dossier)
    names = tuple(dict.fromkeys(name for one in register.values() for name in (one.target.name, one.id)))
    for record in register.values():
        name = record.target.name
        if len(name) < _SHORTEST:
            continue
        for number in said.get(record.id, ()):
            span = _almost(number, name)
            if span is None or any(span.of(number.printed.text) in other for other in names):
                continue
            words = short(span.of(number.printed.text))
            message = f"这里叫“{words}”，指标“{record.id}”登记的名称是“{short(name)}”，只差一两个字。是一回事的，请用同一个名称。"
            related = Related(record.path / "name", f"登记的名称是“{short(name)}”")
            yield Problem(message, number.path, within=number.printed.within(span), related=(related,))
            break
    goals = [one for one in register.values() if one.target.is_goal and not one.quantity.is_qualitative]
    for family in families(goals):
        for at, record in enumerate(family[:_MOST]):
            other = next((one for one in family[:at] if _is_the_same(one, record)), None)
            if other is not None:
                message = (
                    f"指标“{record.id}”和“{other.id}”数和口径都相同，名称一个是“{short(record.name)}”，一个是“{short(other.name)}”。"
                    "是一回事的，请只登记一个；不是的，请写明区别。"
                )
                yield Problem(message, record.path, on_key=True, related=(other.related(),))


def _almost(number: Number, name: str) -> Span | None:
    """Where the words next to a number are almost ``name``, and ``name`` is not there."""
    text, phrase = number.printed.text, number.said.phrase
    before = number.printed.before(phrase.start)
    cut = max((match.end() for match in _CUT.finditer(before)), default=0)
    stop = _CUT.search(text, phrase.end, phrase.end + _NEAR)
    behind = Span(phrase.end, stop.start() if stop else min(len(text), phrase.end + _NEAR))
    for stretch in (Span(phrase.start - len(before) + cut, phrase.start), behind):
        words = stretch.of(text)
        if name in words:
            return None
        found = _found(words, name)
        if found is not None:
            return found.shifted(stretch.start)
    return None


def _found(words: str, name: str) -> Span | None:
    """The longest stretch of ``words`` that begins and ends as ``name`` does and differs from it inside by a sign or two."""
    start = words.find(name[:_ENDS])
    while start >= 0:
        for length in range(len(name) + _MOST_LEFT_OUT, len(name) - _MOST_LEFT_OUT - 1, -1):
            if start + length <= len(words) and _differ_inside(words[start : start + length], name):
                return Span(start, start + length)
        start = words.find(name[:_ENDS], start + 1)
    return None


def _differ_inside(one: str, other: str) -> bool:
    """Whether one is the other with a sign or two left out between its first two and its last two."""
    shorter, longer = sorted((one, other), key=len)
    missing = len(longer) - len(shorter)
    if shorter[-_ENDS:] != longer[-_ENDS:]:
        return False
    cut = next((at for at, sign in enumerate(shorter) if sign != longer[at]), len(shorter))
    more = longer[cut : cut + missing]
    return shorter[cut:] == longer[cut + missing :] and not _NO_MATTER & set(more) and more not in _NO_OTHER


def _is_the_same(one: Record, other: Record) -> bool:
    if fold(one.name) == fold(other.name) or not are_due_together(one, other) or one.is_per_unit != other.is_per_unit:
        return False
    if other.id in (one.target.within, *one.target.sum_of) or one.id in (other.target.within, *other.target.sum_of):
        return False
    return compare(one.quantity, other.quantity).means_the_same
