"""任务里的指标，工作目标没有提到。

为什么
    工作目标写了一批数，任务里又有一批别的数，开头读不到全貌，考核也不知道算不算目标。重要的请写进工作目标；
    只是工作量的，可以不写。标准和现状不查，目标的组成部分不查。全文只报一次，列出各处。

不好的写法
    title: 某市乡村旅游提升计划（2025—2027年）
    city: 某市
    targets:
      精品民宿: 200家
      旅游厕所: 150座
    goals: 到2027年，建成精品民宿${精品民宿}。
    actions:
      - title: 完善旅游设施
        text: 建成精品民宿${精品民宿}，新建改建旅游厕所${旅游厕所}。  # <- action-number-absent-from-goals
        lead: 市文化旅游局

好的写法
    title: 某市乡村旅游提升计划（2025—2027年）
    city: 某市
    targets:
      精品民宿: 200家
      旅游厕所: 150座
    goals: 到2027年，建成精品民宿${精品民宿}，新建改建旅游厕所${旅游厕所}。
    actions:
      - title: 完善旅游设施
        text: 建成精品民宿${精品民宿}，新建改建旅游厕所${旅游厕所}。
        lead: 市文化旅游局

依据
    通行做法：主要指标集中写在工作目标里，任务逐项分解。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Problem, Related, Severity
from plangen.rules.dossier import Dossier
from plangen.rules.figures.facts.parts_of_plan import connected, is_drafted_here, stated_in
from plangen.rules.figures.facts.records import Record, records
from plangen.rules.quoting import short

SEVERITY = Severity.ADVICE
_MOST_NAMES = 8


def check(dossier: Dossier) -> Iterator[Problem]:
    """Goals said in actions and, though the goals say numbers, not there; one finding for all."""
    promised = stated_in(dossier, ("goals",))
    if not promised or not is_drafted_here(dossier):
        return
    register = records(dossier)
    known = connected(dossier, promised)
    absent = [name for name in stated_in(dossier, ("actions",)) if name not in known and _is_goal(register[name])]
    if not absent:
        return
    first = {one.reference.id: one for one in reversed(dossier.mentions) if one.part == "actions"}
    head, *rest = (first[name] for name in absent)
    listed = "".join(f"“{name}”" for name in absent[:_MOST_NAMES]) + ("等" if len(absent) > _MOST_NAMES else "")
    value = f"（{short(register[absent[0]].target.value)}）" if len(absent) == 1 else f"共{len(absent)}个"
    message = f"任务里的指标{listed}{value}，工作目标没有提到。重要的请写进工作目标。"
    related = [Related(one.prose.path, "", one.reference.span) for one in rest]
    yield Problem(message, head.prose.path, within=head.reference.span, related=related)


def _is_goal(record: Record) -> bool:
    return record.target.is_goal and not record.quantity.is_qualitative
