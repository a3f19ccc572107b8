"""指标低于上位文件的要求。

为什么
    上位文件要求达到70%，本方案写60%，落实就不到位。只比同一个指标、同样的范围和层级；全国、全省的总数不拿来比；
    没有核对过出处的不作依据。确有特殊情况的，写明理由允许即可。

不好的写法
    title: 某市乡村医疗卫生体系建设实施方案
    city: 某市
    implements: 省里的意见
    targets:
      签约率:
        value: 60%以上  # <- value-weaker-than-superior
        name: 重点人群家庭医生签约率
    goals: 到2027年，重点人群家庭医生签约率达到${签约率}。
    --- 省里的意见.yaml
    title: 某省乡村医疗卫生体系建设实施意见
    level: 省级
    targets:
      签约率:
        value: 75%以上
        name: 重点人群家庭医生签约率
    goals: 到2027年，重点人群家庭医生签约率达到${签约率}。

好的写法
    title: 某市乡村医疗卫生体系建设实施方案
    city: 某市
    implements: 省里的意见
    targets:
      签约率:
        value: 78%以上
        name: 重点人群家庭医生签约率
        of: 重点人群
      村医:
        value: 300名
        name: 大学生村医
    goals: 到2027年，重点人群家庭医生签约率达到${签约率}，大学生村医达到${村医}。
    --- 省里的意见.yaml
    title: 某省乡村医疗卫生体系建设实施意见
    level: 省级
    targets:
      签约率:
        value: 75%以上
        name: 重点人群家庭医生签约率
      村医:
        value: 2万名
        name: 大学生村医
    goals: 到2027年，重点人群家庭医生签约率达到${签约率}，大学生村医达到${村医}。

依据
    党政机关公文处理工作条例第十九条：公文起草应当完整准确体现发文机关意图，并同现行有关公文相衔接。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Confidence, Problem, Severity
from plangen.rules.documents.reading.neighbours import superiors
from plangen.rules.documents.reading.records import falls_short, is_due_earlier, is_same, records, said
from plangen.rules.dossier import Dossier
from plangen.rules.quoting import short

SEVERITY = Severity.WARNING
CONFIDENCE = Confidence.SUSPECTED


def check(dossier: Dossier) -> Iterator[Problem]:
    """Requirements that every record of the plan on the same thing, due at the same time or later, falls short of."""
    own = records(dossier)
    for other in superiors(dossier):
        for required in records(other.dossier):
            if not required.holds_for_a_part:
                continue
            mine = [one for one in own if is_same(one, required) and not is_due_earlier(one, required)]
            if mine and all(falls_short(one, required) for one in mine):
                first = mine[0]
                message = (
                    f"指标“{short(first.name)}”是{short(said(first))}，{other.name}要求{short(said(required))}，"
                    "低于上位文件的要求。请提高，或写明理由。"
                )
                related = (other.related(required.path, f"要求{short(required.target.value)}"),)
                yield Problem(message, first.path, related=related)
