"""同一张清单在两处的次序不一样。

为什么
    清单的次序常有讲究，前后不同，读的人会疑心是两张清单。

不好的写法
    title: 某市医疗保障事业发展规划（2026—2030年）
    city: 某市
    terms:
      三重制度: 基本医保、大病保险、医疗救助
    guiding: 健全${三重制度}梯次减负的制度。
    goals: 到2030年，大病保险、基本医保、医疗救助全部实现一站式结算。  # <- list-order-differs

好的写法
    title: 某市医疗保障事业发展规划（2026—2030年）
    city: 某市
    terms:
      三重制度: 基本医保、大病保险、医疗救助
    guiding: 健全${三重制度}梯次减负的制度。
    goals: 到2030年，基本医保、大病保险、医疗救助全部实现一站式结算。

依据
    通行做法：同一清单前后次序一致。
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from plangen.findings import Problem, Related, Severity
from plangen.rules.dossier import Dossier
from plangen.rules.lists.reading.headings import Announcement, announcements
from plangen.rules.lists.reading.matching import Match, of_terms
from plangen.rules.lists.reading.terms import Term
from plangen.rules.quoting import short

SEVERITY = Severity.ADVICE


def check(dossier: Dossier) -> Iterator[Problem]:
    """Lists that hold just a term's members, and headings that say just what was announced, in another order."""
    for term, found in of_terms(dossier):
        if not found.missing and not found.foreign and not found.in_order:
            yield _run(found, term)
    for one in announcements(dossier):
        if not one.unheaded and not one.unannounced and not _in_order(one):
            yield _headings(one)


def _run(found: Match, term: Term) -> Problem:
    message = f"“{short(term.name)}”登记的次序是{short('、'.join(term.words))}，这里的次序不同。请核对，或引用提法。"
    related = Related(term.path, "登记的次序")
    printed = found.run.printed
    return Problem(message, printed.path, within=printed.within(found.span), related=(related,))


def _in_order(one: Announcement) -> bool:
    return all(first[1] < second[1] for first, second in pairwise(one.pairs))


def _headings(one: Announcement) -> Problem:
    listed = short("、".join(member.words for member in one.members))
    heading = next(one.headings[here] for here, there in zip(*_orders(one), strict=True) if here != there)
    message = f"{one.name}列的次序是{listed}，下面标题的次序不同。请改成一致。"
    return Problem(message, heading.title_path or heading.path, related=(one.members[0].related("清单从这里开始"),))


def _orders(one: Announcement) -> tuple[list[int], list[int]]:
    """The headings as they stand, and as the list would have them."""
    return sorted(heading for _, heading in one.pairs), [heading for _, heading in one.pairs]
