"""一组并列的数，只有个别写了“左右”。

为什么
    并列的几项里，三项是准数，只有一项写“左右”，读的人会问为什么单单这一项不准。确有原因的可以留着。
    三项以上、写“左右”的比不写的少（或者反过来）才报出来；一组是指同一个总数的各部分，或者名称首尾相同、层级和量词也相同的。

不好的写法
    title: 某市医疗中心建设方案（2025—2027年）
    city: 某市
    targets:
      区域心血管医疗中心: 5个
      区域肿瘤医疗中心: 6个左右  # <- tolerance-uneven-in-family
      区域儿科医疗中心: 4个
      区域创伤医疗中心: 8个
    goals: |-
      到2027年，建成区域心血管医疗中心${区域心血管医疗中心}、区域肿瘤医疗中心${区域肿瘤医疗中心}、
      区域儿科医疗中心${区域儿科医疗中心}、区域创伤医疗中心${区域创伤医疗中心}。

好的写法
    title: 某市医疗中心建设方案（2025—2027年）
    city: 某市
    targets:
      区域心血管医疗中心: 5个
      区域肿瘤医疗中心: 6个
      区域儿科医疗中心: 4个
      区域创伤医疗中心: 8个
    goals: |-
      到2027年，建成区域心血管医疗中心${区域心血管医疗中心}、区域肿瘤医疗中心${区域肿瘤医疗中心}、
      区域儿科医疗中心${区域儿科医疗中心}、区域创伤医疗中心${区域创伤医疗中心}。

依据
    通行做法：并列指标的限定词一致，例外说明理由。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Confidence, Problem, Severity
from plangen.language.quantity import Comparator
from plangen.rules.dossier import Dossier
from plangen.rules.figures.facts.records import Record, records
from plangen.rules.quoting import short

SEVERITY = Severity.ADVICE
CONFIDENCE = Confidence.SUSPECTED
_ENDS = 2
"""Signs of a name's head and tail that tell a family."""


def check(dossier: Dossier) -> Iterator[Problem]:
    """The few of a family that carry 左右, or the few that do not; a record is named in one family only."""
    done: set[str] = set()
    for family in _families(dossier):
        rough = [one for one in family if one.quantity.comparator is Comparator.approx]
        exact = [one for one in family if one.quantity.comparator is Comparator.eq]
        few, many = sorted((rough, exact), key=len)
        if not few or len(few) == len(many) or done & {one.id for one in few}:
            continue
        done.update(one.id for one in family)
        how = ("写了", "没有写") if few is rough else ("没有写", "写了")
        called = "、".join(f"“{one.id}”（{short(one.target.value)}）" for one in few)
        rest = "".join(f"“{one.id}”" for one in many)
        message = f"指标{called}{how[0]}“左右”，同组的{rest}{how[1]}。请核对，力求一致。"
        related = [one.related() for one in (*few[1:], *many)]
        yield Problem(message, few[0].value_path, related=related)


def _families(dossier: Dossier) -> Iterator[list[Record]]:
    register = records(dossier)
    for whole in register.values():
        if whole.target.sum_of:
            yield [register[name] for name in dict.fromkeys(whole.target.sum_of) if name in register]
    alike: dict[tuple[str, str, str, str], list[Record]] = {}
    for record in register.values():
        name = record.name
        if record.target.is_goal and len(name) > 2 * _ENDS:
            key = (name[:_ENDS], name[-_ENDS:], record.standing[0], record.quantity.unit)
            alike.setdefault(key, []).append(record)
    yield from alike.values()
