"""单位名称在机关名录里查不到。

为什么
    单位名称写错一个字，任务就落不到它头上，文件送过去人家也不认。名录里没有的，要么是名称写错了，
    要么是名录没有收全。同一个名称只报一次；只核对本级的单位，“各区县”“有关部门”一类统称不核对，没有名录的项目也不核对。

不好的写法
    title: 某市森林防火行动方案
    city: 某市
    goals: 到2027年，重点林区视频监控全覆盖。
    actions:
      - title: 管住火源
        text: 清明、春节期间禁止携带火种进山。
        lead: 市应急管局  # <- unknown-office
        offices: 市林业局、各县区人民政府、省林业厅
    --- offices/某市.yaml
    city: 某市
    offices:
      某市应急管理局: 市应急局
      某市林业局:

好的写法
    title: 某市森林防火行动方案
    city: 某市
    goals: 到2027年，重点林区视频监控全覆盖。
    actions:
      - title: 管住火源
        text: 清明、春节期间禁止携带火种进山。
        lead: 市应急管理局
        offices: 某市林业局、各县区人民政府、省林业厅
    --- offices/某市.yaml
    city: 某市
    offices:
      某市应急管理局: 市应急局
      某市林业局:

依据
    党政机关公文处理工作条例第九条：主送机关应当使用机关全称、规范化简称或者同类型机关统称；责任单位同理。名录由各单位自己维护。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Problem, Related, Severity
from plangen.model.answering import Named
from plangen.rules.dossier import Dossier
from plangen.rules.offices import current, is_judged, is_known, joined
from plangen.rules.quoting import short
from plangen.vocabulary import OfficeRegister

SEVERITY = Severity.WARNING
_FEW = 3
_MOST_OFFERS = 30
"""To look for the nearest name takes long; after so many wrong names the register itself is wrong."""


def check(dossier: Dossier) -> Iterator[Problem]:
    """Single offices of the plan's own city that its register does not hold, one finding a name."""
    register = dossier.register
    if register is None or not register.offices:
        return
    unknown: dict[str, list[Named]] = {}
    known: set[str] = set()
    for one in dossier.named:
        if is_known(register, one.name):
            known.add(one.name)
        elif is_judged(register, one) and not joined(one.name, register)[0]:
            unknown.setdefault(one.name, []).append(one)
    if len(unknown) > _FEW and len(unknown) > len(known):
        yield _register_is_short(register, unknown)
        return
    for count, (name, places) in enumerate(unknown.items()):
        first, *rest = places
        offer = _offer(register, name) if count < _MOST_OFFERS else ""
        message = f"{register.city}的机关名录里没有“{short(name)}”。{offer}名称写错的请改正；确有这一家的，请补进名录。"
        related = tuple(Related(one.path, "这里也是", one.within) for one in rest)
        yield Problem(message, first.path, within=first.within, related=related)


def _offer(register: OfficeRegister, name: str) -> str:
    nearest = register.nearest(name)
    return f"是不是“{current(register, nearest)}”？" if nearest else ""


def _register_is_short(register: OfficeRegister, unknown: dict[str, list[Named]]) -> Problem:
    names = list(unknown)
    listed = "、".join(f"“{short(name)}”" for name in names[:_FEW])
    message = f"{register.city}的机关名录没有收全：{listed}等{len(names)}个单位查不到，比查得到的还多。请补全名录。"
    first = unknown[names[0]][0]
    related = tuple(Related(unknown[name][0].path, "", unknown[name][0].within) for name in names[1:])
    return Problem(message, first.path, within=first.within, related=related)
