"""“定期”没有说多久一次。

为什么
    “定期调度”“定期评估”没有写周期，到年底查不出做没做到。写成每季度一次、每年一次，或者写明周期由谁来定。
    同一句里已经写了周期的不算。全文只报一次，列出各处。

不好的写法
    title: 某市河道治理行动方案
    city: 某市
    goals: 到2027年，主城区河道水质稳定达标。
    actions:
      - title: 管好堤岸
        text: 由市水利局牵头巡查堤岸，定期通报。  # <- vague-cadence
      - title: 疏浚河床
        text: |-
          由市水利局牵头，河床淤积每半年测一次，
          定期清运。闸门定期检修。  # <- vague-cadence

好的写法
    title: 某市河道治理行动方案
    city: 某市
    goals: 到2027年，主城区河道水质稳定达标。
    actions:
      - title: 管好堤岸
        text: 由市水利局牵头巡查堤岸，每月通报一次。
      - title: 疏浚河床
        text: 由市水利局牵头，定期（每半年）清运淤泥。财政资金不得转存定期存款。

依据
    通行做法：可检查的事项写明频次；督查按写明的频次核对。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Problem, Severity
from plangen.language import cadence
from plangen.language.cadence import CadenceKind
from plangen.language.pattern import pattern
from plangen.language.sentence import statements
from plangen.rules.dossier import Dossier
from plangen.source import Span

SEVERITY = Severity.ADVICE
GATHERED = True
_PARTS = ("actions", "guarantees", "sections")
_NO_CADENCE = pattern(r"存款|存单|国债|寿险|航班|刊物|公交|合同|租赁|保险|报表|年金")
"""What “定期” belongs to as part of a name."""
_YEARLY = pattern(r"年度|季度|月度|学期|学年|年终|年底|半年|按[年季月周]|[年季月周]报")
"""Words in the same statement that say how often: 年度报告制度，定期公开."""
_MESSAGE = "“定期”没有说多久一次。请写成每季度一次、每年一次，或写明周期由谁来定。"


def check(dossier: Dossier) -> Iterator[Problem]:
    """Every 定期 of actions and guarantees in whose statement no cadence is given; problems become one finding."""
    for prose in dossier.proses:
        if prose.path.steps[0] not in _PARTS or "定期" not in prose.value:
            continue
        for statement in statements(prose.value):
            text = statement.of(prose.value)
            if "定期" not in text:
                continue
            found = cadence.find(text)
            if _YEARLY.search(text) or any(one.kind is CadenceKind.every for one in found):
                continue
            for one in found:
                if one.kind is CadenceKind.regularly and not _NO_CADENCE.match(text, one.span.end):
                    start = statement.start
                    yield Problem(_MESSAGE, prose.path, within=Span(start + one.span.start, start + one.span.end))
