"""几家单位一起负责的任务，没有写谁牵头。

为什么
    责任单位写了好几家、没有一家牵头，开会谁召集、材料谁汇总、做不成问谁，都说不清。排在第一位的就是牵头单位的，
    请在正文里说明一句，或者写在 lead 里。全文只报一次，列出各处。

不好的写法
    title: 某市河道治理行动方案
    city: 某市
    goals: 到2027年，主城区河道水质稳定达标。
    actions:
      - title: 截断污水入河
        text: 沿河排口逐一建档、逐一封堵。
        offices: 市生态环境局、市住建局、市水利局  # <- action-without-lead
      - title: 疏浚河床
        text: 淤泥随清随运，不在河滩堆放。
        lead: 市水利局
        offices: 市城管局
      - title: 补植岸线
        text: 岸坡硬化的河段逐步改为草坡。
        offices: 市林业局、市水利局  # <- action-without-lead
      - title: 管住采砂
        text: 采砂船只登记上牌，禁采区设置标志。
        offices: 市公安局、市水利局、市交通运输局  # <- action-without-lead

好的写法
    title: 某市河道治理行动方案
    city: 某市
    goals: 到2027年，主城区河道水质稳定达标。
    actions:
      - title: 截断污水入河
        text: 沿河排口逐一建档、逐一封堵。
        lead: 市生态环境局
        offices: 市住建局、市水利局
      - title: 疏浚河床
        text: 由市水利局牵头，淤泥随清随运。
        offices: 市水利局、市城管局
      - title: 管好堤岸
        text: 堤岸由沿线各区政府分段巡查。
        offices: 市水利局，各区人民政府

依据
    通行做法：几个部门共同办理的事项明确一个牵头单位，由它会同其他单位办理。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Problem, Severity
from plangen.language.pattern import pattern
from plangen.language.responsibility import Part
from plangen.model.answering import Named
from plangen.rules.dossier import Dossier
from plangen.rules.offices import is_divided_elsewhere
from plangen.rules.tasks import CITY_LEVELS, is_begun, tasks
from plangen.source import Path, Span

SEVERITY = Severity.ADVICE
GATHERED = True
_CUSTOM = pattern(r"(?:第一|首|最前|前)(?:位|列|个|家|面)?[^。；，\n]{0,10}牵头(?:单位|部门)")
"""The sentence that says whoever stands first leads."""
_MESSAGE = "几家单位负责，没有写谁牵头。请把牵头的一家写在 lead 里；排在第一位的就是牵头单位的，在正文里说明一句。"


def check(dossier: Dossier) -> Iterator[Problem]:
    """Actions of several single offices, none of which leads; problems become one finding."""
    if dossier.plan.level not in CITY_LEVELS or is_divided_elsewhere(dossier.entries):
        return
    found = tasks(dossier, "actions")
    if not is_begun(dossier, found) or any(_CUSTOM.search(prose.value) for prose in dossier.proses):
        return
    seen: set[Path] = set()
    for task in found:
        if task.has_lead or not task.offices or task.offices[0].path in seen:
            continue
        path = task.offices[0].path
        seen.add(path)
        shared = [one for one in task.offices if _shares(one) and one.path == path]
        if len(shared) > 1:
            yield Problem(_MESSAGE, path, within=Span(shared[0].within.start, shared[-1].within.end))


def _shares(one: Named) -> bool:
    """Whether an office does the work itself; those behind a ， serve the ones before it."""
    return one.part is Part.offices and one.rank == 0 and not one.is_collective
