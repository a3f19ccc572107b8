"""印发日期早于成文日期。

为什么
    签发以后才付印，印发日期不会在成文日期之前，多半是其中一处漏改了。

不好的写法
    title: 某市养老服务实施方案
    city: 某市
    status: 定稿
    notice:
      issuer: 某市人民政府办公室
      number: 某政办〔2025〕8号
      date: 2025年3月5日
      copies: 市委办公室
      printed_by: 某市人民政府办公室
      printed_on: 2025年3月1日  # <- printed-before-issued
    goals: 到2027年，社区养老服务覆盖城区。

好的写法
    title: 某市养老服务实施方案
    city: 某市
    status: 定稿
    notice:
      issuer: 某市人民政府办公室
      number: 某政办〔2025〕8号
      date: 2025年3月5日
      copies: 市委办公室
      printed_by: 某市人民政府办公室
      printed_on: 2025年3月5日
    goals: 到2027年，社区养老服务覆盖城区。

依据
    党政机关公文处理工作条例第九条：印发日期是公文的送印日期。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Problem, Related, Severity
from plangen.language import calendar
from plangen.rules.dossier import Dossier
from plangen.rules.quoting import short
from plangen.source import Path

SEVERITY = Severity.WARNING


def check(dossier: Dossier) -> Iterator[Problem]:
    """A day of printing before the day of issue."""
    notice = dossier.plan.notice
    if notice is None or not notice.printed_on or not notice.date:
        return
    printed, issued = calendar.parse(notice.printed_on), calendar.parse(notice.date)
    if not isinstance(printed, calendar.IssueDate) or not isinstance(issued, calendar.IssueDate):
        return
    if printed.date < issued.date:
        path = Path() / "notice"
        message = f"印发日期{short(notice.printed_on)}早于成文日期{short(notice.date)}。请核对是哪一处漏改了。"
        related = (Related(path / "date", f"成文日期是{short(notice.date)}"),)
        yield Problem(message, path / "printed_on", related=related)
