"""阶段的时间在方案期限之外。

为什么
    2025—2027年的方案，有一个阶段排到了2028年，多半是沿用旧稿或者打错了年份。
    方案开始以前半年之内的动员、筹备，结束以后半年之内的验收、总结，是习惯做法，不算。

不好的写法
    title: 某市老旧电梯更新实施方案（2025—2026年）
    city: 某市
    goals: 到2026年，更新改造老旧电梯。
    sections:
      - title: 实施步骤
        items:
          - 摸底阶段（2025年1月—6月）。逐台建立档案。
          - 更新阶段（2025年7月—2028年12月）。逐台签约施工。  # <- phase-outside-period

好的写法
    title: 某市老旧电梯更新实施方案（2025—2026年）
    city: 某市
    goals: 到2026年，更新改造老旧电梯。
    sections:
      - title: 实施步骤
        items:
          - 动员阶段（2024年12月）。逐街动员。
          - 更新阶段（2025年1月—2026年12月）。逐台签约施工。
          - 总结阶段（2027年1月—3月）。公布结果。

依据
    通行做法：方案的期限由标题写明，各阶段在期限内安排。
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from plangen.findings import Problem, Related, Severity
from plangen.language.pattern import pattern
from plangen.rules.dossier import Dossier
from plangen.rules.schedule import Phase, bounds, schedules

SEVERITY = Severity.WARNING
INSTEAD_OF = ("deadline-outside-period", "phases-with-gap", "phases-overlap")
_BEFOREHAND = pattern(r"动员|部署|筹备|准备|启动|谋划|宣传|前期|摸底|编制|申报|调研")
_AFTERWARDS = pattern(r"验收|总结|评估|考核|评价|推广|巩固|收尾|审计|复核|回头看|移交|长效")
_HALF_A_YEAR = 184


def check(dossier: Dossier) -> Iterator[Problem]:
    """Phases that begin before the plan does or end after it; half a year is given to preparing and to taking stock."""
    found = bounds(dossier)
    if found is None:
        return
    whole, first_day = found
    for schedule in schedules(dossier):
        for one in schedule.dated:
            side = _side(one, first_day, whole.value.end)
            if side:
                message = f"“{one.title}”（{one.text}）{side}（{whole.value.text}）。请核对年份。"
                related = Related(whole.path, f"方案期限：{whole.value.text}", whole.within)
                yield Problem(message, one.path, within=one.within, related=(related,))


def _side(one: Phase, first_day: date | None, last_day: date) -> str:
    after = (one.end - last_day).days
    if after > (_HALF_A_YEAR if _AFTERWARDS.search(one.title) else 0):
        return "排到了方案期限以后"
    before = (first_day - (one.start or one.end)).days if first_day is not None else 0
    if before > (_HALF_A_YEAR if _BEFOREHAND.search(one.title) else 0):
        return "排到了方案期限以前"
    return ""
