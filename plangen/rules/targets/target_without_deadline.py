"""指标没有写到什么时候完成。

为什么
    没有期限的目标无从考核，也无法和别的城市对比。期限可以写在句子里、上级条目里、阶段标题里、方案标题的括号里，
    或者写在指标的 by 里；这几处都没有，才报出来。每年都要达到的、门槛（标准）和现状不需要期限。

不好的写法
    title: 某市养老服务实施方案
    city: 某市
    targets:
      床位数: 3000张
      护理员: 500人  # <- target-without-deadline
    goals: 社区养老服务覆盖城区。
    actions:
      - title: 建好服务网络
        text: 到2027年，养老床位达到${床位数}。培训护理员${护理员}。
        lead: 市民政局

好的写法
    title: 某市养老服务实施方案
    city: 某市
    targets:
      床位数: 3000张
      护理员:
        value: 500人
        by: 2027年
    goals: 社区养老服务覆盖城区。
    actions:
      - title: 建好服务网络
        text: 到2027年，养老床位达到${床位数}。培训护理员${护理员}。
        lead: 市民政局

依据
    通行做法：目标写明完成时限，任务分工逐项写明完成时限。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Problem, Related, Severity
from plangen.model.target import Target
from plangen.rules.dossier import Dossier
from plangen.rules.quoting import short
from plangen.source import Path

SEVERITY = Severity.WARNING
_STANDING = ("每年", "每学年")
"""Kept up year by year: such a target is due always."""


def check(dossier: Dossier) -> Iterator[Problem]:
    """Goals with a number that are mentioned, none of whose mentions stands under a deadline."""
    asked = {name: target for name, target in dossier.plan.targets.items() if _needs_deadline(target)}
    first = {one.reference.id: one for one in reversed(dossier.mentions)}
    dated = {one.reference.id for one in dossier.mentions if one.deadline is not None}
    without = [name for name in asked if name in first and name not in dated]
    root = Path() / "targets"
    if len(without) > 1 and not dated and dossier.period is None:
        message = f"全文没有写明期限，{len(without)}个指标都不知道到什么时候完成。"
        hint = "在标题末尾写上起止年份，例如（2025—2027年）；或在工作目标里写“到2027年，……”。"
        yield Problem(message, root, on_key=True, hint=hint)
        return
    example = _example(dossier) if without else ""
    for name in without:
        message = (
            f"指标“{name}”（{short(asked[name].value)}）没有期限：所在的句子、上级条目、阶段和方案都没有写明年份。"
        )
        hint = f"在句子里写明年份，或给指标补一行，例如 by: {example}"
        related = Related(first[name].prose.path, "在这里提到", first[name].reference.span)
        yield Problem(message, root[name], on_key=True, related=(related,), hint=hint)


def _needs_deadline(target: Target) -> bool:
    return target.is_goal and not target.by and target.counting not in _STANDING and not target.quantity.is_qualitative


def _example(dossier: Dossier) -> str:
    deadlines = (one.deadline.value.end.year for one in dossier.mentions if one.deadline is not None)
    return f"{max(deadlines, default=2027)}年"
