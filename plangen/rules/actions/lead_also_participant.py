"""牵头单位又列进了责任单位或配合单位。

为什么
    一家单位不会配合自己。牵头单位在后面再列一次，多半是从分工表里整行抄来的，印出来是“市某局牵头，市某局……负责”。

不好的写法
    title: 某市森林防火行动方案
    city: 某市
    goals: 到2027年，重点林区视频监控全覆盖。
    actions:
      - title: 管住火源
        text: 清明、春节期间禁止携带火种进山。
        lead: 市林业局
        partners: 市公安局、市林业局  # <- lead-also-participant

好的写法
    title: 某市森林防火行动方案
    city: 某市
    goals: 到2027年，重点林区视频监控全覆盖。
    actions:
      - title: 管住火源
        text: 清明、春节期间禁止携带火种进山。
        lead: 市林业局
        partners: 市公安局
      - title: 建好队伍
        text: 每个林场配备扑火队。
        lead: 市应急局
        partners: 市林业局

依据
    通行做法：牵头单位和配合单位分列，一家在一项任务里只有一种身份。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Problem, Related, Severity
from plangen.language.responsibility import Part
from plangen.model.answering import Named
from plangen.rules.dossier import Dossier
from plangen.source import Path
from plangen.vocabulary.office_register import identity

SEVERITY = Severity.WARNING
_CALLED = {Part.offices: "责任单位", Part.partners: "配合单位"}


def check(dossier: Dossier) -> Iterator[Problem]:
    """Leads that the other lines of the same item name again, once a lead."""
    leads: dict[tuple[Path, int, str], Named] = {}
    for one in dossier.named:
        key = (one.entry.path, one.row, identity(dossier.register, one.name))
        if one.part is Part.lead:
            leads.setdefault(key, one)
    for one in dossier.named:
        key = (one.entry.path, one.row, identity(dossier.register, one.name))
        if one.part is Part.lead or key not in leads:
            continue
        lead = leads.pop(key)
        called = _CALLED[one.part]
        message = f"“{one.name}”已经是牵头单位，又列在{called}里。请从{called}里删去，或者换成本该写的那一家。"
        yield Problem(message, one.path, within=one.within, related=(Related(lead.path, "在这里牵头", lead.within),))
