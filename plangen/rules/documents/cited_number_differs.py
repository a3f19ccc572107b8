"""引用的发文字号和原件不一样。

为什么
    标题是那份文件的，字号却不同，照着字号找不到它。请照原件写。

不好的写法
    title: 某市节水行动方案
    city: 某市
    implements: 省里的方案
    preamble: 根据《某省节水行动实施方案》（某政办发〔2023〕12号），制定本方案。  # <- cited-number-differs
    goals: 公共供水管网漏损率控制在合理范围。
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
    preamble: 根据《某省节水行动实施方案》（某政办发〔2024〕12号），制定本方案。
    goals: 公共供水管网漏损率控制在合理范围。
    --- 省里的方案.yaml
    title: 某省节水行动实施方案
    level: 省级
    notice:
      issuer: 某省人民政府办公厅
      number: 某政办发〔2024〕12号

依据
    通行做法：引用公文先引标题，后引发文字号，字号照原件写。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Problem, Severity
from plangen.rules.documents.reading.cited import cited, number
from plangen.rules.dossier import Dossier
from plangen.rules.quoting import short
from plangen.source import Path

SEVERITY = Severity.ERROR


def check(dossier: Dossier) -> Iterator[Problem]:
    """Citations that have a known document's title and another number."""
    for one in cited(dossier):
        other, written = one.by_title, one.citation.number
        if other is None or written is None or one.by_number is other or not number(other):
            continue
        known = short(number(other))
        message = f"《{short(one.title)}》的发文字号是“{known}”，这里写的是“{short(written.text)}”。请照原件改。"
        related = (other.related(Path() / "notice" / "number", f"它的发文字号是“{known}”"),)
        yield Problem(message, one.printed.path, within=one.printed.within(written.span), related=related)
