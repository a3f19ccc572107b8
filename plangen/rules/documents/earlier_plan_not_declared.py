"""本市同一件事的旧方案还在执行期，本方案没有说明与它的关系。

为什么
    同一件事有两份方案同时有效，责任单位不知道照哪一份办，指标也没有人去对。接续旧方案的，写一行 succeeds，
    程序就会逐项核对指标有没有降低、有没有矛盾；不是接续的，在正文里说明两者的关系。
    同一个项目里，城市和标题所说的事相同、期限重叠的，才算。

不好的写法
    title: 某市养老服务体系建设实施方案（2026—2028年）  # <- earlier-plan-not-declared
    city: 某市
    goals: 到2028年，社区养老服务设施覆盖全部街道。
    --- 旧方案.yaml
    title: 某市养老服务体系行动计划（2024—2026年）
    city: 某市
    goals: 到2026年，社区养老服务设施覆盖城区。

好的写法
    title: 某市养老服务体系建设实施方案（2026—2028年）
    city: 某市
    preamble: 《某市养老服务体系行动计划（2024—2026年）》（某政办发〔2024〕8号）自本方案印发之日起停止执行。
    goals: 到2028年，社区养老服务设施覆盖全部街道。
    --- 旧方案.yaml
    title: 某市养老服务体系行动计划（2024—2026年）
    city: 某市
    goals: 到2026年，社区养老服务设施覆盖城区。

依据
    党政机关公文处理工作条例第十九条：公文起草应当同现行有关公文相衔接。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Confidence, Problem, Severity
from plangen.rules.documents.reading.earlier import undeclared
from plangen.rules.documents.reading.mentioned import is_mentioned
from plangen.rules.documents.reading.neighbours import Neighbour
from plangen.rules.dossier import Dossier
from plangen.source import Path

SEVERITY = Severity.ADVICE
CONFIDENCE = Confidence.SUSPECTED


def check(dossier: Dossier) -> Iterator[Problem]:
    """Plans on the same matter that still run, neither declared nor mentioned."""
    if not dossier.is_whole:
        return
    title = Path() / "title"
    for one in undeclared(dossier):
        other = Neighbour(one, title)
        if is_mentioned(dossier, other):
            continue
        assert one.period is not None
        message = (
            f"{other.name}还在执行期（{one.period.value.text}），说的是同一件事，本方案没有提到它。"
            f"接续它的，请补一行 succeeds: {one.plan.plan}；不是接续的，请在正文里说明两者的关系。"
        )
        yield Problem(message, title, related=(other.related(title, "还在执行期的旧方案"),))
