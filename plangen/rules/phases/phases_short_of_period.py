"""各阶段加起来，盖不满方案的期限。

为什么
    方案管到2027年，阶段只排到2026年，最后一年没有安排。多半是期限延长了，阶段没有跟着改。
    只看正文直接分出的阶段，按年份比；有一个阶段读不出时间的，不比。

不好的写法
    title: 某市老旧电梯更新实施方案（2025—2027年）
    city: 某市
    goals: 到2027年，更新改造老旧电梯。
    sections:
      - title: 实施步骤
        items:
          - 摸底阶段（2025年1月—6月）。逐台建立档案。
          - 更新阶段（2025年7月—2026年12月）。逐台签约施工。  # <- phases-short-of-period

好的写法
    title: 某市老旧电梯更新实施方案（2025—2027年）
    city: 某市
    goals: 到2027年，更新改造老旧电梯。
    sections:
      - title: 实施步骤
        items:
          - 摸底阶段（2025年1月—6月）。逐台建立档案。
          - 更新阶段（2025年7月—2026年12月）。逐台签约施工。
          - 验收阶段（2027年全年）。逐台检测验收。

依据
    通行做法：分阶段实施的，第一阶段从方案起始之年开始，最后一个阶段到方案终止之年为止。
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from plangen.findings import Problem, Related, Severity
from plangen.language import calendar
from plangen.rules.dossier import Dossier
from plangen.rules.schedule import bounds, schedules

SEVERITY = Severity.WARNING


def check(dossier: Dossier) -> Iterator[Problem]:
    """Rows of phases under a part that begin in a later year than the plan (and its issue), or end in an earlier one."""
    found = bounds(dossier)
    if found is None:
        return
    whole, first_day = found
    related = (Related(whole.path, f"方案期限：{whole.value.text}", whole.within),)
    issued = _issued(dossier)
    for schedule in schedules(dossier):
        if not schedule.is_of_the_whole or len(schedule.dated) < len(schedule.phases):
            continue
        first = schedule.dated[0]
        last = max(schedule.dated, key=lambda one: one.end)
        starts = [one.start for one in schedule.dated if one.start is not None]
        is_begun = first_day is None or len(starts) < len(schedule.dated)
        if not is_begun and min(starts).year > max(whole.value.start.year, issued.year if issued is not None else 0):
            message = (
                f"各阶段从“{first.title}”（{first.text}）开始，方案期限从{whole.value.start.year}年开始（{whole.value.text}），"
                "前面一段没有安排。请补上，或者核对期限。"
            )
            yield Problem(message, first.path, within=first.within, related=related)
        if last.end.year < whole.value.end.year:
            message = (
                f"各阶段到“{last.title}”（{last.text}）为止，方案期限到{whole.value.end.year}年（{whole.value.text}），"
                "后面一段没有安排。请补上，或者核对期限。"
            )
            yield Problem(message, last.path, within=last.within, related=related)


def _issued(dossier: Dossier) -> date | None:
    notice = dossier.plan.notice
    written = calendar.parse(notice.date) if notice is not None and notice.date else None
    return written.date if isinstance(written, calendar.IssueDate) else None
