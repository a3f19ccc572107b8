"""后一个阶段排在前一个阶段的前面。

为什么
    第二阶段的时间早于第一阶段，不是年份打错了，就是次序排错了。

不好的写法
    title: 某市老旧电梯更新实施方案（2025—2026年）
    city: 某市
    goals: 到2026年，更新改造老旧电梯。
    sections:
      - title: 实施步骤
        items:
          - 摸底阶段（2025年1月—6月）。逐台建立档案。
          - 更新阶段（2025年7月—2026年9月）。逐台签约施工。
          - 验收阶段（2025年10月—12月）。逐台检测验收。
          - 总结阶段（2024年12月）。公布结果。  # <- phases-out-of-order

好的写法
    title: 某市老旧电梯更新实施方案（2025—2026年）
    city: 某市
    goals: 到2026年，更新改造老旧电梯。
    sections:
      - title: 实施步骤
        items:
          - 摸底阶段（2025年1月—6月）。逐台建立档案。
          - 更新阶段（2025年7月—2026年9月）。逐台签约施工。
          - 验收阶段（2026年10月—12月）。逐台检测验收。

依据
    通行做法：分阶段实施的，按时间先后排列。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Problem, Related, Severity
from plangen.rules.dossier import Dossier
from plangen.rules.schedule import begins_before, schedules

SEVERITY = Severity.WARNING
INSTEAD_OF = ("phases-overlap", "phase-outside-period", "deadline-outside-period")


def check(dossier: Dossier) -> Iterator[Problem]:
    """Phases that begin before the one printed above them does, or end before it where a beginning is not said."""
    for schedule in schedules(dossier):
        for one, other in schedule.pairs:
            if not begins_before(other, one):
                continue
            message = (
                f"“{other.title}”（{other.text}）排在“{one.title}”（{one.text}）后面，时间却在它前面。"
                "请核对年份，或者调换次序。"
            )
            related = Related(one.path, f"前一阶段：{one.text}", one.within)
            yield Problem(message, other.path, within=other.within, related=(related,))
