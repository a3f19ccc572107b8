"""上位文件的期限比本方案先到。

为什么
    上位文件到2025年，本方案到2026年，最后一年就没有上位文件可依。请在引言里说明依据，或核对期限。

不好的写法
    title: 某市数字经济发展行动计划（2025—2027年）  # <- superior-ends-before-plan
    city: 某市
    implements: 省里的计划
    goals: 规模以上工业企业全部完成数字化改造诊断。
    --- 省里的计划.yaml
    title: 某省数字经济发展行动计划（2024—2026年）
    level: 省级

好的写法
    title: 某市数字经济发展行动计划（2025—2027年）
    city: 某市
    implements: 省里的计划
    goals: 规模以上工业企业全部完成数字化改造诊断。
    --- 省里的计划.yaml
    title: 某省数字经济发展行动计划（2025—2027年）
    level: 省级

依据
    党政机关公文处理工作条例第十九条：公文起草应当同现行有关公文相衔接。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Problem, Severity
from plangen.rules.documents.reading.neighbours import superiors
from plangen.rules.dossier import Dossier

SEVERITY = Severity.ADVICE
_FROM_GOALS = "工作目标"
"""A period read off the first goal is no period of the whole document."""


def check(dossier: Dossier) -> Iterator[Problem]:
    """Superior documents whose written period ends before the plan's written period."""
    own = dossier.period
    if own is None or own.source == _FROM_GOALS:
        return
    for other in superiors(dossier):
        theirs = other.dossier.period
        if theirs is None or theirs.source == _FROM_GOALS or theirs.value.end >= own.value.end:
            continue
        message = (
            f"本方案到{own.value.end.year}年，所落实的{other.name}到{theirs.value.end.year}年为止，先到期。"
            "请核对期限，或在引言里说明以后的依据。"
        )
        related = (other.related(theirs.path, f"它的期限：{theirs.value.text}", theirs.within),)
        yield Problem(message, own.path, within=own.within, related=related)
