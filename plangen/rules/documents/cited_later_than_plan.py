"""引用的文件比本文件还晚。

为什么
    成文的时候还没有的文件引用不了，多半是字号的年份或者成文日期写错了。

不好的写法
    title: 某市长期护理保险实施方案
    city: 某市
    notice:
      issuer: 某市人民政府办公室
      number: 某政办〔2024〕8号
      date: 2024年3月5日
    preamble: 根据《某省长期护理保险制度试点实施意见》（某政办发〔2025〕12号），制定本方案。  # <- cited-later-than-plan
    goals: 参保人员全部纳入。

好的写法
    title: 某市长期护理保险实施方案
    city: 某市
    notice:
      issuer: 某市人民政府办公室
      number: 某政办〔2024〕8号
      date: 2024年3月5日
    preamble: 根据《某省长期护理保险制度试点实施意见》（某政办发〔2023〕12号），制定本方案。
    goals: 参保人员全部纳入。

依据
    党政机关公文处理工作条例第十九条：公文起草应当同现行有关公文相衔接；引用的文件以成文时已经印发的为准。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Problem, Related, Severity
from plangen.rules.documents.reading.cited import Cited, cited
from plangen.rules.documents.reading.neighbours import issue_date, issue_year
from plangen.rules.dossier import Dossier
from plangen.rules.quoting import short
from plangen.source import Path

SEVERITY = Severity.ERROR


def check(dossier: Dossier) -> Iterator[Problem]:
    """Documents whose number has a later year than the plan was issued in, or whose known date is later."""
    year = issue_year(dossier.plan)
    if year is None:
        return
    notice = dossier.plan.notice
    own = Path() / "notice" / ("date" if issue_date(dossier.plan) is not None else "number")
    written = (notice.date if own.last == "date" else notice.number) if notice is not None else ""
    for one in cited(dossier):
        number = one.citation.number
        if number is not None and number.year is not None and number.year > year:
            message = f"引用的文件字号是“{short(number.text)}”，本文件{short(written)}成文，晚于本文件。请核对年份。"
            related = (Related(own, f"本文件：{short(written)}"),)
            yield Problem(message, one.printed.path, within=one.printed.within(number.span), related=related)
        else:
            yield from _by_date(dossier, one)


def _by_date(dossier: Dossier, one: Cited) -> Iterator[Problem]:
    other = one.by_title or one.by_number
    mine, theirs = issue_date(dossier.plan), issue_date(other.plan) if other is not None else None
    if other is None or other.plan.notice is None or mine is None or theirs is None or theirs <= mine:
        return
    path = Path() / "notice" / "date"
    message = f"引用的{other.name}{short(other.plan.notice.date)}才印发，晚于本文件的成文日期。请核对日期。"
    related = (Related(path, "本文件的成文日期"), other.related(path, f"那份文件：{short(other.plan.notice.date)}"))
    yield Problem(message, one.printed.path, within=one.place, related=related)
