"""发文机关标志不是这种格式的写法。

为什么
    信函的标志只印机关名称，命令的标志以“命令”或“令”结尾，纪要的标志以“纪要”结尾。写错了，格式就不对。

不好的写法
    title: 某市人民政府办公室关于商请支持专业调整工作的函
    city: 某市
    notice:
      issuer: 某市人民政府办公室
      letterhead: 某市人民政府办公室文件  # <- letterhead-of-another-form
    sections:
      - text: 请予支持为盼。

好的写法
    title: 某市人民政府办公室关于商请支持专业调整工作的函
    city: 某市
    notice:
      issuer: 某市人民政府办公室
    sections:
      - text: 请予支持为盼。

依据
    GB/T 9704—2012 第 10.1、10.2、10.3 条：信函、命令（令）、纪要的发文机关标志。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Problem, Severity
from plangen.model.notice import CORRESPONDENCE, LETTER, MINUTES, ORDER
from plangen.rules.dossier import Dossier
from plangen.rules.quoting import short
from plangen.source import Path

SEVERITY = Severity.ERROR
_FILE = "文件"


def check(dossier: Dossier) -> Iterator[Problem]:
    """A letterhead whose last word belongs to another format."""
    notice = dossier.plan.notice
    if notice is None or not notice.letterhead or notice.template:
        return
    form, written = dossier.form, notice.letterhead
    wanted = ""
    if form in (CORRESPONDENCE, LETTER) and written.endswith(_FILE):
        wanted = "信函的标志只印机关名称，不加“文件”。"
    elif form == ORDER and not written.endswith("令"):
        wanted = "命令的标志是机关全称加“命令”或“令”。"
    elif form == MINUTES and not written.endswith("纪要"):
        wanted = "纪要的标志以“纪要”结尾，例如：某市人民政府专题会议纪要。"
    if wanted:
        message = f"{form}的发文机关标志写作“{short(written)}”，不合这种格式。"
        yield Problem(message, Path() / "notice" / "letterhead", hint=wanted)
