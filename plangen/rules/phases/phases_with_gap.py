"""前后两个阶段之间空了一段时间。

为什么
    前一阶段到10月为止，后一阶段从12月开始，11月归谁？多半是调整了一个阶段的起止，忘了另一个。
    空一周以内的（周末、长假）不算；时间读不出的阶段不比。

不好的写法
    title: 某市老旧电梯更新实施方案（2025年）
    city: 某市
    goals: 到2025年底，更新改造老旧电梯。
    sections:
      - title: 实施步骤
        items:
          - 摸底阶段（2025年1月—3月）。逐台建立档案。
          - 更新阶段（2025年5月—10月）。逐台签约施工。  # <- phases-with-gap
          - 验收阶段（2025年11月—12月）。逐台检测验收。

好的写法
    title: 某市老旧电梯更新实施方案（2025年）
    city: 某市
    goals: 到2025年底，更新改造老旧电梯。
    sections:
      - title: 实施步骤
        items:
          - 摸底阶段（2025年1月—3月）。逐台建立档案。
          - 更新阶段（2025年4月—10月）。逐台签约施工。
          - 验收阶段（2025年11月—12月）。逐台检测验收。

依据
    通行做法：分阶段实施的，各阶段首尾相接。
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from plangen.findings import Problem, Related, Severity
from plangen.rules.dossier import Dossier
from plangen.rules.schedule import between, schedules

SEVERITY = Severity.WARNING
_LONGEST_BREAK = 8
"""Days: a weekend, or one of the long holidays."""


def check(dossier: Dossier) -> Iterator[Problem]:
    """Neighbouring phases with more than a holiday between them."""
    for schedule in schedules(dossier):
        for one, other in schedule.ordered_pairs:
            if other.start is None or (other.start - one.end).days <= _LONGEST_BREAK + 1:
                continue
            gap = between(one.end + timedelta(days=1), other.start - timedelta(days=1))
            message = (
                f"“{one.title}”（{one.text}）和“{other.title}”（{other.text}）之间空了{gap}。"
                "请核对这两个阶段的起止时间。"
            )
            related = Related(one.path, f"前一阶段到这时为止：{one.text}", one.within)
            yield Problem(message, other.path, within=other.within, related=(related,))
