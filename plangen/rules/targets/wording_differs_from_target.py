"""${编号|其他说法} 里的数和指标的数不一样。

为什么
    同一个指标在别处换一种说法，数必须一样。数字不同、计量的东西不同、限定的方向相反，读的人不知道以哪一处为准。

不好的写法
    title: 某市养老服务实施方案
    city: 某市
    targets:
      床位数: 3000张
      覆盖率: 不低于70%
    goals: |-
      到2027年，养老床位达到${床位数|2000张}，  # <- wording-differs-from-target
      社区养老服务覆盖率${覆盖率|不超过七成}。  # <- wording-differs-from-target

好的写法
    title: 某市养老服务实施方案
    city: 某市
    targets:
      床位数: 3000张
      覆盖率: 不低于70%
    goals: |-
      到2027年，养老床位达到${床位数|三千张}，
      社区养老服务覆盖率${覆盖率|超过七成}。

依据
    党政机关公文处理工作条例第十九条：内容简洁，主题突出，观点鲜明，结构严谨，表述准确。同一指标前后一致是表述准确的起码要求。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Problem, Severity
from plangen.rules.dossier import Dossier
from plangen.rules.quoting import short
from plangen.rules.wordings import Wording, wordings

SEVERITY = Severity.ERROR


def check(dossier: Dossier) -> Iterator[Problem]:
    """Wordings with another number, another thing counted, or the opposite bound."""
    for one in wordings(dossier):
        why = _why(one)
        if why:
            words, value = short(one.reference.wording or ""), short(one.target.value)
            message = f"这里把指标“{one.reference.id}”说成“{words}”，指标写的是“{value}”，{why}。请改成一致。"
            yield one.problem(message)


def _why(one: Wording) -> str:
    if one.words.is_qualitative:
        return "这里没有数字，无法证明是一回事"
    if one.target.quantity.is_qualitative:
        return "指标没有数字，无法证明是一回事"
    if not one.agreement.number:
        return "不是同一个数"
    if one.counts_something_else:
        return "单位不能互换"
    return "限定的方向相反" if one.has_opposite_bound else ""
