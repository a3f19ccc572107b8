"""定稿没有写发文字号。

为什么
    正式印发的公文都有发文字号，没有就无法引用和登记。草稿和征求意见稿不查。

不好的写法
    title: 某市养老服务实施方案
    city: 某市
    status: 定稿
    notice:  # <- missing-document-number
      issuer: 某市人民政府办公室
      date: 2025年3月5日
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
    党政机关公文处理工作条例第九条：公文一般由份号、密级和保密期限、紧急程度、发文机关标志、发文字号等组成。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Problem, Severity
from plangen.rules.dossier import Dossier
from plangen.source import Path

SEVERITY = Severity.ADVICE


def check(dossier: Dossier) -> Iterator[Problem]:
    """A final document without a number."""
    notice = dossier.plan.notice
    if notice is None or notice.number or dossier.plan.status != "定稿" or "number" in dossier.left_out:
        return
    message = "状态是定稿，公文没有写发文字号。"
    yield Problem(message, Path() / "notice", on_key=True, hint="补一行：number: 某政办〔2025〕8号")
