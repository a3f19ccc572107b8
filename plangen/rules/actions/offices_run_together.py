"""两家单位之间漏了顿号。

为什么
    两个名称连成一个，任务分工表里就少了两家、多了一家不存在的，谁也不认领。

不好的写法
    title: 某市森林防火行动方案
    city: 某市
    goals: 到2027年，重点林区视频监控全覆盖。
    actions:
      - title: 管住火源
        text: 清明、春节期间禁止携带火种进山。
        lead: 市林业局
        offices: 市公安局、市应急局市气象局  # <- offices-run-together

好的写法
    title: 某市森林防火行动方案
    city: 某市
    goals: 到2027年，重点林区视频监控全覆盖。
    actions:
      - title: 管住火源
        text: 清明、春节期间禁止携带火种进山。
        lead: 市林业局
        offices: 市公安局、市应急局、市气象局，市市场监管局、市委市政府督查室

依据
    GB/T 15834—2011 第 4.5 条：顿号用于并列词语之间。
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from plangen.findings import Problem, Severity
from plangen.rules.dossier import Dossier
from plangen.rules.offices import joined
from plangen.source import Edit, Span

SEVERITY = Severity.WARNING
INSTEAD_OF = ("tasked-office-not-addressed",)


def check(dossier: Dossier) -> Iterator[Problem]:
    """Names that are two or more offices, known by the register or by how both of them begin and end."""
    for one in dossier.named:
        names, certain = joined(one.name, dossier.register)
        if len(names) < 2:
            continue
        listed = "、".join(f"“{name}”" for name in names)
        message = f"“{one.name}”是{len(names)}家单位连写：{listed}。请在中间补上顿号。"
        fix = tuple(_edits(one.name, names, one.within.start)) if certain else ()
        yield Problem(message, one.path, within=one.within, fix=fix)


def _edits(name: str, pieces: tuple[str, ...], start: int) -> Iterator[Edit]:
    """A 、 at each seam, in place of the blanks that may stand there."""
    at = 0
    for piece, following in pairwise(pieces):
        end = name.find(piece, at) + len(piece)
        at = name.find(following, end)
        yield Edit(Span(start + end, start + at), "、")
