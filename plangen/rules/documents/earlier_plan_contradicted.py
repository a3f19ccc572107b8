"""标准和本市还在执行的旧方案不一样。

为什么
    同一个门槛、限额或年限，旧方案写3年，接续它的新方案写5年，又没有说旧的废止，执行的人不知道以哪一份为准。

不好的写法
    title: 某市保障性住房管理实施方案
    city: 某市
    succeeds: 旧方案
    targets:
      轮候期:
        value: 5年  # <- earlier-plan-contradicted
        name: 公租房轮候期
        nature: 标准
    goals: 公租房轮候期为${轮候期}。
    --- 旧方案.yaml
    title: 某市保障性住房管理实施方案（试行）
    city: 某市
    targets:
      轮候期:
        value: 3年
        name: 公租房轮候期
        nature: 标准
    goals: 公租房轮候期为${轮候期}。

好的写法
    title: 某市保障性住房管理实施方案
    city: 某市
    succeeds: 旧方案
    targets:
      轮候期:
        value: 3年
        name: 公租房轮候期
        nature: 标准
    goals: 公租房轮候期为${轮候期}。《某市保障性住房管理实施方案（试行）》同时废止。
    --- 旧方案.yaml
    title: 某市保障性住房管理实施方案（试行）
    city: 某市
    targets:
      轮候期:
        value: 3年
        name: 公租房轮候期
        nature: 标准
    goals: 公租房轮候期为${轮候期}。

依据
    党政机关公文处理工作条例第十九条：公文起草应当同现行有关公文相衔接。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Confidence, Problem, Severity
from plangen.language.quantity import Quantity, UnitAgreement, compare
from plangen.rules.documents.reading.mentioned import is_repealed
from plangen.rules.documents.reading.neighbours import predecessor
from plangen.rules.documents.reading.records import is_same, records, said
from plangen.rules.documents.reading.standing import OWN_LEVEL, standing
from plangen.rules.dossier import Dossier
from plangen.rules.quoting import short

SEVERITY = Severity.WARNING
CONFIDENCE = Confidence.SUSPECTED


def check(dossier: Dossier) -> Iterator[Problem]:
    """Standards of the earlier plan that this one sets otherwise, unless it repeals that plan."""
    other = predecessor(dossier)
    if other is None:
        return
    own = [one for one in records(dossier, OWN_LEVEL) if not one.target.is_goal]
    for before in standing(dossier, other):
        if before.target.is_goal:
            continue
        mine = [one for one in own if is_same(one, before)]
        differ = mine and not any(_agree(one.target.quantity, before.target.quantity) for one in mine)
        if differ and not is_repealed(dossier, other):
            first = mine[0]
            message = (
                f"“{short(first.name)}”是{short(said(first))}，旧方案{other.name}写的是{short(said(before))}，没有说旧方案废止。"
                "请核对以哪一份为准。"
            )
            related = (other.related(before.path, f"旧方案写的是{short(before.target.value)}"),)
            yield Problem(message, first.path, related=related)


def _agree(one: Quantity, other: Quantity) -> bool:
    agreement = compare(one, other)
    return agreement.number or agreement.unit is UnitAgreement.different
