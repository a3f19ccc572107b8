"""同一个编号用了两次。

为什么
    指标、提法和条目的编号同在一处，正文用 ${编号} 引用。两样东西共用一个编号，引用的是哪一个就说不清了；
    title 留给方案自己的标题，也不能作编号。

不好的写法
    title: 某市养老服务实施方案
    city: 某市
    targets:
      床位数: 3000张
    terms:
      床位数: 含护理型床位  # <- duplicate-id
    goals: 到2027年，养老床位达到${床位数}。

好的写法
    title: 某市养老服务实施方案
    city: 某市
    targets:
      床位数: 3000张
    terms:
      养老床位: 含护理型床位
    goals: 到2027年，养老床位（${养老床位}）达到${床位数}。

依据
    plangen 方案格式：指标、提法、写明的条目编号和 title 同用一套名字。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Problem, Related, Severity
from plangen.model.saying import TITLE
from plangen.rules.dossier import Dossier
from plangen.source import Path

SEVERITY = Severity.ERROR


def check(dossier: Dossier) -> Iterator[Problem]:
    """Ids of targets, terms and items that are there already."""
    seen: dict[str, tuple[str, Path, bool]] = {}
    for kind, name, path, on_key in _ids(dossier):
        if name == TITLE:
            message = f"{kind}的编号不能叫“{TITLE}”，这个名字留给方案的标题。请换一个编号。"
            yield Problem(message, path, on_key=on_key)
        elif name in seen:
            first_kind, first, first_on_key = seen[name]
            related = Related(dossier.places.locate(first, on_key=first_on_key), f"先在这里用作{first_kind}的编号")
            message = f"编号“{name}”用了两次，先是{first_kind}，这里又是{kind}。请给其中一个换一个编号。"
            yield Problem(message, path, on_key=on_key, related=(related,))
        else:
            seen[name] = (kind, path, on_key)


def _ids(dossier: Dossier) -> Iterator[tuple[str, str, Path, bool]]:
    plan, root = dossier.plan, Path()
    targets = root / "targets"
    for name in plan.targets:
        yield "指标", name, targets[name], True
    for name in plan.terms:
        yield "提法", name, (root / "terms")[name], True
    for entry in dossier.entries:
        if entry.item.id:
            yield "条目", entry.item.id, entry.path / "id", False
