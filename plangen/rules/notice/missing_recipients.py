"""请示、报告、批复、函没有写主送机关。

为什么
    这几种公文是写给某一个机关的，不写主送机关就不知道由谁来办。通知、意见可以普发，命令、纪要没有主送机关，都不查；
    草稿和征求意见稿也不查。

不好的写法
    title: 某市人民政府关于商请支持航线建设的函
    city: 某市
    status: 定稿
    notice:  # <- missing-recipients
      issuer: 某市人民政府
      number: 某政函〔2026〕5号
      date: 2026年3月5日
    sections:
      - text: 请予支持为盼。

好的写法
    title: 某市人民政府关于商请支持航线建设的函
    city: 某市
    status: 定稿
    notice:
      issuer: 某市人民政府
      number: 某政函〔2026〕5号
      date: 2026年3月5日
      recipients: 某航空公司
    sections:
      - text: 请予支持为盼。

依据
    党政机关公文处理工作条例第九条：主送机关是公文的主要受理机关。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Problem, Severity
from plangen.model.notice import CORRESPONDENCE, REPLY, REPORT, REQUEST
from plangen.rules.dossier import Dossier
from plangen.source import Path

SEVERITY = Severity.WARNING
_TO_SOMEBODY = (REQUEST, REPORT, REPLY, CORRESPONDENCE)


def check(dossier: Dossier) -> Iterator[Problem]:
    """A final document to one office that names none."""
    notice = dossier.plan.notice
    if notice is None or notice.recipients or dossier.form not in _TO_SOMEBODY:
        return
    if dossier.plan.status != "定稿" or "recipients" in dossier.left_out:
        return
    message = f"状态是定稿，这份{dossier.form}没有写主送机关。"
    yield Problem(message, Path() / "notice", on_key=True, hint="补一行受理机关，例如 recipients: 省人民政府")
