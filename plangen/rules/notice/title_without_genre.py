"""公文标题没有以文种结尾。

为什么
    公文标题由发文机关、事由、文种组成。方案、规划、办法不是法定文种，要用通知印发；标题里没有文种，收文的单位不知道是要执行、答复还是知道就行。

不好的写法
    title: 某市养老服务实施方案
    city: 某市
    notice:
      issuer: 某市人民政府办公室
      title: 某市人民政府办公室关于养老服务实施方案  # <- title-without-genre
    goals: 到2027年，社区养老服务覆盖城区。

好的写法
    title: 某市养老服务实施方案
    city: 某市
    notice:
      issuer: 某市人民政府办公室
      title: 某市人民政府办公室关于印发某市养老服务实施方案的通知
    goals: 到2027年，社区养老服务覆盖城区。

依据
    《党政机关公文处理工作条例》第八条列出十五种公文；第九条：标题由发文机关名称、事由和文种组成。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Problem, Severity
from plangen.model.notice import CORRESPONDENCE, MINUTES, NOTICE, OPINION, ORDER, REPLY, REPORT, REQUEST
from plangen.model.reading import official_title, without_brackets
from plangen.rules.dossier import Dossier
from plangen.rules.quoting import short
from plangen.source import Path, Span
from plangen.vocabulary import genres

SEVERITY = Severity.WARNING
_NAMED_ELSEWHERE = (ORDER, MINUTES)
"""An order prints no title, and the mark of minutes says that they are minutes (GB/T 9704-2012, 10.2 and 10.3)."""
_GENRES = (NOTICE, OPINION, REQUEST, REPORT, REPLY, CORRESPONDENCE)


def check(dossier: Dossier) -> Iterator[Problem]:
    """An official title that ends with none of the fifteen genres."""
    plan = dossier.plan
    if plan.notice is None or dossier.form in _NAMED_ELSEWHERE:
        return
    printed = "".join(piece.text for piece in official_title(plan))
    if genres().is_statutory(without_brackets(printed)):
        return
    path = Path() / "notice" / "title" if plan.notice.title else Path() / "title"
    written = plan.notice.title or plan.title
    message = f"公文标题“{short(printed)}”没有以通知、意见等文种结尾。"
    hint = "方案、规划、办法用通知印发，例如 某市人民政府关于印发某市养老服务实施方案的通知"
    if dossier.form in _GENRES:
        hint = f"形式是{dossier.form}，标题以“的{dossier.form}”结尾"
    yield Problem(message, path, within=Span(0, len(written)), hint=hint)
