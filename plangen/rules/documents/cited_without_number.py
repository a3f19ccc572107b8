"""引用文件没有写发文字号。

为什么
    引用公文先引标题，后引发文字号，读的人才找得到是哪一份。只看引言里第一次引用的文件；法律法规、没有文号的文件不查。

不好的写法
    title: 某市长期护理保险实施方案
    city: 某市
    implements: 省里的意见
    preamble: 根据《某省长期护理保险制度试点实施意见》，制定本方案。  # <- cited-without-number
    goals: 参保人员全部纳入。
    --- 省里的意见.yaml
    title: 某省长期护理保险制度试点实施意见
    level: 省级
    notice:
      issuer: 某省人民政府办公厅
      number: 某政办发〔2024〕12号

好的写法
    title: 某市长期护理保险实施方案
    city: 某市
    implements: 省里的意见
    preamble: 根据《社会保险法》和《某省长期护理保险制度试点实施意见》（某政办发〔2024〕12号），制定本方案。
    goals: 参保人员全部纳入。
    --- 省里的意见.yaml
    title: 某省长期护理保险制度试点实施意见
    level: 省级
    notice:
      issuer: 某省人民政府办公厅
      number: 某政办发〔2024〕12号

依据
    通行做法：引用公文先引标题，后引发文字号（国家行政机关公文处理办法曾有明文，现行条例下沿用）。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Problem, Severity
from plangen.language.pattern import pattern
from plangen.rules.documents.reading.cited import Cited, cited, number
from plangen.rules.dossier import Dossier
from plangen.rules.quoting import short
from plangen.source import Path

SEVERITY = Severity.ADVICE
_GENRES = pattern(r"(?:意见|方案|通知|规划|计划|办法|决定|纲要|措施|细则|规定|要点)(?:[（(][^（()）]{2,20}[）)])?$")
# Issued without a number that is made public, or by a congress.
_UNNUMBERED = pattern(r"中共中央|党中央|中办|国民经济和社会发展|代表大会|政府工作报告|习近平")
_ABBREVIATION = 4
"""Characters: 《意见》 and 《规划》 stand for a title that was given in full."""
_BASIS = ("preamble", "guiding", "notice")


def check(dossier: Dossier) -> Iterator[Problem]:
    """Documents that the opening cites without number, and declared documents that are so cited at their first place."""
    seen: set[str] = set()
    for one in cited(dossier):
        if one.title in seen:
            continue
        seen.add(one.title)
        known = number(one.by_title) if one.by_title is not None else ""
        if one.has_number or (one.by_title is not None and not known):
            continue
        if known:
            assert one.by_title is not None
            message = f"引用《{short(one.title)}》没有写发文字号，它的字号是{short(known)}。请在书名号后面写上（{short(known)}）。"
            path = Path() / "notice" / "number"
            related = (one.by_title.related(path, f"它的发文字号是{short(known)}"),)
            yield Problem(message, one.printed.path, within=one.place, related=related)
        elif _needs_number(one):
            message = f"引用《{short(one.title)}》没有写发文字号。有字号的，请在书名号后面写上。"
            yield Problem(message, one.printed.path, within=one.place)


def _needs_number(one: Cited) -> bool:
    if one.printed.path.steps[0] not in _BASIS or one.by_number is not None or len(one.title) <= _ABBREVIATION:
        return False
    return _GENRES.search(one.title) is not None and _UNNUMBERED.search(one.title) is None
