"""指标的期限在方案期限之外。

为什么
    2025—2027年的方案，指标写到2030年完成，或者在方案开始以前就该完成，多半是沿用旧稿时漏改了年份。

不好的写法
    title: 某市养老服务实施方案（2025—2027年）
    city: 某市
    targets:
      床位数: 3000张
    goals: 到2030年，养老床位达到${床位数}。  # <- deadline-outside-period

好的写法
    title: 某市养老服务实施方案（2025—2027年）
    city: 某市
    targets:
      床位数: 3000张
    goals: 到2027年，养老床位达到${床位数}。

依据
    通行做法：方案的期限由标题或正文写明，各项任务在期限内完成；写到期限以后的，应当说明是远期目标。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Problem, Related, Severity
from plangen.language.period import Period
from plangen.model.mention import Mention
from plangen.rules.dossier import Dossier
from plangen.source import Path, Span

SEVERITY = Severity.WARNING
_FROM_GOALS = "工作目标"
"""A period read off the goals' first deadline is no bound for later ones."""


def check(dossier: Dossier) -> Iterator[Problem]:
    """Deadlines before the plan begins or after it ends, one finding for each place that states one."""
    whole = dossier.period
    if whole is None or whole.source == _FROM_GOALS:
        return
    outside: dict[tuple[Path, Span | None], list[Mention]] = {}
    for mention in dossier.mentions:
        deadline = mention.deadline
        if deadline is not None and deadline.path != whole.path and _side(deadline.value, whole.value):
            outside.setdefault(dossier.stated_at(mention), []).append(mention)
    for (path, within), mentions in outside.items():
        deadline = mentions[0].deadline
        if deadline is None:
            continue
        names = "、".join(dict.fromkeys(f"“{one.reference.id}”" for one in mentions))
        side = _side(deadline.value, whole.value)
        message = f"指标{names}的期限是“{deadline.value.text}”，{side}（{whole.value.text}）。请核对年份。"
        related = Related(whole.path, f"方案期限：{whole.value.text}", whole.within)
        yield Problem(message, path, within=within, related=(related,))


def _side(deadline: Period, whole: Period) -> str:
    if deadline.end > whole.end:
        return "晚于方案期限"
    # A wording that can be read two ways is early only if both readings are.
    return "早于方案期限" if (deadline.latest or deadline.end) < whole.start else ""
