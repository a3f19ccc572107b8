"""方案附在公文后面，公文的正文没有写。

为什么
    由通知印发的，有通行的一句话；请示、报告、函、批复、命令说什么，只有起草的人知道，不写就是一份没有正文的公文。

不好的写法
    title: 某市职业教育改革实施方案
    city: 某市
    notice:
      issuer: 某市教育局
      form: 函  # <- document-without-text
    goals: 到2027年，布局更加合理。

好的写法
    title: 某市职业教育改革实施方案
    city: 某市
    notice:
      issuer: 某市教育局
      form: 函
      text: 现将《${title}（征求意见稿）》送请研究提出意见。
    goals: 到2027年，布局更加合理。

依据
    GB/T 9704—2012 第 7.3.3 条：公文首页必须显示正文。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Problem, Severity
from plangen.model.reading import is_annexed, notice_text
from plangen.rules.dossier import Dossier
from plangen.source import Path

SEVERITY = Severity.ERROR


def check(dossier: Dossier) -> Iterator[Problem]:
    """A document before a plan that says nothing."""
    notice = dossier.plan.notice
    if notice is None or notice.text or "text" in dossier.left_out or not is_annexed(dossier.plan):
        return
    if not any(notice_text(dossier.plan)):
        message = f"形式是“{dossier.form}”，方案附在后面，公文的正文没有写。"
        hint = "补一行：text: 正文（方案标题写作 ${title}）"
        yield Problem(message, Path() / "notice" / "form", hint=hint)
