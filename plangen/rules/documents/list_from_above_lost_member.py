"""从上位文件抄来的清单少了成员。

为什么
    上位文件列了五类，本方案只列四类，少的那一类就没有人做。登记了提法的按提法核对；正文里的清单也拿上位文件的提法核对。

不好的写法
    title: 某市适老化改造实施方案
    city: 某市
    implements: 省里的方案
    terms:
      重点场所: 居家、社区、医院、公园  # <- list-from-above-lost-member
    goals: 到2027年，${重点场所}全部完成适老化改造。
    --- 省里的方案.yaml
    title: 某省适老化改造实施方案
    level: 省级
    terms:
      重点场所: 居家、社区、医院、公园、车站
    goals: ${重点场所}全部完成适老化改造。

好的写法
    title: 某市适老化改造实施方案
    city: 某市
    implements: 省里的方案
    terms:
      重点场所: 居家、社区、医院、公园、车站
    goals: 到2027年，${重点场所}全部完成适老化改造。
    --- 省里的方案.yaml
    title: 某省适老化改造实施方案
    level: 省级
    terms:
      重点场所: 居家、社区、医院、公园、车站
    goals: ${重点场所}全部完成适老化改造。

依据
    党政机关公文处理工作条例第十九条：公文起草应当完整准确体现发文机关意图，并同现行有关公文相衔接。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Confidence, Problem, Severity
from plangen.rules.documents.reading.copied import lost_members, shared_terms
from plangen.rules.documents.reading.neighbours import Neighbour, superiors
from plangen.rules.dossier import Dossier
from plangen.rules.lists.list_members_differ import is_nearly
from plangen.rules.lists.reading.matching import Match, found_in
from plangen.rules.lists.reading.runs import runs
from plangen.rules.lists.reading.terms import Term, listed_terms
from plangen.rules.quoting import short

SEVERITY = Severity.WARNING
CONFIDENCE = Confidence.SUSPECTED


def check(dossier: Dossier) -> Iterator[Problem]:
    """Terms of one name that lack members of the superior's, and lists in prose that are nearly a superior's term."""
    for other in superiors(dossier):
        for term in shared_terms(dossier, other):
            lost = lost_members(term)
            if lost:
                message = (
                    f"“{short(term.name)}”在{other.name}里还有“{'”“'.join(map(short, lost))}”，这里没有。"
                    "请补上；有意不做的，写明理由。"
                )
                yield Problem(message, term.path, related=(other.related(term.path, f"那里是：{short(term.theirs)}"),))
        yield from _in_prose(dossier, other)


def _in_prose(dossier: Dossier, other: Neighbour) -> Iterator[Problem]:
    own = [set(term.words) for term in listed_terms(dossier)]
    above = [
        term
        for term in listed_terms(other.dossier)
        if term.name not in dossier.plan.terms and not any(set(term.words) <= words for words in own)
    ]
    for term, found in found_in(runs(dossier), above) if above else ():
        if is_nearly(found, term.family):
            yield _problem(found, other, term)


def _problem(found: Match, other: Neighbour, above: Term) -> Problem:
    run = found.run
    missing = "”“".join(map(short, found.missing))
    message = (
        f"“{short(above.name)}”在{other.name}里是{short('、'.join(above.words))}，这里没有“{missing}”。"
        "请补上；有意少列的，写明理由。"
    )
    related = (other.related(above.path, f"那里是：{short('、'.join(above.words))}"),)
    return Problem(message, run.printed.path, within=run.printed.within(found.span), related=related)
