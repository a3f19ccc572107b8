"""指标没有写到什么时候完成。

为什么
    没有期限的目标无从考核，也无法和别的城市对比。期限可以写在句子里、上级条目里、阶段标题里、方案标题的括号里，
    或者写在指标的 by 里；这几处都没有，才报出来。每年都要达到的、门槛（标准）和现状不需要期限。
    方案没有起止年份、三个以上的指标没有期限的，只报一次，列出各处。

不好的写法
    title: 某市养老服务实施方案
    city: 某市
    targets:
      床位数: 3000张
      护理员: 500人  # <- target-without-deadline
    goals: 社区养老服务覆盖城区。
    actions:
      - title: 建好服务网络
        text: 到2027年，养老床位达到${床位数}。培训护理员${护理员}。  # <- target-without-deadline
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

from collections.abc import Iterable, Iterator
from itertools import islice

from plangen.findings import Problem, Related, Severity
from plangen.language.comparator import Comparator
from plangen.model.target import Target
from plangen.rules.dossier import Dossier
from plangen.rules.quoting import short
from plangen.source import Path

SEVERITY = Severity.WARNING
GATHERED = True
_STANDING = ("每年", "每学年")
"""Kept up year by year: such a target is due always."""
_LIMITS = (Comparator.le, Comparator.lt)
_MOST_ALONE = 3
_MOST_NAMES = 3


def check(dossier: Dossier) -> Iterator[Problem]:
    """Goals with a number that are mentioned, none of whose mentions stands under a deadline; in a plan without a period that
    lacks many, the plan's is the fault, and they share one message.
    """
    asked = {name: target for name, target in dossier.plan.targets.items() if _needs_deadline(target)}
    first = {one.reference.id: one for one in reversed(dossier.mentions)}
    dated = {one.reference.id for one in dossier.mentions if one.deadline is not None}
    without = [name for name in asked if name in first and name not in dated]
    if not without:
        return
    root = Path() / "targets"
    if dossier.period is None and len(without) > (_MOST_ALONE if dated else 1):
        listed = "".join(f"“{name}”" for name in without[:_MOST_NAMES]) + ("等" if len(without) > _MOST_NAMES else "")
        message = f"指标{listed}没有期限：标题和工作目标没有写明起止年份，所在的句子、上级条目也没有。"
        hint = "在标题末尾写上起止年份，例如（2025—2027年）；或在工作目标里写“到2027年，……”。"
        hint += _for_limits(name for name in without if _is_limit(asked[name]))
        for name in without:
            yield Problem(message, root[name], on_key=True, hint=hint)
        return
    example = _example(dossier)
    for name in without:
        message = (
            f"指标“{name}”（{short(asked[name].value)}）没有期限：所在的句子、上级条目、阶段和方案都没有写明年份。"
        )
        hint = f"在句子里写明年份，或给指标补一行，例如 by: {example}"
        hint += _for_limits([name] if _is_limit(asked[name]) else ())
        related = Related(first[name].prose.path, "在这里提到", first[name].reference.span)
        yield Problem(message, root[name], on_key=True, related=(related,), hint=hint)


def _needs_deadline(target: Target) -> bool:
    return target.is_goal and not target.by and target.counting not in _STANDING and not target.quantity.is_qualitative


def _is_limit(target: Target) -> bool:
    """Whether it may be something to keep below at all times, as a drop-out rate."""
    return target.quantity.comparator in _LIMITS


def _for_limits(names: Iterable[str]) -> str:
    listed = "".join(f"“{name}”" for name in islice(names, _MOST_NAMES))
    return f"{listed}如果是年年都要守住的，写 counting: 每年；是门槛或限额的，写 nature: 标准。" if listed else ""


def _example(dossier: Dossier) -> str:
    deadlines = (one.deadline.value.end.year for one in dossier.mentions if one.deadline is not None)
    return f"{max(deadlines, default=2027)}年。"
