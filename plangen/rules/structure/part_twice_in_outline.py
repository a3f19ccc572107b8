"""目录里同一个部分写了两次。

为什么
    一个部分只印一次，写了两次就说不清应当印在哪里。请删去一处。

不好的写法
    title: 某市水污染防治工作方案
    city: 某市
    outline:
      - 总体要求: [guiding, goals]
      - 工作目标: [goals]  # <- part-twice-in-outline
    guiding: 坚持系统治理，一河一策。
    goals: 到2027年，城区黑臭水体全部消除。

好的写法
    title: 某市水污染防治工作方案
    city: 某市
    outline:
      - 总体要求: [guiding]
      - 工作目标: [goals]
    guiding: 坚持系统治理，一河一策。
    goals: 到2027年，城区黑臭水体全部消除。

依据
    plangen 方案格式：目录里每个部分写一次，印在第一次写到的地方。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Problem, Related, Severity
from plangen.rules.dossier import Dossier
from plangen.rules.quoting import short
from plangen.source import Path

SEVERITY = Severity.WARNING


def check(dossier: Dossier) -> Iterator[Problem]:
    """Names that stand in the outline before."""
    first: dict[str, Path] = {}
    for index, entry in enumerate(dossier.plan.outline):
        here = (Path() / "outline")[index]
        for position, name in enumerate(entry.parts):
            place = here[entry.heading][position] if entry.heading else here
            known = first.setdefault(name, place)
            if known != place and name:
                message = f"目录里“{short(name)}”写了两次，只会印在第一处。请删去一处。"
                yield Problem(message, place, related=(Related(known, "第一处在这里"),))
