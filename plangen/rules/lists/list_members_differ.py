"""同一张清单在两处列的成员不一样。

为什么
    前面列了八个产业，后面只列七个，执行的人不知道少的那个还做不做。登记了提法的，正文里的清单拿它来核对；
    没有登记的，几处清单互相核对。有意少列的，写明理由允许即可。

不好的写法
    title: 某市先进制造业发展规划（2026—2030年）
    city: 某市
    terms:
      五大集群: 智能装备、新型材料、生命健康、绿色能源、数字产业
    goals: 到2030年，壮大${五大集群}五大集群。
    actions:
      - title: 建好园区
        text: 园区围绕智能装备、新型材料、绿色能源、数字产业布局。  # <- list-members-differ
        lead: 市工信局
      - title: 建好平台
        text: 建设设计、检测、认证、中试、标准、数据服务平台。
        lead: 市科技局
      - title: 做好服务
        text: 为企业提供设计、检测、认证、标准、数据服务。  # <- list-members-differ
        lead: 市商务局

好的写法
    title: 某市先进制造业发展规划（2026—2030年）
    city: 某市
    terms:
      五大集群: 智能装备、新型材料、生命健康、绿色能源、数字产业
    goals: 到2030年，壮大${五大集群}五大集群。
    actions:
      - title: 建好园区
        text: 园区围绕${五大集群}布局，优先发展智能装备、新型材料等产业。
        lead: 市工信局

依据
    党政机关公文处理工作条例第十九条：表述准确。同一清单前后一致，是审核公文的通行做法；请把清单登记成提法，用 ${…} 引用。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Confidence, Problem, Related, Severity
from plangen.rules.dossier import Dossier
from plangen.rules.lists.reading.likeness import Likeness, shortened, slipped
from plangen.rules.lists.reading.matching import Match, of_terms
from plangen.rules.lists.reading.runs import runs
from plangen.rules.lists.reading.terms import Term
from plangen.rules.quoting import short

SEVERITY = Severity.WARNING
CONFIDENCE = Confidence.SUSPECTED
INSTEAD_OF = ("stated-count-differs-from-list",)
_MANY = 7
_SOME = 5


def check(dossier: Dossier) -> Iterator[Problem]:
    """Lists that are nearly a declared term's, and lists that are nearly another list's."""
    flagged: set[int] = set()
    written = [run for run in runs(dossier) if run.is_written]
    for term, found in of_terms(dossier):
        if id(found.run) not in flagged and is_nearly(found, term.family):
            flagged.add(id(found.run))
            yield _against_term(found, term)
    rest = [run for run in written if id(run) not in flagged]
    for one in (*shortened(rest), *slipped(rest)):
        if id(one.run) not in flagged:
            flagged.add(id(one.run))
            yield _against_list(one)


def is_nearly(found: Match, family: str) -> bool:
    """Whether the list is meant to be the known one: nearly all of it, and hardly anything else."""
    known, there, foreign = len(found.known), len(found.found), len(found.foreign)
    if not found.missing or foreign > len(found.missing) or (found.run.is_open and found.is_beginning):
        return False
    if known >= _MANY:
        return there >= known - 2
    if known >= _SOME:
        return there >= known - 1
    # Of three or four generic words many lists hold some; a common ending shows that this one is meant.
    of_the_family = bool(family) and all(_ends_so(member.text, family) for member in found.foreign)
    return of_the_family and there == known - 1 and (known > 3 or foreign == 1)


def _ends_so(words: str, family: str) -> bool:
    return family in words


def _against_term(found: Match, term: Term) -> Problem:
    run = found.run
    missing = "”“".join(short(word) for word in found.missing)
    other = "".join(f"，多了“{short(member.text)}”" for member in found.foreign[:1])
    message = (
        f"“{short(term.name)}”登记的是{short('、'.join(term.words))}，这里没有“{missing}”{other}。"
        "请补齐，或引用提法；有意少列的请写明理由。"
    )
    place = run.printed.within(found.span)
    return Problem(
        message, run.printed.path, within=place, related=(Related(term.path, f"“{short(term.name)}”的成员"),)
    )


def _against_list(one: Likeness) -> Problem:
    words = short("、".join(one.other.names))
    related = Related(one.other.printed.path, f"另一处列的是：{words}", one.other.printed.within(one.other.span))
    run = one.run
    return Problem(one.message, run.printed.path, within=run.printed.within(run.span), related=(related,))
