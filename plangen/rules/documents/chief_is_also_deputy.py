"""同一个人既是正职又是副职。

为什么
    联席会议、领导小组里，同一位负责人不能既当召集人又当副召集人，多半是复制人员名单时忘了改。

不好的写法
    title: 某市防汛抗旱应急工作方案
    city: 某市
    goals: 汛期各项工作有人抓、有人管，指挥部人员组成见附件。
    attachments:
      - title: 某市防汛抗旱指挥部人员组成
        members:
          总指挥: [市水务局局长]
          副总指挥: [市应急局局长, 市水务局局长]  # <- chief-is-also-deputy

好的写法
    title: 某市防汛抗旱应急工作方案
    city: 某市
    goals: 汛期各项工作有人抓、有人管，指挥部人员组成见附件。
    attachments:
      - title: 某市防汛抗旱指挥部人员组成
        members:
          总指挥: [市水务局局长]
          副总指挥: [市应急局局长, 市水务局分管副局长]

依据
    通行做法：议事协调机构的正职和副职由不同的人担任。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Problem, Related, Severity
from plangen.rules.documents.reading.body import Role, Seat, Secretariat, bodies, is_same_office, is_same_post
from plangen.rules.dossier import Dossier
from plangen.rules.quoting import short

SEVERITY = Severity.WARNING


def check(dossier: Dossier) -> Iterator[Problem]:
    """Deputies who are, in the same words or as head of the same office, a chief of the same body."""
    for body in bodies(dossier):
        chiefs = list(body.of(Role.chief))
        for deputy in body.of(Role.deputy):
            chief = next((one for one in chiefs if _is_same_person(one, deputy)), None)
            if chief is not None:
                message = (
                    f"“{short(deputy.line)}”既是{short(chief.title)}，又是{short(deputy.title)}。请核对，留一个职务。"
                )
                related = (Related(chief.path, f"在这里是{short(chief.title)}"),)
                yield Problem(message, deputy.path, related=related)
        if body.secretariat is not None:
            yield from _in_office(body.secretariat)


def _in_office(secretariat: Secretariat) -> Iterator[Problem]:
    chief = secretariat.chief
    for one in secretariat.deputies:
        if is_same_office(one.office, chief.office) and is_same_post(one.post, chief.post):
            message = f"“{short(one.office)}”的负责人既是办公室主任，又是副主任。请核对，留一个职务。"
            path, place = secretariat.printed.path, secretariat.printed.within
            related = (Related(path, "在这里是办公室主任", place(secretariat.chief_span)),)
            yield Problem(message, path, within=place(secretariat.deputies_span), related=related)


def _is_same_person(one: Seat, other: Seat) -> bool:
    if "".join(one.line.split()) == "".join(other.line.split()):
        # 分管副局长 may be two people; a head and a named person are one.
        return one.is_head or not one.office
    return bool(one.office) and is_same_post(one.post, other.post) and is_same_office(one.office, other.office)
