"""限定词写在引用的外面，没有写进指标。

为什么
    正文写“不少于${编号}”，指标只写“10个”，纸上没有错，但核对和对比时这个指标就成了“正好10个”。
    限定词写进数值，正文用 ${编号}；界限离数字远的，正文用 ${编号.amount}。“达到”可以写在外面。

不好的写法
    title: 某市绿色建筑行动计划（2025—2027年）
    city: 某市
    targets:
      改造面积: 100万平方米
      示范项目: 20个
    goals: |-
      到2027年，既有建筑节能改造面积不少于${改造面积}，  # <- bound-outside-mention
      建成超低能耗示范项目${示范项目}以上。  # <- bound-outside-mention

好的写法
    title: 某市绿色建筑行动计划（2025—2027年）
    city: 某市
    targets:
      改造面积: 不少于100万平方米
      示范项目: 20个以上
    goals: |-
      到2027年，既有建筑节能改造面积不少于${改造面积.amount}，
      建成超低能耗示范项目${示范项目}。

依据
    plangen 方案格式：数值连同界限词一起登记，正文里再说时由程序核对。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Problem, Severity
from plangen.language.comparator import Bound
from plangen.language.quantity import Comparator
from plangen.rules.dossier import Dossier
from plangen.rules.figures.facts.numbers import Number, numbers_by_record
from plangen.rules.figures.facts.records import records
from plangen.rules.quoting import short

SEVERITY = Severity.WARNING


def check(dossier: Dossier) -> Iterator[Problem]:
    """Records without a bound that the prose says with one; one finding for each record."""
    said = numbers_by_record(dossier)
    for record in records(dossier).values():
        quantity = record.quantity
        if quantity.bounds or quantity.comparator is not Comparator.eq:
            continue
        outside = [(one, bound) for one in said.get(record.id, ()) for bound in _outside(one)[:1]]
        if not outside:
            continue
        number, bound = outside[0]
        value = short(record.target.value)
        message = f"“{bound.word}”写在引用外面，指标“{record.id}”只写“{value}”，核对和对比时会当成正好{value}。"
        hint = (
            f"把数值写成“{value}{bound.word}”。"
            if bound.behind
            else f"把数值写成“{bound.word}{value}”，正文用 ${{{record.id}.amount}}。"
        )
        related = (record.related(), *(other.related("这里也是") for other, _ in outside[1:]))
        yield Problem(message, number.path, within=number.within, related=related, hint=hint)


def _outside(number: Number) -> tuple[Bound, ...]:
    """Bounds that the prose puts around a mention without words of its own."""
    if number.reference is None or number.reference.wording is not None or not number.is_stated:
        return ()
    if number.is_taken_in_part:
        return ()
    return number.bounds
