"""成员单位不在正文说的范围里。

为什么
    正文说联席会议由哪些单位组成，附件的名单就应当是这些单位；多出来的一家，要么正文漏了，要么名单多了。

不好的写法
    title: 某市道路交通安全综合治理方案
    city: 某市
    goals: 建立道路交通安全联席会议，由市公安局、市交通运输局、市应急局组成，人员见附件。
    attachments:
      - title: 某市道路交通安全联席会议人员组成
        members:
          召集人: [分管副市长]
          成员:
            - 市公安局分管副局长
            - 市交通运输局分管副局长
            - 市应急局分管副局长
            - 市气象局分管副局长  # <- member-office-not-in-text

好的写法
    title: 某市道路交通安全综合治理方案
    city: 某市
    goals: 建立道路交通安全联席会议，由市公安局、市交通运输局、市应急局、市气象局组成，人员见附件。
    attachments:
      - title: 某市道路交通安全联席会议人员组成
        members:
          召集人: [分管副市长]
          成员:
            - 市公安局分管副局长
            - 市交通运输局分管副局长
            - 市应急局分管副局长
            - 市气象局分管副局长

依据
    通行做法：正文和附件的成员单位一致。GB/T 9704—2012 第 7.3.7 条要求附件和正文的表述一致。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Confidence, Problem, Related, Severity
from plangen.language.enumeration import split_last
from plangen.language.pattern import pattern
from plangen.model.printed import Printed
from plangen.rules.documents.reading.body import Body, Role, bodies, is_same_office
from plangen.rules.dossier import Dossier
from plangen.rules.quoting import short
from plangen.source import Span
from plangen.vocabulary.office_register import identity

SEVERITY = Severity.WARNING
CONFIDENCE = Confidence.SUSPECTED
_KINDS = pattern(r"联席会议|领导小组|工作专班|专班|委员会|指挥部|协调小组|工作组")
_COMPOSED = pattern(
    r"(?:成员单位(?:为|包括|有|由)|由)(?P<offices>[^。；，：\n等]{2,200}?)(?:等\S{0,4})?(?:共同)?(?:组成|参加|为成员单位|(?=[。；，\n]|$))"
)
_FEWEST = 3


def check(dossier: Dossier) -> Iterator[Problem]:
    """Members of a body whose office is not among those that a text names as its members."""
    for body in bodies(dossier):
        kind = _KINDS.search(body.entry.title)
        if kind is None:
            continue
        for one in dossier.printed.values():
            found = _composition(one, kind[0])
            if found is not None:
                yield from _beyond(dossier, body, one, *found)
                break


def _composition(one: Printed, kind: str) -> tuple[Span, tuple[str, ...]] | None:
    """The offices that a text says a body of this kind is made of, unless it ends with 等."""
    at = one.text.find(kind)
    if at < 0:
        return None
    end = one.text.find("。", at)
    for match in _COMPOSED.finditer(one.text, at, end if end >= 0 else len(one.text)):
        names = tuple(item.text for item in split_last(match["offices"]))
        if (
            len(names) >= _FEWEST
            and "等" not in match[0]
            and ("组成" in match[0] or "成员" in match[0] or "参加" in match[0])
        ):
            return Span(*match.span("offices")), names
    return None


def _beyond(dossier: Dossier, body: Body, one: Printed, span: Span, names: tuple[str, ...]) -> Iterator[Problem]:
    seats = [seat for seat in body.of(Role.member) if seat.office]
    beyond = [seat for seat in seats if not any(_is_same(dossier, seat.office, name) for name in names)]
    if 2 * len(beyond) >= len(seats):
        return
    for seat in beyond:
        message = f"成员单位“{short(seat.office)}”不在正文说的单位里：{short('、'.join(names))}。请核对是正文漏了还是名单多了。"
        related = (Related(one.path, "正文说的单位", one.within(span)),)
        yield Problem(message, seat.path, within=seat.office_span, related=related)


def _is_same(dossier: Dossier, one: str, other: str) -> bool:
    return is_same_office(one, other) or identity(dossier.register, one) == identity(dossier.register, other)
