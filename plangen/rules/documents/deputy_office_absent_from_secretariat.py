"""副职单位没有进办公室。

为什么
    办公室副主任由各副召集人单位的同志担任，唯独少了一家，多半是漏列。

不好的写法
    title: 某市食品安全工作方案
    city: 某市
    goals: 食品安全各环节有人管，领导小组人员组成见附件。
    attachments:
      - title: 某市食品安全工作领导小组人员组成
        members:
          组长: [分管副市长]
          副组长:
            - 市市场监管局局长
            - 市农业农村局局长
            - 市卫生健康委主任  # <- deputy-office-absent-from-secretariat
        text: 领导小组办公室设在市市场监管局，主任由市市场监管局局长担任，副主任由市市场监管局、市农业农村局分管负责同志担任。

好的写法
    title: 某市食品安全工作方案
    city: 某市
    goals: 食品安全各环节有人管，领导小组人员组成见附件。
    attachments:
      - title: 某市食品安全工作领导小组人员组成
        members:
          组长: [分管副市长]
          副组长:
            - 市市场监管局局长
            - 市农业农村局局长
            - 市卫生健康委主任
        text: 领导小组办公室设在市市场监管局，主任由市市场监管局局长担任，副主任由市农业农村局、市卫健委分管负责同志担任。

依据
    通行做法：议事协调机构办公室的人员从正副召集人单位产生，前后一致。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Confidence, Problem, Related, Severity
from plangen.language.pattern import pattern
from plangen.rules.documents.reading.body import Role, bodies, is_same_office
from plangen.rules.dossier import Dossier
from plangen.rules.quoting import short
from plangen.vocabulary.office_register import identity

SEVERITY = Severity.WARNING
CONFIDENCE = Confidence.SUSPECTED
_LEADERSHIP = pattern(r"(?:政府|党委|[市县区省旗州盟]委|人大|人大常委会|政协)$")
"""Who coordinates from above does not run the office."""


def check(dossier: Dossier) -> Iterator[Problem]:
    """Offices of deputies that do not run the body's office, where most of the deputies' offices do."""
    for body in bodies(dossier):
        secretariat = body.secretariat
        deputies = [seat for seat in body.of(Role.deputy) if seat.office and not _LEADERSHIP.search(seat.office)]
        if secretariat is None or secretariat.is_open or len(deputies) < 3:
            continue
        there = [person.office for person in (secretariat.chief, *secretariat.deputies)]
        absent = [seat for seat in deputies if not any(_is_same(dossier, seat.office, one) for one in there)]
        if not absent or 2 * len(absent) >= len(deputies):
            continue
        for seat in absent:
            message = (
                f"{short(seat.title)}单位“{short(seat.office)}”不在办公室主任、副主任的单位里，其他{short(seat.title)}单位都在。"
                "请核对是不是漏列。"
            )
            place = secretariat.printed.within(secretariat.deputies_span)
            related = (Related(secretariat.printed.path, "办公室副主任在这里", place),)
            yield Problem(message, seat.path, within=seat.office_span, related=related)


def _is_same(dossier: Dossier, one: str, other: str) -> bool:
    register = dossier.register
    return is_same_office(one, other) or (identity(register, one) == identity(register, other))
