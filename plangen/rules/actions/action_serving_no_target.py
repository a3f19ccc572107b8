"""任务下面没有一个指标。

为什么
    方案登记了指标，而这项任务的正文一个也没有提到，做到什么程度算完成，无从核对。不是每项任务都要有数，
    请看一看：有数的写上 ${编号}，能定出数的补一个指标。全文只报一次，列出各处。

不好的写法
    title: 某市养老服务实施方案（2025—2027年）
    city: 某市
    targets:
      床位数: 3000张
    goals: 到2027年，养老床位达到${床位数}。
    actions:
      - title: 增加床位
        text: 由市民政局牵头，新建、改建养老床位${床位数}。
      - title: 培训护理人员  # <- action-serving-no-target
        text: 由市人社局牵头，举办护理员培训班。
      - title: 推进医养结合  # <- action-serving-no-target
        text: 由市卫生健康委牵头，医院与养老机构签约。

好的写法
    title: 某市养老服务实施方案（2025—2027年）
    city: 某市
    targets:
      床位数: 3000张
      护理员: 500人
      签约率:
        value: 100%
        of: 养老机构
    goals: 到2027年，养老床位达到${床位数}，培训护理员${护理员}，养老机构签约率达到${签约率}。
    actions:
      - title: 增加床位
        text: 由市民政局牵头，新建、改建养老床位${床位数}。
      - title: 培训护理人员
        text: 由市人社局牵头，培训护理员${护理员}。
      - title: 推进医养结合
        text: 由市卫生健康委牵头，医院与养老机构签约，签约率达到${签约率}。

依据
    通行做法：目标分解到任务，任务分工表逐项写明目标值。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Problem, Severity
from plangen.rules.dossier import Dossier
from plangen.rules.tasks import CITY_LEVELS, Task, is_begun, tasks
from plangen.source import Path

SEVERITY = Severity.ADVICE
GATHERED = True
_FACT = "现状"
_MESSAGE = (
    "任务的正文没有提到任何要达到的指标，做到什么程度算完成无从核对。有数的请写上 ${编号}，能定出数的请补一个指标。"
)


def check(dossier: Dossier) -> Iterator[Problem]:
    """Actions without a mention of a target, in plans that have some; problems become one finding."""
    plan = dossier.plan
    if plan.level not in CITY_LEVELS or not plan.targets:
        return
    found = tasks(dossier, "actions")
    serving: set[Path] = set()
    for prose, reference in dossier.references:
        if reference.id in plan.targets and plan.targets[reference.id].nature != _FACT:
            serving.update(entry.path for entry in prose.entries[-1:])
    if not is_begun(dossier, found) or not any(_serves(task, serving) for task in found):
        return
    for task in found:
        if not _serves(task, serving):
            yield Problem(_MESSAGE, task.path)


def _serves(task: Task, serving: set[Path]) -> bool:
    return any(entry.path in serving for entry in task.entry.walk())
