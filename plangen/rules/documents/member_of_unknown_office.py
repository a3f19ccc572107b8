"""人员名单里的单位，机关名录里查不到。

为什么
    名单里的单位名称写错一个字，通知就送不到。名录里没有的，要么是名称写错了，要么是名录没有收全。
    查不到的比查得到的还多，就是名录没有收全，这里不逐个报；没有名录的项目也不核对。

不好的写法
    title: 某市防汛抗旱应急工作方案
    city: 某市
    goals: 汛期各项工作有人抓、有人管，指挥部人员组成见附件。
    attachments:
      - title: 某市防汛抗旱指挥部人员组成
        members:
          总指挥: [某市水务局局长]
          副总指挥: [市应急局局长]
          成员:
            - 市气像局分管副局长  # <- member-of-unknown-office
            - 各区政府分管负责同志
    --- offices/某市.yaml
    city: 某市
    offices:
      某市应急管理局: 市应急局
      某市气象局:
      某市水务局:

好的写法
    title: 某市防汛抗旱应急工作方案
    city: 某市
    goals: 汛期各项工作有人抓、有人管，指挥部人员组成见附件。
    attachments:
      - title: 某市防汛抗旱指挥部人员组成
        members:
          总指挥: [某市水务局局长]
          副总指挥: [市应急局局长]
          成员:
            - 市气象局分管副局长
            - 各区政府分管负责同志
    --- offices/某市.yaml
    city: 某市
    offices:
      某市应急管理局: 市应急局
      某市气象局:
      某市水务局:

依据
    党政机关公文处理工作条例第十九条：公文中的机关名称应当使用全称或者规范化简称。名录由各单位自己维护。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Problem, Related, Severity
from plangen.language.responsibility import Part
from plangen.model.answering import Named
from plangen.rules.documents.reading.body import Seat, bodies
from plangen.rules.dossier import Dossier
from plangen.rules.offices import current, is_judged, is_known
from plangen.rules.quoting import short

SEVERITY = Severity.WARNING
_MOST_OFFERS = 30
"""To look for the nearest name takes long; after so many wrong names the register itself is wrong."""


def check(dossier: Dossier) -> Iterator[Problem]:
    """Single offices of the city in lists of people that its register does not hold, one finding a name."""
    register = dossier.register
    if register is None or not register.offices:
        return
    unknown: dict[str, list[Seat]] = {}
    known: set[str] = set()
    for body in bodies(dossier):
        for seat in body.seats:
            if not seat.office:
                continue
            named = Named(seat.office, Part.partners, seat.path, seat.office_span, body.entry)
            if is_known(register, seat.office):
                known.add(seat.office)
            elif is_judged(register, named):
                unknown.setdefault(seat.office, []).append(seat)
    if len(unknown) > len(known):
        return
    for count, (name, seats) in enumerate(unknown.items()):
        first, *rest = seats
        nearest = register.nearest(name) if count < _MOST_OFFERS else None
        offer = f"是不是“{current(register, nearest)}”？" if nearest else ""
        message = f"{register.city}的机关名录里没有“{short(name)}”。{offer}名称写错的请改正；确有这一家的，请补进名录。"
        related = tuple(Related(seat.path, "这里也是", seat.office_span) for seat in rest)
        yield Problem(message, first.path, within=first.office_span, related=related)
