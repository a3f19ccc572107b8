"""紧急程度不是特急或加急。

为什么
    公文的紧急程度只有特急和加急两种，办文时限按它计算。特提、平急只用于电报。

不好的写法
    title: 某市养老服务实施方案
    city: 某市
    notice:
      issuer: 某市人民政府办公室
      urgency: 急件  # <- wrong-urgency
    goals: 到2027年，社区养老服务覆盖城区。

好的写法
    title: 某市养老服务实施方案
    city: 某市
    notice:
      issuer: 某市人民政府办公室
      urgency: 加急
    goals: 到2027年，社区养老服务覆盖城区。

依据
    《党政机关公文处理工作条例》第九条：紧急公文应当分别标注“特急”“加急”，电报应当分别标注“特提”“特急”“加急”“平急”。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Problem, Severity
from plangen.rules.dossier import Dossier
from plangen.rules.quoting import short
from plangen.source import Path, Span

SEVERITY = Severity.ERROR
_DEGREES = ("特急", "加急")
_OF_TELEGRAMS = ("特提", "平急")


def check(dossier: Dossier) -> Iterator[Problem]:
    """A degree of urgency that documents do not have."""
    notice = dossier.plan.notice
    if notice is None or not notice.urgency or notice.urgency in _DEGREES:
        return
    why = (
        "只用于电报，公文的紧急程度是特急或加急"
        if notice.urgency in _OF_TELEGRAMS
        else "不对，公文的紧急程度是特急或加急"
    )
    message = f"紧急程度“{short(notice.urgency)}”{why}。"
    within = Span(0, len(notice.urgency))
    yield Problem(message, Path() / "notice" / "urgency", within=within, hint="改成特急或加急；不紧急的删去这一行")
