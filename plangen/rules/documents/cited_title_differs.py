"""引用的标题和原件不一样。

为什么
    字号是那份文件的，标题却不同，读的人不知道引的是哪一份。请照原件写。

不好的写法
    title: 某市节水行动方案
    city: 某市
    implements: 省里的方案
    preamble: 根据《某省节水行动计划》（某政办发〔2024〕12号），制定本方案。  # <- cited-title-differs
    goals: 公共供水管网漏损率控制在9%以内。
    --- 省里的方案.yaml
    title: 某省节水行动实施方案
    level: 省级
    notice:
      issuer: 某省人民政府办公厅
      number: 某政办发〔2024〕12号

好的写法
    title: 某市节水行动方案
    city: 某市
    implements: 省里的方案
    preamble: 根据《某省人民政府办公厅关于印发某省节水行动实施方案的通知》（某政办发〔2024〕12号），制定本方案。
    goals: 公共供水管网漏损率控制在合理范围。
    --- 省里的方案.yaml
    title: 某省节水行动实施方案
    level: 省级
    notice:
      issuer: 某省人民政府办公厅
      number: 某政办发〔2024〕12号

依据
    通行做法：引用公文先引标题，后引发文字号，标题照原件写。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Problem, Severity
from plangen.rules.documents.reading.cited import Cited, cited, core, key, official_title
from plangen.rules.dossier import Dossier
from plangen.rules.quoting import short
from plangen.source import Path

SEVERITY = Severity.WARNING


def check(dossier: Dossier) -> Iterator[Problem]:
    """Citations that have a known document's number and another title; an issuer left off or added is no other title."""
    for one in cited(dossier):
        other = one.by_number
        if other is None or one.by_title is other or _is_its_title(one):
            continue
        path = Path() / ("notice" if other.plan.notice is not None and other.plan.notice.title else "title")
        path = path / "title" if path.last == "notice" else path
        title = short(other.plan.title)
        message = f"这个字号的文件标题是“{title}”，这里写的是“{short(one.title)}”。请照原件改。"
        yield Problem(message, one.printed.path, within=one.place, related=(other.related(path, f"标题是“{title}”"),))


def _is_its_title(one: Cited) -> bool:
    other = one.by_number
    assert other is not None
    written, title = key(core(one.title)), key(other.plan.title)
    return written == title or written.endswith(title) or key(official_title(other)).endswith(written)
