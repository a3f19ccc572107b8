"""公文标题没有发文机关。

为什么
    公文标题由发文机关、事由、文种组成，转发、引用、归档都用全称。标题直接从“关于”开始，离开红头就不知道是谁发的。

不好的写法
    title: 某市养老服务实施方案
    city: 某市
    notice:
      issuer: 某市人民政府办公室
      title: 关于印发某市养老服务实施方案的通知  # <- title-without-issuer
    goals: 到2027年，社区养老服务覆盖城区。

好的写法
    title: 某市养老服务实施方案
    city: 某市
    notice:
      issuer: 某市人民政府办公室
      title: 某市人民政府办公室关于印发某市养老服务实施方案的通知
    goals: 到2027年，社区养老服务覆盖城区。

依据
    《党政机关公文处理工作条例》第九条：标题由发文机关名称、事由和文种组成。本单位惯例不写的，写明理由允许即可。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Problem, Severity
from plangen.model.notice import MINUTES, ORDER
from plangen.rules.dossier import Dossier
from plangen.rules.quoting import short
from plangen.source import Path, Span

SEVERITY = Severity.WARNING
_ABOUT = "关于"
_WITHOUT = (ORDER, MINUTES)
"""An order prints no title, and that of minutes names the meeting."""


def check(dossier: Dossier) -> Iterator[Problem]:
    """An official title that the drafter wrote and that begins with 关于."""
    notice = dossier.plan.notice
    if notice is None or dossier.form in _WITHOUT or not notice.title.startswith(_ABOUT):
        return
    message = f"公文标题从“关于”开始，没有写发文机关（{short(notice.issuer)}）。"
    within = Span(0, len(_ABOUT))
    hint = f"在前面加上“{short(notice.issuer)}”；不写 title，程序会按发文机关、事由、文种组成标题"
    yield Problem(message, Path() / "notice" / "title", within=within, hint=hint)
