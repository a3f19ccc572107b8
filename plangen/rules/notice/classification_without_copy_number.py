"""定稿写了密级，没有写份号。

为什么
    涉密公文逐份编号，才能登记、清点和收回。草稿和征求意见稿不查。

不好的写法
    title: 某市养老服务实施方案
    city: 某市
    status: 定稿
    notice:
      issuer: 某市人民政府办公室
      number: 某政办〔2025〕8号
      date: 2025年3月5日
      classification: 秘密★1年  # <- classification-without-copy-number
    goals: 到2027年，社区养老服务覆盖城区。

好的写法
    title: 某市养老服务实施方案
    city: 某市
    status: 定稿
    notice:
      issuer: 某市人民政府办公室
      number: 某政办〔2025〕8号
      date: 2025年3月5日
      classification: 秘密★1年
      copy_number: 000001
    goals: 到2027年，社区养老服务覆盖城区。

依据
    《党政机关公文处理工作条例》第九条：涉密公文应当标注份号。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Problem, Severity
from plangen.rules.dossier import Dossier
from plangen.rules.quoting import short
from plangen.source import Path, Span

SEVERITY = Severity.WARNING


def check(dossier: Dossier) -> Iterator[Problem]:
    """A final document that is secret and whose copies nobody can count."""
    notice = dossier.plan.notice
    if notice is None or not notice.classification or notice.copy_number or "copy_number" in dossier.left_out:
        return
    if dossier.plan.status != "定稿":
        return
    message = f"公文的密级是{short(notice.classification)}，没有写份号。"
    within = Span(0, len(notice.classification))
    yield Problem(message, Path() / "notice" / "classification", within=within, hint="补一行：copy_number: 000001")
