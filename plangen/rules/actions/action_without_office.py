"""任务没有写由谁来做。

为什么
    没有牵头单位和责任单位的任务，任务分工表里就是空的，督查也找不到人。上一级条目写了单位的，下面各条不用再写；
    正文里写明“由某局牵头”、段末括号里写明责任单位、另有分工表的也算。多半没有写的，只报一次，列出各处。

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
        lead: 市民政局
        offices: 市住建局
      - 培训护理人员。由市人社局牵头，每年举办护理员培训班。
      - 收费公开。收费标准在门口张贴。（市市场监管局负责）

依据
    通行做法：任务逐项写明责任单位，“按职责分工负责”或“由……牵头”。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Problem, Related, Severity
from plangen.rules.dossier import Dossier
from plangen.rules.offices import is_divided_elsewhere
from plangen.rules.quoting import short
from plangen.rules.tasks import CITY_LEVELS, tasks
from plangen.source import Path

SEVERITY = Severity.WARNING
_HINT = "补一行 lead: 市某局，或 offices: 市某局、市某局。"


def check(dossier: Dossier) -> Iterator[Problem]:
    """Actions at the end of their branch for which nobody answers; where that is most of them, one finding for all."""
    if dossier.plan.level not in CITY_LEVELS or is_divided_elsewhere(dossier.entries):
        return
    found = tasks(dossier, "actions")
    without = [one for one in found if not one.is_answered]
    if len(without) > 1 and 2 * len(without) > len(found):
        counted = f"重点任务共{len(found)}项，" + ("都" if len(without) == len(found) else f"其中{len(without)}项")
        related = tuple(Related(one.path, "") for one in without)
        yield Problem(f"{counted}没有写责任单位。", Path() / "actions", on_key=True, related=related, hint=_HINT)
        return
    for one in without:
        yield Problem(f"任务“{short(one.entry.title)}”没有写责任单位。", one.path, hint=_HINT)
