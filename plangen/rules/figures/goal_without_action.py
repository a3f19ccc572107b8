"""工作目标里的指标，没有一项任务提到。

为什么
    目标写了数，任务和保障措施都没有提到，到期由谁完成、靠什么完成，就没有着落。任务里写了它的名称，写了总数的各个部分，
    或者写了同一件事另外登记的指标，都算有着落。

不好的写法
    title: 某市海洋经济发展行动计划（2025—2027年）
    city: 某市
    targets:
      海洋牧场: 6个
      近海水质:
        value: 90%以上
        of: 近岸海域面积
    goals: |-
      到2027年，建成国家级海洋牧场${海洋牧场}，
      近岸海域优良水质面积比例达到${近海水质}。  # <- goal-without-action
    actions:
      - title: 发展深远海养殖
        text: 支持深水网箱和养殖工船，建成国家级海洋牧场${海洋牧场}。
        lead: 市海洋发展局

好的写法
    title: 某市海洋经济发展行动计划（2025—2027年）
    city: 某市
    targets:
      海洋牧场: 6个
      近海水质:
        value: 90%以上
        of: 近岸海域面积
    goals: |-
      到2027年，建成国家级海洋牧场${海洋牧场}，
      近岸海域优良水质面积比例达到${近海水质}。
    actions:
      - title: 发展深远海养殖
        text: 支持深水网箱和养殖工船，建成国家级海洋牧场${海洋牧场}。
        lead: 市海洋发展局
      - title: 治理近岸海域
        text: 整治入海排污口，近岸海域优良水质面积比例达到${近海水质}。
        lead: 市生态环境局

依据
    通行做法：目标分解到任务，任务落实到单位，逐项对应。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Problem, Related, Severity
from plangen.rules.dossier import Dossier
from plangen.rules.figures.facts.parts_of_plan import is_drafted_here, serving, stated_in
from plangen.rules.figures.facts.records import records
from plangen.rules.quoting import short

SEVERITY = Severity.ADVICE
_MOST_NAMES = 8


def check(dossier: Dossier) -> Iterator[Problem]:
    """Goals said in the goals only; where that is most of them, one finding for all."""
    if dossier.plan.actions is None or not is_drafted_here(dossier):
        return
    promised = stated_in(dossier, ("goals",))
    served = serving(dossier, promised)
    register = records(dossier)
    idle = [register[name] for name in promised if register[name].target.is_goal and name not in served]
    first = {one.reference.id: one for one in reversed(dossier.mentions) if one.part == "goals"}
    if len(idle) > 3 and 2 * len(idle) > len(promised):
        head, *rest = (first[record.id] for record in idle)
        listed = "".join(f"“{record.id}”" for record in idle[:_MOST_NAMES]) + ("等" if len(idle) > _MOST_NAMES else "")
        message = f"工作目标提到{len(promised)}个指标，其中{len(idle)}个没有一项任务或保障措施提到：{listed}。请在承担的任务里写明。"
        related = [Related(one.prose.path, "", one.reference.span) for one in rest]
        yield Problem(message, head.prose.path, within=head.reference.span, related=related)
        return
    for record in idle:
        mention = first[record.id]
        message = f"工作目标里的指标“{record.id}”（{short(record.target.value)}），没有一项任务或保障措施提到。"
        hint = f"在承担它的任务里写上 ${{{record.id}}}，就知道由谁完成。"
        yield Problem(message, mention.prose.path, within=mention.reference.span, hint=hint)
