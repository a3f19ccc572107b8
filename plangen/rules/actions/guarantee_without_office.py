"""保障措施没有写由谁来办。

为什么
    “加强组织领导”“加大投入”没有写由谁来办，人人有份就是人人没份；“各地各级要高度重视”也等于没有写。能写的写上一家；
    全文只报一次，列出各处。

不好的写法
    title: 某市养老服务实施方案
    city: 某市
    goals: 到2027年，社区养老服务覆盖城区。
    guarantees:
      - 加强组织领导。建立联席会议制度，每季度调度一次。  # <- guarantee-without-office
      - 加大投入。养老服务经费列入年度预算。  # <- guarantee-without-office
      - 广泛宣传。各级各部门要高度重视，营造尊老敬老的氛围。  # <- guarantee-without-office
      - 强化监管。由市民政局牵头，每年检查一次养老机构。

好的写法
    title: 某市养老服务实施方案
    city: 某市
    goals: 到2027年，社区养老服务覆盖城区。
    guarantees:
      - 加强组织领导。由市民政局牵头建立联席会议制度，每季度调度一次。
      - title: 加大投入
        text: 养老服务经费列入年度预算。
        lead: 市财政局
      - 强化监管。市民政局、市市场监管局每年检查一次养老机构。
      - 广泛宣传。各区县办好敬老月，养老机构要向社会开放。

依据
    通行做法：保障措施同重点任务一样写明责任单位，列入任务分工表。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Problem, Severity
from plangen.language.pattern import pattern
from plangen.rules.dossier import Dossier
from plangen.rules.offices import is_divided_elsewhere
from plangen.rules.tasks import CITY_LEVELS, is_begun, tasks

SEVERITY = Severity.ADVICE
GATHERED = True
_DOER = pattern(
    r"(?:^|[。；，、：\n由经])(?:各(?![地级方界类项种个阶环领渠自])[^，。；、]{1,12}|[市省区县旗州盟][\u4e00-\u9fff]{0,14}?(?:局|委|办|厅|部|院|会|政府|财政|中心)"
    r"|(?!各[地级方界])[\u4e00-\u9fff]{2,8}(?:部门|(?:院校|学校|企业|单位|机构|协会)(?:要|应|负责|承担)))"
)
"""Somebody at the head of a clause who does something: 市民政局每年检查, 各区县要, 教育部门, 养老机构应当. 各地各级 is nobody."""
_MESSAGE = "保障措施没有写由谁来办。请补一行 lead: 市某局，或在正文里写明由谁负责。"


def check(dossier: Dossier) -> Iterator[Problem]:
    """Guarantees whose fields and prose name nobody who does them; problems become one finding."""
    if dossier.plan.level not in CITY_LEVELS or is_divided_elsewhere(dossier.entries):
        return
    found = tasks(dossier, "guarantees")
    if not is_begun(dossier, found):
        return
    for task in found:
        if not task.is_answered and not _DOER.search(task.entry.item.text):
            yield Problem(_MESSAGE, task.path)
