"""sum_of 或 within 写的编号，不是本方案的指标。

为什么
    编号写错了，总数和部分就没有核对。写的应当是 targets 里的编号，不是名称；也不能写自己。

不好的写法
    title: 某市防灾减灾能力提升方案（2025—2027年）
    city: 某市
    targets:
      应急场所:
        value: 90处
        sum_of: 室内场所、室外场地  # <- relation-to-unknown-target
      室内场所: 30处
      室外场所:
        value: 60处
        within: 应急避难场所  # <- relation-to-unknown-target
    goals: 到2027年，建成应急避难场所${应急场所}，其中室内${室内场所}、室外${室外场所}。

好的写法
    title: 某市防灾减灾能力提升方案（2025—2027年）
    city: 某市
    targets:
      应急场所:
        value: 90处
        sum_of: 室内场所、室外场所
      室内场所: 30处
      室外场所: 60处
    goals: 到2027年，建成应急避难场所${应急场所}，其中室内${室内场所}、室外${室外场所}。

依据
    plangen 方案格式：sum_of 和 within 写本方案指标的编号。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Problem, Severity
from plangen.rules.dossier import Dossier
from plangen.rules.quoting import short
from plangen.source import Path, suggestion

SEVERITY = Severity.ERROR
_MOST_OFFERS = 30
"""To look for the nearest name takes long; after so many wrong names the register itself is wrong."""


def check(dossier: Dossier) -> Iterator[Problem]:
    """Ids in ``sum_of`` and ``within`` that no target has; what was written and could not be read is not nothing."""
    targets = dossier.plan.targets
    unknown = 0
    for name, target in targets.items():
        path = (Path() / "targets")[name]
        named = [("合计", other, (path / "sum_of")[index]) for index, other in enumerate(target.sum_of)]
        if target.within:
            named.append(("其中", target.within, path / "within"))
        for field, other, place in named:
            if other == name:
                message = f"指标“{name}”的“{field}”写的是它自己。请写别的指标的编号，或删去。"
                yield Problem(message, place)
            elif other not in targets and other not in dossier.left_out:
                unknown += 1
                offer = suggestion(other, targets) if unknown <= _MOST_OFFERS else ""
                message = f"指标“{name}”的“{field}”写的“{short(other)}”不是指标的编号。{offer}"
                hint = f"可以写：{'、'.join(list(targets)[:8])}。"
                yield Problem(message, place, hint=hint)
