"""数值里的数长得不像真的。

为什么
    二十位以上的数不会出现在方案里，多半是按住了键，或者粘贴错了地方。程序不把它当作数来读。

不好的写法
    title: 某市养老服务实施方案
    city: 某市
    targets:
      床位数: 300000000000000000000000张  # <- number-too-long
    goals: 到2027年，养老床位达到${床位数}。

好的写法
    title: 某市养老服务实施方案
    city: 某市
    targets:
      床位数: 3000张
    goals: 到2027年，养老床位达到${床位数}。

依据
    《出版物上数字用法》（GB/T 15835—2011）：较大的数以“万”“亿”作单位，不写成一长串数字。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Problem, Severity
from plangen.language.pattern import pattern
from plangen.rules.dossier import Dossier
from plangen.source import Path, Span

SEVERITY = Severity.ERROR
LONGEST = 20
"""Digits; the largest sums of money in any budget have fourteen."""
_LONG = pattern(rf"[0-9０-９]{{{LONGEST},}}")


def check(dossier: Dossier) -> Iterator[Problem]:
    """Values of targets with an absurd number."""
    for name, target in dossier.plan.targets.items():
        match = _LONG.search(target.value)
        if match is not None:
            count = match.end() - match.start()
            message = f"指标“{name}”的数有{count}位，不像是真的，没有当作数来读。请检查是不是多按了键。"
            path = (Path() / "targets")[name] / "value"
            yield Problem(message, path, within=Span(match.start(), match.start() + LONGEST))
