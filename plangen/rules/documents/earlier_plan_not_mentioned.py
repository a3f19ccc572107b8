"""接续旧方案，正文没有提到它。

为什么
    旧方案还有效的，新方案应当说明两者的关系：继续执行、由本方案代替，还是同时废止。不提，执行的人手里就有两份。

不好的写法
    title: 某市保障性住房管理实施方案
    city: 某市
    succeeds: 旧方案  # <- earlier-plan-not-mentioned
    goals: 轮候对象应保尽保。
    --- 旧方案.yaml
    title: 某市保障性住房管理实施方案（试行）
    city: 某市

好的写法
    title: 某市保障性住房管理实施方案
    city: 某市
    succeeds: 旧方案
    goals: 轮候对象应保尽保。《某市保障性住房管理实施方案（试行）》同时废止。
    --- 旧方案.yaml
    title: 某市保障性住房管理实施方案（试行）
    city: 某市

依据
    党政机关公文处理工作条例第十九条：公文起草应当同现行有关公文相衔接。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Problem, Severity
from plangen.rules.documents.reading.mentioned import is_mentioned
from plangen.rules.documents.reading.neighbours import predecessor
from plangen.rules.dossier import Dossier
from plangen.source import Path

SEVERITY = Severity.ADVICE


def check(dossier: Dossier) -> Iterator[Problem]:
    """A declared earlier plan whose title and number the prose never gives."""
    other = predecessor(dossier)
    if other is not None and dossier.is_whole and not is_mentioned(dossier, other):
        message = f"本方案接续{other.name}，正文没有提到它。请在引言或附则里说明它继续执行、由本方案代替，还是废止。"
        yield Problem(message, other.path, related=(other.related(Path() / "title", "旧方案"),))
