"""指标完成的时间比上位文件要求的晚。

为什么
    上位文件要求2025年达到，本方案写到2027年才达到同一个数，落实就晚了。数更高的不算，因为到时可能已经先达到。

不好的写法
    title: 某市生活垃圾分类工作方案
    city: 某市
    implements: 省里的方案
    targets:
      回收率:
        value: 35%以上  # <- value-reached-later-than-superior
        name: 生活垃圾回收利用率
        of: 生活垃圾总量
    goals: 到2027年，生活垃圾回收利用率达到${回收率}。
    --- 省里的方案.yaml
    title: 某省生活垃圾分类工作方案
    level: 省级
    targets:
      回收率:
        value: 35%以上
        name: 生活垃圾回收利用率
    goals: 到2025年，生活垃圾回收利用率达到${回收率}。

好的写法
    title: 某市生活垃圾分类工作方案
    city: 某市
    implements: 省里的方案
    targets:
      回收率:
        value: 40%以上
        name: 生活垃圾回收利用率
        of: 生活垃圾总量
    goals: 到2027年，生活垃圾回收利用率达到${回收率}。
    --- 省里的方案.yaml
    title: 某省生活垃圾分类工作方案
    level: 省级
    targets:
      回收率:
        value: 35%以上
        name: 生活垃圾回收利用率
    goals: 到2025年，生活垃圾回收利用率达到${回收率}。

依据
    党政机关公文处理工作条例第十九条：公文起草应当完整准确体现发文机关意图，并同现行有关公文相衔接。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Confidence, Problem, Severity
from plangen.rules.documents.reading.neighbours import superiors
from plangen.rules.documents.reading.records import (
    falls_short,
    has_same_number,
    is_due_later,
    is_same,
    records,
    said,
)
from plangen.rules.dossier import Dossier
from plangen.rules.quoting import short

SEVERITY = Severity.WARNING
CONFIDENCE = Confidence.SUSPECTED


def check(dossier: Dossier) -> Iterator[Problem]:
    """Requirements whose number the plan promises, and nowhere in time."""
    own = records(dossier)
    for other in superiors(dossier):
        for required in records(other.dossier):
            if not required.target.is_goal or not required.holds_for_a_part:
                continue
            mine = [one for one in own if one.target.is_goal and is_same(one, required)]
            late = [one for one in mine if is_due_later(one, required) and has_same_number(one, required)]
            if late and len(late) == len(mine) and not falls_short(late[0], required):
                first = late[0]
                message = (
                    f"指标“{short(first.name)}”是{short(said(first))}，{other.name}要求{short(said(required))}，"
                    "完成时间晚于上位文件。请提前，或写明理由。"
                )
                related = (other.related(required.path, f"要求{short(said(required))}"),)
                yield Problem(message, first.path, related=related)
