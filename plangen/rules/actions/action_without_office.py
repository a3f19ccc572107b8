"""任务没有写由谁来做。

为什么
    没有牵头单位和责任单位的任务，任务分工表里就是空的，督查也找不到人。上一级条目写了单位的，下面各条不用再写；
    正文里写明“由某局牵头”的也算。多半没有写的，只报一次，列出各处。

不好的写法
    title: 某市养老服务实施方案
    city: 某市
    goals: 到2027年，社区养老服务覆盖城区。
    actions:
      - title: 建好服务网络
        text: 社区养老服务设施与住宅同步规划。
        offices: 市民政局、市住建局
      - 培训护理人员。每年举办护理员培训班。  # <- action-without-office

好的写法
    title: 某市养老服务实施方案
    city: 某市
    goals: 到2027年，社区养老服务覆盖城区。
    actions:
      - title: 建好服务网络
        text: 社区养老服务设施与住宅同步规划。
        offices: 市民政局、市住建局
      - 培训护理人员。由市人社局牵头，每年举办护理员培训班。

依据
    通行做法：任务逐项写明责任单位，“按职责分工负责”或“由……牵头”。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plangen.findings import Problem, Related, Severity
from plangen.model import Item
from plangen.rules.dossier import Dossier
from plangen.rules.quoting import short
from plangen.source import Path

SEVERITY = Severity.WARNING
_NAMED_IN_PROSE = re.compile(
    r"由[^，。；\n]{2,40}?(?:牵头|负责)|[局委办厅部会院府](?:牵头|负责)|(?:责任|牵头)(?:单位|部门)[:：]"
)
_CITY_LEVELS = ("市级", "县级")
_HINT = "补一行 lead: 市某局，或 offices: 市某局、市某局。"


def check(dossier: Dossier) -> Iterator[Problem]:
    """Actions at the end of their branch for which nobody answers; where that is most of them, one finding for all."""
    part = dossier.plan.actions
    if part is None or dossier.plan.level not in _CITY_LEVELS:
        return
    root = Path() / "actions"
    tasks = list(_tasks(part, root, _has_office(part)))
    without = [(title, path / "title") for title, path, answered in tasks if not answered]
    if len(without) > 1 and 2 * len(without) > len(tasks):
        counted = f"重点任务共{len(tasks)}项，" + ("都" if len(without) == len(tasks) else f"其中{len(without)}项")
        related = tuple(Related(path, "") for _, path in without)
        yield Problem(f"{counted}没有写责任单位。", root, on_key=True, related=related, hint=_HINT)
        return
    for title, path in without:
        yield Problem(f"任务“{short(title)}”没有写责任单位。", path, hint=_HINT)


def _tasks(item: Item, path: Path, answered: bool) -> Iterator[tuple[str, Path, bool]]:
    """Title and path of every titled item without items below, and whether it or an item above it names an office."""
    for index, below in enumerate(item.items):
        here = (path / "items")[index]
        answered_here = answered or _has_office(below)
        if below.items:
            yield from _tasks(below, here, answered_here)
        elif below.title:
            yield below.title, here, answered_here


def _has_office(item: Item) -> bool:
    return bool(item.lead or item.offices or item.partners or _NAMED_IN_PROSE.search(item.text))
