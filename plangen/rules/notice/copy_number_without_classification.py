"""写了份号，没有写密级。

为什么
    份号是为登记和收回涉密文件编的。不涉密的公文一般不编份号；涉密的，漏掉密级是大事。

不好的写法
    title: 某市养老服务实施方案
    city: 某市
    notice:
      issuer: 某市人民政府办公室
      copy_number: 000001  # <- copy-number-without-classification
    goals: 到2027年，社区养老服务覆盖城区。

好的写法
    title: 某市养老服务实施方案
    city: 某市
    notice:
      issuer: 某市人民政府办公室
      copy_number: 000001
      classification: 秘密★1年
    goals: 到2027年，社区养老服务覆盖城区。

依据
    《党政机关公文处理工作条例》第九条：份号是公文印制份数的顺序号，涉密公文应当标注份号。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Problem, Severity
from plangen.rules.dossier import Dossier
from plangen.source import Path, Span

SEVERITY = Severity.ADVICE


def check(dossier: Dossier) -> Iterator[Problem]:
    """A numbered copy of what is no secret."""
    notice = dossier.plan.notice
    if notice is None or not notice.copy_number or notice.classification or "classification" in dossier.left_out:
        return
    message = "写了份号，没有写密级：涉密的请补上密级和保密期限，不涉密的请删去份号。"
    within = Span(0, len(notice.copy_number))
    yield Problem(message, Path() / "notice" / "copy_number", within=within, hint="例如 classification: 秘密★1年")
