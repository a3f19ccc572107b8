"""成文日期读不出，或缺月、日。

为什么
    成文日期要写全年、月、日。写得不全或读不出，署名下面就印不出日期，也核对不了发文字号的年份。
    草稿和征求意见稿可以把月、日空着。

不好的写法
    title: 某市养老服务实施方案
    city: 某市
    status: 定稿
    notice:
      issuer: 某市人民政府办公室
      number: 某政办〔2023〕8号
      date: 2023年10月  # <- unreadable-date
    goals: 到2027年，社区养老服务覆盖城区。

好的写法
    title: 某市养老服务实施方案
    city: 某市
    status: 定稿
    notice:
      issuer: 某市人民政府办公室
      number: 某政办〔2023〕8号
      date: 2023年10月19日
    goals: 到2027年，社区养老服务覆盖城区。

依据
    GB/T 9704—2012 第 7.3.5.4 条：成文日期用阿拉伯数字将年、月、日标全，年份应标全称，月、日不编虚位。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Problem, Severity
from plangen.language import calendar
from plangen.language.pattern import pattern
from plangen.rules.dossier import Dossier
from plangen.source import Path

SEVERITY = Severity.ERROR
_LEFT_OPEN = pattern(r"[0-9\s年月日×xX＿_○〇*—-]*")


def check(dossier: Dossier) -> Iterator[Problem]:
    """An issue date that is no full date; in a draft, blanks may stand for month and day."""
    notice = dossier.plan.notice
    if notice is None or not notice.date:
        return
    read = calendar.parse(notice.date)
    if isinstance(read, calendar.IssueDate) or read.fault is calendar.DateFault.impossible:
        return
    if dossier.plan.status != "定稿" and _LEFT_OPEN.fullmatch(notice.date):
        return
    yield Problem(f"成文日期读不出：{read.reason}", Path() / "notice" / "date", within=read.span)
