"""指标的期限早于成文日期。

为什么
    文件印发的那一天，期限已经过了，谁也完成不了，多半是沿用旧稿时漏改了年份。已经实现的数请登记为现状。

不好的写法
    title: 某市黑臭水体治理实施方案
    city: 某市
    notice:
      issuer: 某市人民政府办公室
      number: 某政办〔2025〕8号
      date: 2025年3月5日
    targets:
      消除比例:
        value: 95%以上
        of: 建成区黑臭水体
      清淤河道:
        value: 40公里
        by: 2023年  # <- deadline-before-issue-date
    goals: |-
      到2024年，黑臭水体消除比例达到${消除比例}。  # <- deadline-before-issue-date
      同步清淤河道${清淤河道}。

好的写法
    title: 某市黑臭水体治理实施方案
    city: 某市
    notice:
      issuer: 某市人民政府办公室
      number: 某政办〔2025〕8号
      date: 2025年3月5日
    targets:
      消除比例:
        value: 95%以上
        of: 建成区黑臭水体
      已清淤河道:
        value: 40公里
        nature: 现状
    goals: 在2024年清淤河道${已清淤河道}的基础上，到2027年，黑臭水体消除比例达到${消除比例}。

依据
    党政机关公文处理工作条例第十九条：公文起草应当一切从实际出发，所提政策措施和办法切实可行。
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from plangen.findings import Problem, Related, Severity
from plangen.language import calendar, period
from plangen.language.period import Period
from plangen.rules.dossier import Dossier
from plangen.rules.figures.facts.records import records
from plangen.rules.quoting import short
from plangen.source import Path, Span

SEVERITY = Severity.ERROR
INSTEAD_OF = ("deadline-outside-period",)
_DATE = Path() / "notice" / "date"

Place = tuple[Path, Span | None]


def check(dossier: Dossier) -> Iterator[Problem]:
    """Deadlines over on the day of issue, one finding for each place that states one."""
    notice = dossier.plan.notice
    issued = calendar.parse(notice.date) if notice is not None else None
    if not isinstance(issued, calendar.IssueDate):
        return
    for (path, within), (deadline, source, names) in _stated(dossier).items():
        if _last_day(deadline) >= issued.date:
            continue
        listed = "".join(f"“{name}”" for name in dict.fromkeys(names))
        message = (
            f"指标{listed}的期限是“{short(deadline.text)}”（{source}），"
            f"早于成文日期{calendar.write(issued.date)}。请核对年份；已经实现的，请登记为现状。"
        )
        related = Related(_DATE, f"成文日期是{short(issued.text)}")
        yield Problem(message, path, within=within, related=(related,))


def _stated(dossier: Dossier) -> dict[Place, tuple[Period, str, list[str]]]:
    """Every deadline with where it was read and the records it holds for, by its place."""
    found: dict[Place, tuple[Period, str, list[str]]] = {}
    for mention in dossier.mentions:
        if mention.deadline is not None:
            empty: tuple[Period, str, list[str]] = (mention.deadline.value, mention.deadline.source, [])
            found.setdefault(dossier.stated_at(mention), empty)[2].append(mention.reference.id)
    for record in records(dossier).values():
        written = period.parse(record.target.by) if record.target.by else None
        if written is not None and record.target.is_goal:
            found[record.path / "by", None] = (written, "指标的 by", [record.id])
    return found


def _last_day(deadline: Period) -> date:
    """The latest day a wording can mean: 2023年之前 may include the year."""
    return deadline.latest or deadline.end
