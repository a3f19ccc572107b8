"""指标低于本市还在执行的旧方案。

为什么
    旧方案写每校2—3个，接续它的新方案写1—3个，就是降低了标准。旧方案的期限早于新方案成文的，已经到期，不算。

不好的写法
    title: 某市公共图书馆服务提升行动计划（2026—2028年）
    city: 某市
    succeeds: 旧方案
    targets:
      人均藏书:
        value: 0.8册以上  # <- earlier-value-lowered
        name: 人均公共图书馆藏书量
    goals: 人均公共图书馆藏书量达到${人均藏书}，在旧计划基础上巩固提高。
    --- 旧方案.yaml
    title: 某市公共图书馆服务提升行动计划（2023—2028年）
    city: 某市
    targets:
      人均藏书:
        value: 1册以上
        name: 人均公共图书馆藏书量
    goals: 人均公共图书馆藏书量达到${人均藏书}。

好的写法
    title: 某市公共图书馆服务提升行动计划（2026—2028年）
    city: 某市
    succeeds: 旧方案
    preamble: 《某市公共图书馆服务提升行动计划（2023—2028年）》同时废止。
    targets:
      人均藏书:
        value: 1.2册以上
        name: 人均公共图书馆藏书量
    goals: 人均公共图书馆藏书量达到${人均藏书}，在旧计划基础上巩固提高。
    --- 旧方案.yaml
    title: 某市公共图书馆服务提升行动计划（2023—2028年）
    city: 某市
    targets:
      人均藏书:
        value: 1册以上
        name: 人均公共图书馆藏书量
    goals: 人均公共图书馆藏书量达到${人均藏书}。

依据
    党政机关公文处理工作条例第十九条：公文起草应当同现行有关公文相衔接。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Problem, Severity
from plangen.rules.documents.reading.neighbours import predecessor
from plangen.rules.documents.reading.records import falls_short, is_due_earlier, is_same, records, said
from plangen.rules.documents.reading.standing import OWN_LEVEL, standing
from plangen.rules.dossier import Dossier
from plangen.rules.quoting import short
from plangen.vocabulary.folding import fold

SEVERITY = Severity.WARNING


def check(dossier: Dossier) -> Iterator[Problem]:
    """Goals of the earlier plan that still stand and that every record of this one, due no earlier, falls short of."""
    other = predecessor(dossier)
    if other is None:
        return
    own = records(dossier, OWN_LEVEL)
    for before in standing(dossier, other):
        if not before.is_level:
            continue
        mine = [one for one in own if is_same(one, before) and not is_due_earlier(one, before)]
        if mine and all(falls_short(one, before) for one in mine):
            first = mine[0]
            called = "" if fold(first.name) == fold(before.name) else f"的“{short(before.name)}”"
            message = (
                f"指标“{short(first.name)}”是{short(said(first))}，旧方案{other.name}{called}写的是{short(said(before))}，降低了。"
                "请核对；有意降低的，写明理由。"
            )
            related = (other.related(before.path, f"旧方案写的是{short(before.target.value)}"),)
            yield Problem(message, first.path, related=related)
