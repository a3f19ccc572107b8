"""上位文件的指标，本方案没有提到。

为什么
    上位文件要求各地达到的比例、人均数、每个县区的数，本方案一个字没有，执行时就落空。全国、全省的总数不查；
    名称在正文里出现过的，算已经提到。

不好的写法
    title: 某市养老服务体系建设规划（2026—2030年）
    city: 某市
    implements: 省里的规划  # <- superior-target-not-taken-up
    targets:
      床位数: 3000张
    goals: 养老床位达到${床位数}。
    --- 省里的规划.yaml
    title: 某省养老服务体系建设规划（2026—2030年）
    level: 省级
    targets:
      护理型床位占比:
        value: 60%以上
        of: 养老机构床位总数
    goals: 到2030年，护理型床位占比达到${护理型床位占比}。

好的写法
    title: 某市养老服务体系建设规划（2026—2030年）
    city: 某市
    implements: 省里的规划
    targets:
      床位数: 3000张
      护理型床位占比:
        value: 65%以上
        of: 养老机构床位总数
    goals: 养老床位达到${床位数}，护理型床位占比达到${护理型床位占比}。
    --- 省里的规划.yaml
    title: 某省养老服务体系建设规划（2026—2030年）
    level: 省级
    targets:
      护理型床位占比:
        value: 60%以上
        of: 养老机构床位总数
    goals: 到2030年，护理型床位占比达到${护理型床位占比}。

依据
    党政机关公文处理工作条例第十九条：公文起草应当完整准确体现发文机关意图，并同现行有关公文相衔接。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Confidence, Problem, Severity
from plangen.rules.documents.reading.neighbours import superiors
from plangen.rules.documents.reading.records import Record, counted_on, records, said
from plangen.rules.dossier import Dossier, remembered
from plangen.rules.quoting import short
from plangen.vocabulary.folding import fold

SEVERITY = Severity.ADVICE
CONFIDENCE = Confidence.SUSPECTED
_LISTED = 3


def check(dossier: Dossier) -> Iterator[Problem]:
    """Requirements on a part of the country whose indicator the plan neither registers nor names."""
    if not dossier.is_whole:
        return
    for other in superiors(dossier):
        missing = [one for one in records(other.dossier) if _is_missing(dossier, one)]
        if not missing:
            continue
        listed = "、".join(
            f"“{short(one.name)}”{short(said(one))}{short(counted_on(one))}" for one in missing[:_LISTED]
        )
        more = f"等{len(missing)}个指标" if len(missing) > _LISTED else ""
        message = f"{other.name}要求{listed}{more}，本方案没有提到。请写进指标；不适用的，写明理由。"
        related = tuple(other.related(one.path, f"要求{short(one.target.value)}") for one in missing)
        yield Problem(message, other.path, related=related)


def _is_missing(dossier: Dossier, required: Record) -> bool:
    if not required.target.is_goal or not required.holds_for_a_part or required.identity[0] in _registered(dossier):
        return False
    return not any(name in dossier.folded for name in _names(required))


@remembered
def _registered(dossier: Dossier) -> frozenset[str]:
    """The indicators of the plan's own targets, those without a confirmed number too."""
    found = {one.identity[0] for one in records(dossier)}
    found.update(fold(target.indicator or target.name or name) for name, target in dossier.plan.targets.items())
    return frozenset(found)


def _names(record: Record) -> set[str]:
    known = record.indicator.names if record.indicator is not None else ()
    return {fold(name) for name in (record.name, record.target.indicator, *known) if name}
