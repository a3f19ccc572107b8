"""定稿没有写成文日期。

为什么
    公文从成文日期起生效，引用时也靠它分清先后；没有日期，署名下面空着。草稿和征求意见稿不查。

不好的写法
    title: 某市养老服务实施方案
    city: 某市
    status: 定稿
    notice:  # <- missing-issue-date
      issuer: 某市人民政府办公室
      number: 某政办〔2025〕8号
    goals: 到2027年，社区养老服务覆盖城区。

好的写法
    title: 某市养老服务实施方案
    city: 某市
    status: 定稿
    notice:
      issuer: 某市人民政府办公室
      number: 某政办〔2025〕8号
      date: 2025年3月5日
    goals: 到2027年，社区养老服务覆盖城区。

依据
    党政机关公文处理工作条例第九条：成文日期署会议通过或者发文机关负责人签发的日期。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Problem, Severity
from plangen.rules.dossier import Dossier
from plangen.source import Path

SEVERITY = Severity.WARNING


def check(dossier: Dossier) -> Iterator[Problem]:
    """A final document without a date."""
    notice = dossier.plan.notice
    if notice is None or notice.date or dossier.plan.status != "定稿" or "date" in dossier.left_out:
        return
    message = "状态是定稿，公文没有写成文日期。"
    yield Problem(message, Path() / "notice", on_key=True, hint="补一行签发或会议通过的日期，例如 date: 2025年3月5日")
