"""方案写明落实或接续的文件，项目里没有。

为什么
    项目里有那份文件，才能逐项核对指标有没有低于上级要求、与旧方案有没有出入。没有也能印，只是没有核对。

不好的写法
    title: 某市养老服务实施方案
    city: 某市
    implements: 省级养老服务规划  # <- unknown-superior
    goals: 到2027年，社区养老服务覆盖城区。

好的写法
    title: 某市养老服务实施方案
    city: 某市
    implements: 省级规划
    goals: 到2027年，社区养老服务覆盖城区。
    --- 省级规划.yaml
    title: 某省养老服务规划
    level: 省级

依据
    党政机关公文处理工作条例第十九条：公文起草应当符合党的理论路线方针政策和国家法律法规，完整准确体现发文机关意图，
    并同现行有关公文相衔接。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Problem, Severity
from plangen.rules.dossier import Dossier
from plangen.rules.quoting import short
from plangen.source import Path, suggestion

SEVERITY = Severity.ADVICE


def check(dossier: Dossier) -> Iterator[Problem]:
    """Ids in ``implements`` and ``succeeds`` that no plan of the project has."""
    plan, root = dossier.plan, Path()
    named = [("落实", name, (root / "implements")[index]) for index, name in enumerate(plan.implements)]
    if plan.succeeds:
        named.append(("接续", plan.succeeds, root / "succeeds"))
    for relation, name, path in named:
        if name not in dossier.others:
            offer = suggestion(name, dossier.others)
            message = f"本方案{relation}“{short(name)}”，项目里没有编号是这个的文件，没有核对。{offer}"
            yield Problem(message, path, hint="" if offer else "把那份文件写成一份方案，放进项目，就能逐项核对。")
