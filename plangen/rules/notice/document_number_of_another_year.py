"""发文字号的年份和成文日期的年份不同。

为什么
    发文字号按成文的年份编。两处年份不同，多半是套用旧文时漏改了一处。

不好的写法
    title: 某市养老服务实施方案
    city: 某市
    notice:
      issuer: 某市人民政府办公室
      number: 某政办〔2024〕8号  # <- document-number-of-another-year
      date: 2025年3月5日
    goals: 到2027年，社区养老服务覆盖城区。

好的写法
    title: 某市养老服务实施方案
    city: 某市
    notice:
      issuer: 某市人民政府办公室
      number: 某政办〔2025〕8号
      date: 2025年3月5日
    goals: 到2027年，社区养老服务覆盖城区。

依据
    党政机关公文处理工作条例第九条：发文字号由发文机关代字、年份、发文顺序号组成；成文日期署会议通过或者发文机关负责人签发的日期。
    年底签发、次年编号的，写明理由允许即可。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Problem, Related, Severity
from plangen.language import calendar, document_number
from plangen.rules.dossier import Dossier
from plangen.rules.quoting import short
from plangen.source import Path, Span

SEVERITY = Severity.WARNING


def check(dossier: Dossier) -> Iterator[Problem]:
    """The year in the number against the year of the issue date."""
    notice = dossier.plan.notice
    if notice is None or not notice.number or not notice.date:
        return
    number, day = document_number.parse(notice.number), calendar.parse(notice.date)
    if number.year is None or not isinstance(day, calendar.IssueDate) or number.year == day.date.year:
        return
    year = notice.number.find(str(number.year))
    within = Span(year, year + 4) if year >= 0 else None
    path = Path() / "notice"
    message = f"发文字号的年份是{number.year}年，成文日期是{day.date.year}年。请核对是哪一处漏改了。"
    related = Related(path / "date", f"成文日期是{short(notice.date)}")
    yield Problem(message, path / "number", within=within, related=(related,))
