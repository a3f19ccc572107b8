"""正文引用了方案里没有的指标或提法。

为什么
    引用的名字写错了，纸上印出来的就是 ${…} 这几个字符，而不是数。

不好的写法
    title: 某市养老服务实施方案
    city: 某市
    targets:
      床位数: 3000张
    goals: |-
      到2027年，养老床位达到${床位}，  # <- dangling-reference
      其中护理型床位不少于${床位数.amuont}的一半。  # <- dangling-reference

好的写法
    title: 某市养老服务实施方案
    city: 某市
    targets:
      床位数: 3000张
    goals: |-
      到2027年，养老床位达到${床位数}，
      其中护理型床位不少于${床位数.amount}的一半。

依据
    plangen 方案格式：${编号}、${编号.amount}、${编号.name}、${编号|其他说法}、${提法}、${title}。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Problem, Severity
from plangen.model.prose import Prose
from plangen.model.reference import PARTS, Reference
from plangen.model.saying import TITLE, known
from plangen.rules.dossier import Dossier
from plangen.rules.quoting import short
from plangen.source import suggestion

SEVERITY = Severity.ERROR
_MOST_NAMES = 8
_MOST_OFFERS = 30
"""To look for the nearest name takes long; after so many wrong names the register itself is wrong."""


def check(dossier: Dossier) -> Iterator[Problem]:
    """References to nothing; what was written but could not be read is not nothing."""
    names = (*dossier.plan.targets, *dossier.plan.terms, TITLE)
    unknown = 0
    for prose, reference in dossier.references:
        if dossier.is_mistyped(prose, reference.span):
            continue
        if known(dossier.plan, reference.id):
            if reference.part_span is not None and reference.wording is None:
                yield from _part(dossier, prose, reference)
        elif not dossier.left_out & {reference.id, "targets", "terms"}:
            unknown += 1
            yield _unknown(prose, reference, names, offering=unknown <= _MOST_OFFERS)


def _unknown(prose: Prose, reference: Reference, names: tuple[str, ...], offering: bool) -> Problem:
    if not reference.id:
        return Problem("${ } 里没有写编号。请写上要引用的指标或提法。", prose.path, within=reference.span)
    offer = suggestion(reference.id, names[:1000]) if offering else ""
    message = f"正文引用了“{short(reference.id)}”，方案里没有这个指标或提法。{offer}"
    listed = "、".join(names[:_MOST_NAMES]) + ("等" if len(names) > _MOST_NAMES else "")
    hint = "" if offer else f"可以引用：{listed}。"
    return Problem(message, prose.path, within=reference.id_span, hint=hint)


def _part(dossier: Dossier, prose: Prose, reference: Reference) -> Iterator[Problem]:
    is_target = reference.id in dossier.plan.targets
    if is_target and reference.part in PARTS:
        return
    if is_target:
        offer = suggestion(reference.part, PARTS) or f"可以写：{'、'.join(PARTS)}。"
        message = f"“{reference.id}.{short(reference.part)}”里的“{short(reference.part)}”不是指标的分项。{offer}"
    else:
        message = f"“{reference.id}”不是指标，后面不能写“.{short(reference.part)}”。请写成 ${{{reference.id}}}。"
    yield Problem(message, prose.path, within=reference.part_span if reference.part else reference.span)
