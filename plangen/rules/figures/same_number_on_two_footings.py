"""同一个数，一处说成共有，一处说成新增。

为什么
    “建设260个”说的是到期时一共有多少，“增设260个”说的是再多出多少。同一个指标两种说法，口径就不清楚了。
    请统一说法，或者登记成两个指标，用 counting 写明累计还是新增；写明了新增的，一处说“新增”、一处说“建设”，不报。

不好的写法
    title: 某市充电基础设施建设方案（2025—2027年）
    city: 某市
    targets:
      公共充电桩: 5000个
    goals: 到2027年，全市建设公共充电桩${公共充电桩}。
    actions:
      - title: 完善充电网络
        text: 在商圈、医院周边增设公共充电桩${公共充电桩}。  # <- same-number-on-two-footings
        lead: 市发展改革委

好的写法
    title: 某市充电基础设施建设方案（2025—2027年）
    city: 某市
    targets:
      公共充电桩: 5000个
    goals: 到2027年，全市建设公共充电桩${公共充电桩}。
    actions:
      - title: 完善充电网络
        text: 在商圈、医院周边建设公共充电桩${公共充电桩}。
        lead: 市发展改革委

依据
    通行做法：存量和增量分列，统计口径前后一致。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plangen.findings import Confidence, Problem, Severity
from plangen.language.pattern import pattern
from plangen.rules.dossier import Dossier
from plangen.rules.figures.facts.numbers import Number, numbers_by_record
from plangen.rules.figures.facts.records import records

SEVERITY = Severity.ADVICE
CONFIDENCE = Confidence.SUSPECTED
_MORE = "新增|增设|增加|净增|增配|增建|扩增"
_BUILT = "建设|建成|形成"
_THERE = f"{_BUILT}|达到|保有|拥有|共有|总数|总量|设有"
_FOOTING = pattern(rf"(?P<more>(?:{_MORE})(?![到至]))|(?P<there>{_THERE})")


def check(dossier: Dossier) -> Iterator[Problem]:
    """Records of which one mention stands behind 增设 and another behind 建设, as the last verb before the number says."""
    said = numbers_by_record(dossier)
    for record in records(dossier).values():
        verbs = [(number, verb) for number in said.get(record.id, ()) if (verb := _verb(number)) is not None]
        more = next((found for found in verbs if found[1]["more"]), None)
        # What is declared as new may be built; it cannot be what is there in all.
        is_declared = bool(record.target.counting)
        there = next(
            (found for found in verbs if found[1]["there"] and not (is_declared and found[1][0] in _BUILT)), None
        )
        if more is None or there is None:
            continue
        (first, one), (second, other) = sorted((more, there), key=verbs.index)
        message = (
            f"指标“{record.id}”前面说“{one[0]}”，这里说“{other[0]}”，是一共有这么多，还是再增加这么多？"
            "请统一说法，或登记成两个指标。"
        )
        related = (first.related(f"前面说“{one[0]}”"),)
        yield Problem(message, second.path, within=second.within, related=related)


def _verb(number: Number) -> re.Match[str] | None:
    verb = None
    for verb in _FOOTING.finditer(number.before()):  # noqa: B007 - the last one governs
        pass
    return verb
