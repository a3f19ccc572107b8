"""同一个指标，用了两个量词。

为什么
    市级课程论“个”、省级课程论“门”，读的人会以为数的不是一种东西，汇总也加不到一起。

不好的写法
    title: 某市绿色制造体系建设方案（2025—2027年）
    city: 某市
    targets:
      市级绿色工厂:
        indicator: 绿色工厂
        value: 50家
        level: 市级
      省级绿色工厂:
        indicator: 绿色工厂
        value: 10个  # <- indicator-with-two-measure-words
        level: 省级
    goals: 到2027年，培育市级绿色工厂${市级绿色工厂}、省级绿色工厂${省级绿色工厂}。

好的写法
    title: 某市绿色制造体系建设方案（2025—2027年）
    city: 某市
    targets:
      市级绿色工厂:
        indicator: 绿色工厂
        value: 50家
        level: 市级
      省级绿色工厂:
        indicator: 绿色工厂
        value: 10家
        level: 省级
    goals: 到2027年，培育市级绿色工厂${市级绿色工厂}、省级绿色工厂${省级绿色工厂}。

依据
    党政机关公文处理工作条例第十九条：公文起草应当表述准确，文字精练。通行做法：同一事物的量词全文一致。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Problem, Severity
from plangen.language import unit
from plangen.rules.dossier import Dossier
from plangen.rules.figures.facts.records import Record, records
from plangen.rules.quoting import short

SEVERITY = Severity.WARNING
_PEOPLE = frozenset({"人", "名", "位"})
"""Differ in politeness, not in what is counted."""


def check(dossier: Dossier) -> Iterator[Problem]:
    """Records of one indicator counted in words of one family, one finding for each word beside the first."""
    of: dict[str, dict[str, Record]] = {}
    for record in records(dossier).values():
        word = record.quantity.unit
        if not word:
            continue
        seen = of.setdefault(record.indicator, {})
        if word not in seen and seen:
            first = next(iter(seen.values()))
            if _are_two_words(first.quantity.unit, word):
                message = (
                    f"“{short(_called(record))}”在指标“{first.id}”里论“{first.quantity.unit}”，"
                    f"在指标“{record.id}”里论“{word}”。请统一量词。"
                )
                within = record.quantity.amount_span
                yield Problem(message, record.value_path, within=within, related=(first.related(),))
        seen.setdefault(word, record)


def _are_two_words(one: str, other: str) -> bool:
    return unit.alike(one, other) and not unit.same(one, other) and not {one, other} <= _PEOPLE


def _called(record: Record) -> str:
    return record.target.indicator or record.name
