"""各部分加起来，和总数对不上。

为什么
    总数写明由哪几项相加（sum_of），各项之和就应当等于它：总数是一个数的，要落在各项之和的范围里；总数写“不少于”的，
    各项最少也要加到这个数。

不好的写法
    title: 某市公园城市建设方案（2025—2027年）
    city: 某市
    targets:
      公园绿地:
        value: 100处  # <- parts-differ-from-whole
        sum_of: 综合公园、社区公园、口袋公园
      综合公园: 10处
      社区公园: 30处
      口袋公园: 50处
    goals: 到2027年，新建公园绿地${公园绿地}，其中综合公园${综合公园}、社区公园${社区公园}、口袋公园${口袋公园}。

好的写法
    title: 某市公园城市建设方案（2025—2027年）
    city: 某市
    targets:
      公园绿地:
        value: 100处
        sum_of: 综合公园、社区公园、口袋公园
      综合公园: 10处
      社区公园: 30处
      口袋公园: 60处
    goals: 到2027年，新建公园绿地${公园绿地}，其中综合公园${综合公园}、社区公园${社区公园}、口袋公园${口袋公园}。

依据
    通行做法：总分关系的数逐项相加，与总数核对一致。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Problem, Severity
from plangen.rules.dossier import Dossier
from plangen.rules.figures.facts.extent import Extent, extent, total
from plangen.rules.figures.facts.sums import Sum, falls_short, misses, sums
from plangen.rules.quoting import short

SEVERITY = Severity.ERROR


def check(dossier: Dossier) -> Iterator[Problem]:
    """Totals with ``sum_of`` that the sum of all parts misses, or may fall short of."""
    for found in sums(dossier):
        wrong = _wrong(found)
        if wrong:
            whole, unit = found.whole, found.whole.quantity.unit
            listed = "＋".join(str(part) for part in found.extents)
            message = (
                f"指标“{whole.id}”写的是“{short(whole.target.value)}”，{len(found.parts)}项相加是{listed}＝"
                f"{total(found.extents)}{unit}，{wrong}。请核对各项和总数。"
            )
            yield Problem(message, whole.value_path, related=[part.related() for part in found.parts])


def _wrong(found: Sum) -> str:
    whole = extent(found.whole.quantity)
    assert whole is not None
    parts: Extent = total(found.extents)
    if misses(whole, parts):
        return "对不上"
    return "各项最少的数加起来达不到" if falls_short(whole, parts) else ""
