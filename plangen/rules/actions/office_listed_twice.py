"""同一项任务里，一家单位列了两次。

为什么
    责任单位里重复的名称，多半是合并几稿时留下的，原来那一格该写的也许是另一家。名录里是同一家的两个名称也算。

不好的写法
    title: 某市森林防火行动方案
    city: 某市
    goals: 到2027年，重点林区视频监控全覆盖。
    actions:
      - title: 管住火源
        text: 清明、春节期间禁止携带火种进山。
        lead: 市林业局
        offices: 市公安局、市应急局、市公安局  # <- office-listed-twice

好的写法
    title: 某市森林防火行动方案
    city: 某市
    goals: 到2027年，重点林区视频监控全覆盖。
    actions:
      - title: 管住火源
        text: 清明、春节期间禁止携带火种进山。
        lead: 市林业局
        offices: 市公安局、市应急局
      - title: 建好队伍
        text: 每个林场配备扑火队。
        lead: 市林业局
        offices: 市公安局

依据
    通行做法：责任单位逐家列名，每家一次。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Problem, Related, Severity
from plangen.language.responsibility import Part
from plangen.model.answering import Named
from plangen.rules.dossier import Dossier
from plangen.source import Edit, Path, Span
from plangen.vocabulary.office_register import identity

SEVERITY = Severity.WARNING


def check(dossier: Dossier) -> Iterator[Problem]:
    """Second and later places of an office in the lines of one item; a lead among the others is another rule's."""
    first: dict[tuple[Path, int, bool, str], Named] = {}
    before: Named | None = None
    for one in dossier.named:
        key = (one.entry.path, one.row, one.part is Part.lead, identity(dossier.register, one.name))
        there = first.setdefault(key, one)
        if there is not one:
            called = "" if there.name == one.name else f"（前面写作“{there.name}”，是同一家）"
            message = f"“{one.name}”在同一项任务里列了两次{called}。请删去一处，或改成本该写的那一家。"
            related = Related(there.path, "第一次在这里", there.within)
            yield Problem(message, one.path, within=one.within, related=(related,), fix=_fix(before, one, there))
        before = one


def _fix(before: Named | None, one: Named, there: Named) -> tuple[Edit, ...]:
    """The name and the 、 in front of it taken out, where it is the very same name in the same line."""
    if before is None or (before.path, before.rank) != (one.path, one.rank) or there.name != one.name:
        return ()
    if there.path != one.path or one.within.start - before.within.end != 1:
        return ()
    return (Edit(Span(before.within.end, one.within.end), ""),)
