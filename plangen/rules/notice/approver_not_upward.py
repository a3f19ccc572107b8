"""下行文写了签发人。

为什么
    只有上行文在版头标注签发人；写了签发人，发文字号要让到左边，版头就成了上行文的样子。

不好的写法
    title: 某市养老服务实施方案
    city: 某市
    status: 定稿
    notice:
      issuer: 某市人民政府办公室
      number: 某政办〔2025〕8号
      date: 2025年3月5日
      approver: 张三  # <- approver-not-upward
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
    党政机关公文处理工作条例第九条：上行文应当标注签发人姓名；版式见 GB/T 9704—2012 第 7.2.5 条、第 7.2.6 条。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Problem, Severity
from plangen.model.notice import BEHIND_NOTICE, NOTICE, REPLY
from plangen.rules.dossier import Dossier
from plangen.source import Path

SEVERITY = Severity.WARNING
_NEVER_UPWARD = (BEHIND_NOTICE, NOTICE, REPLY)
"""An opinion may go to an office above."""


def check(dossier: Dossier) -> Iterator[Problem]:
    """An approver in the header of a document that never goes upward."""
    notice = dossier.plan.notice
    if notice is not None and notice.approver and dossier.form in _NEVER_UPWARD:
        message = "签发人只在上行文的版头标注，这份公文不是上行文。请删去这一行。"
        yield Problem(message, Path() / "notice" / "approver", on_key=True)
