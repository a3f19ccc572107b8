"""${编号|其他说法} 里的数一样，量词不一样。

为什么
    同一样东西，一处说“户”，一处说“个”，数虽然一样，读的人会疑心是两个指标。有意换用的，写明理由允许即可。

不好的写法
    title: 某市产教融合实施方案
    city: 某市
    targets:
      市级企业: 不少于10户
    goals: |-
      到2027年，培育${市级企业}产教融合型企业，
      每年评价${市级企业|不少于10个}企业。  # <- wording-uses-another-measure-word

好的写法
    title: 某市产教融合实施方案
    city: 某市
    targets:
      市级企业: 不少于10户
    goals: |-
      到2027年，培育${市级企业}产教融合型企业，
      每年评价${市级企业|10户以上}企业。

依据
    GB/T 15835—2011 第 4.3 条要求同类形式全文一致；量词也应当一致，这是审核公文的通行做法。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Problem, Severity
from plangen.rules.dossier import Dossier
from plangen.rules.quoting import short
from plangen.rules.wordings import wordings

SEVERITY = Severity.WARNING


def check(dossier: Dossier) -> Iterator[Problem]:
    """Wordings with the same number and another measure word."""
    for one in wordings(dossier):
        if one.agreement.number and one.has_another_measure_word and not one.has_opposite_bound:
            mine, its = one.words.unit, one.target.quantity.unit
            message = (
                f"这里把指标“{one.reference.id}”说成“{short(one.words.text)}”，量词是“{mine}”，"
                f"指标写的是“{short(one.target.value)}”，量词是“{its}”。请统一量词。"
            )
            yield one.problem(message)
