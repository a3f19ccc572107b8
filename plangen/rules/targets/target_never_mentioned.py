"""指标登记了，正文从来没有提到。

为什么
    正文里没有的数不会印到纸上，也就没有谁承诺它。请在正文里写上 ${编号}，不用的指标请删去。

不好的写法
    title: 某市养老服务实施方案
    city: 某市
    targets:
      床位数: 3000张
      护理员: 500人  # <- target-never-mentioned
    goals: 到2027年，养老床位达到${床位数}。

好的写法
    title: 某市养老服务实施方案
    city: 某市
    targets:
      床位数: 3000张
      护理员: 500人
    goals: 到2027年，养老床位达到${床位数}，培训护理员${护理员}。

依据
    通行做法：指标和正文逐项对应，每个数都有出处。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Problem, Severity
from plangen.rules.dossier import Dossier
from plangen.rules.quoting import short
from plangen.source import Path

SEVERITY = Severity.WARNING
_TABLE_OF_TARGETS = "指标"


def check(dossier: Dossier) -> Iterator[Problem]:
    """Targets without a mention. A plan without prose, and one that prints a table of all targets, mentions them all."""
    plan = dossier.plan
    if not plan.parts_written or any(_prints_all(entry.item.table) for entry in dossier.entries):
        return
    mentioned = {reference.id for _, reference in dossier.references}
    for name, target in plan.targets.items():
        if name in mentioned:
            continue
        # Where something could not be read, a mention may stand in what was left out.
        if not dossier.is_whole and _is_written(name, dossier.source.text):
            continue
        message = f"指标“{name}”（{short(target.value)}）在正文里没有提到，纸上不会有这个数。"
        hint = f"请在正文里写上 ${{{name}}}，或删去这个指标。"
        yield Problem(message, (Path() / "targets")[name], on_key=True, hint=hint)


def _prints_all(table: object) -> bool:
    return getattr(table, "generated", "") == _TABLE_OF_TARGETS


def _is_written(name: str, text: str) -> bool:
    return any(opening + name in text for opening in ("{", "｛"))
