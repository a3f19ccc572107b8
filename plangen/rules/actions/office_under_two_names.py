"""同一家单位，责任单位里写了两个名称。

为什么
    一处写“市发展改革委”，一处写“市发改委”，两个都不算错，放在一份文件里读的人会疑心是两家，按单位拆任务时也会漏。
    哪几个名称是同一家，以机关名录为准；没有名录的项目不核对。

不好的写法
    title: 某市河道治理行动方案
    city: 某市
    goals: 到2027年，主城区河道水质稳定达标。
    actions:
      - title: 截断污水入河
        text: 沿河排口逐一建档、逐一封堵。
        lead: 市生态环境局
        offices: 市住房城乡建设局
      - title: 疏浚河床
        text: 淤泥随清随运，不在河滩堆放。
        lead: 市水利局
        offices: 市住建局  # <- office-under-two-names
    --- offices/某市.yaml
    city: 某市
    offices:
      某市住房和城乡建设局: 市住房城乡建设局、市住建局
      某市生态环境局:
      某市水利局:

好的写法
    title: 某市河道治理行动方案
    city: 某市
    goals: 到2027年，主城区河道水质稳定达标。
    actions:
      - title: 截断污水入河
        text: 沿河排口逐一建档、逐一封堵。
        lead: 市生态环境局
        offices: 市住建局
      - title: 疏浚河床
        text: 淤泥随清随运，不在河滩堆放。
        lead: 市水利局
        offices: 市住建局
    --- offices/某市.yaml
    city: 某市
    offices:
      某市住房和城乡建设局: 市住房城乡建设局、市住建局
      某市生态环境局:
      某市水利局:

依据
    通行做法：一份文件里机关名称的全称、简称前后一致；党政机关公文处理工作条例第九条要求使用规范化简称。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Problem, Related, Severity
from plangen.model.answering import Named
from plangen.rules.dossier import Dossier
from plangen.vocabulary import NameKind

SEVERITY = Severity.WARNING


def check(dossier: Dossier) -> Iterator[Problem]:
    """Offices that lines of responsibility call by two names in use; the rarer name is marked, all its places related."""
    register = dossier.register
    if register is None:
        return
    by_office: dict[str, dict[str, list[Named]]] = {}
    for one in dossier.named:
        known = register.resolve(one.name)
        if known is not None and known.kind is not NameKind.former:
            # With its city or without, a name is the same name.
            name = (
                register.city[-1:] + one.name.removeprefix(register.city)
                if one.name.startswith(register.city)
                else one.name
            )
            by_office.setdefault(known.office.name, {}).setdefault(name, []).append(one)
    for office, names in by_office.items():
        if len(names) < 2 or _all_in_one_item(names):
            continue
        usual, *others = sorted(names, key=lambda name: -len(names[name]))
        for name in others:
            first, *rest = names[name]
            kept = names[usual][0]
            related = [Related(kept.path, f"这里写“{usual}”", kept.within)]
            related += [Related(one.path, "这里也是", one.within) for one in rest]
            message = f"“{name}”和“{usual}”是同一家（{office}），一份文件里写了两个名称。请统一用“{usual}”。"
            yield Problem(message, first.path, within=first.within, related=tuple(related))


def _all_in_one_item(names: dict[str, list[Named]]) -> bool:
    """Then the office is listed twice, and another rule says so."""
    return len({(one.entry.path, one.row) for places in names.values() for one in places}) == 1
