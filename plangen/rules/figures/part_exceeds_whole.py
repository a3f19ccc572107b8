"""其中的一部分，比总数还多。

为什么
    写明是某个指标的一部分（within）的，数不能超过它。总数写“不少于50个”，其中的一部分写“不少于70个”，总数也就不对了。

不好的写法
    title: 某市智慧农业发展方案（2025—2027年）
    city: 某市
    targets:
      数字农场: 60个
      示范农场:
        value: 80个  # <- part-exceeds-whole
        within: 数字农场
    goals: 到2027年，建成数字农场${数字农场}，其中示范农场${示范农场}。

好的写法
    title: 某市智慧农业发展方案（2025—2027年）
    city: 某市
    targets:
      数字农场: 60个
      示范农场:
        value: 20个
        within: 数字农场
    goals: 到2027年，建成数字农场${数字农场}，其中示范农场${示范农场}。

依据
    通行做法：总分关系的数相互核对，部分不大于全部。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Problem, Severity
from plangen.language.unit import Dimension, dimension
from plangen.rules.dossier import Dossier
from plangen.rules.figures.facts.extent import extent
from plangen.rules.figures.facts.records import Record, are_due_together, records
from plangen.rules.quoting import short

SEVERITY = Severity.ERROR
_SHARES = (Dimension.share, Dimension.points, Dimension.multiple)


def check(dossier: Dossier) -> Iterator[Problem]:
    """Records ``within`` another that promise more than it does."""
    register = records(dossier)
    for part in register.values():
        whole = register.get(part.target.within)
        if whole is not None and _exceeds(part, whole):
            message = (
                f"指标“{part.id}”（{short(part.target.value)}）是“{whole.id}”的一部分，"
                f"比“{whole.id}”（{short(whole.target.value)}）还多。请核对两个数。"
            )
            yield Problem(message, part.value_path, related=(whole.related(),))


def _exceeds(part: Record, whole: Record) -> bool:
    if part.is_per_unit != whole.is_per_unit or not are_due_together(part, whole):
        return False
    if dimension(part.quantity.unit) in _SHARES and (not part.target.of or part.target.of != whole.target.of):
        return False
    mine, its = extent(part.quantity, whole.quantity.unit), extent(whole.quantity)
    if mine is None or its is None:
        return False
    most = its.loosened().high
    return mine.loosened().low > (its.low if most is None else most)
