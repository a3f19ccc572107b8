"""前后两个阶段的时间重叠。

为什么
    前一阶段还没有结束，后一阶段已经开始，同一个月该做哪一阶段的事说不清。首尾写同一个月、同一年的是习惯写法，不算重叠；
    本来就并行的，不要写成阶段。

不好的写法
    title: 某市老旧电梯更新实施方案（2025年）
    city: 某市
    goals: 到2025年底，更新改造老旧电梯。
    sections:
      - title: 实施步骤
        items:
          - 摸底阶段（2025年1月—5月）。逐台建立档案。
          - 更新阶段（2025年4月—10月）。逐台签约施工。  # <- phases-overlap
          - 验收阶段（2025年11月—12月）。逐台检测验收。

好的写法
    title: 某市老旧电梯更新实施方案（2025年）
    city: 某市
    goals: 到2025年底，更新改造老旧电梯。
    sections:
      - title: 实施步骤
        items:
          - 摸底阶段（2025年1月—4月）。逐台建立档案。
          - 更新阶段（2025年4月—10月）。逐台签约施工。
          - 验收阶段（2025年11月—12月）。逐台检测验收。

依据
    通行做法：分阶段实施的，各阶段首尾相接。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Problem, Related, Severity
from plangen.rules.dossier import Dossier
from plangen.rules.schedule import between, schedules

SEVERITY = Severity.WARNING


def check(dossier: Dossier) -> Iterator[Problem]:
    """Neighbouring phases that share more than the month (year, day) in which one ends and the other begins; those of one time go side by side."""
    for schedule in schedules(dossier):
        for one, other in schedule.ordered_pairs:
            if one.start is None or other.start is None or other.start < one.start:
                continue
            shared = (min(one.end, other.end) - other.start).days + 1
            if shared <= max(one.unit, other.unit) or (one.start, one.end) == (other.start, other.end):
                continue
            overlap = between(other.start, min(one.end, other.end))
            message = (
                f"“{one.title}”（{one.text}）和“{other.title}”（{other.text}）在{overlap}重叠。"
                "请改成首尾相接；本来并行的，不要写成先后阶段。"
            )
            related = Related(one.path, f"前一阶段：{one.text}", one.within)
            yield Problem(message, other.path, within=other.within, related=(related,))
