"""没有方案里写的这个模板。

为什么
    模板是 templates/ 下的一个文件夹；名称写错了，公文就印不出来。

不好的写法
    title: 某市职业教育改革实施方案
    city: 某市
    notice:
      issuer: 某市教育局
      template: leter  # <- unknown-template
    goals: 到2027年，布局更加合理。

好的写法
    title: 某市职业教育改革实施方案
    city: 某市
    notice:
      issuer: 某市教育局
      template: letter
    goals: 到2027年，布局更加合理。

依据
    plangen 的模板：写法见 docs/templates.zh-CN.md。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen import resources
from plangen.findings import Problem, Severity
from plangen.rules.dossier import Dossier
from plangen.rules.quoting import short
from plangen.source import Path, suggestion

SEVERITY = Severity.ERROR
_NO_PAGE = frozenset(("comparison", "new", "official", "task-division"))
"""Folders that are no template of a document."""


def check(dossier: Dossier) -> Iterator[Problem]:
    """A template that has no folder."""
    notice = dossier.plan.notice
    if notice is None or not notice.template:
        return
    folder = resources.folder("templates")
    known = sorted({path.parent.name for path in folder.glob("*/layout.yaml")} - _NO_PAGE)
    if notice.template not in known:
        nearest = suggestion(notice.template, known) or f"现有的模板：{'、'.join(known)}。"
        message = f"没有名叫“{short(notice.template)}”的模板。{nearest}"
        yield Problem(message, Path() / "notice" / "template")
