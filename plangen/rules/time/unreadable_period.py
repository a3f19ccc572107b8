"""期限里读不出年份。

为什么
    方案的 period 和指标的 by 写了就以它为准；读不出年份，程序只好当作没有写，期限就和纸上想的不一样了。

不好的写法
    title: 某市养老服务实施方案
    city: 某市
    targets:
      床位数:
        value: 3000张
        by: 三年内  # <- unreadable-period
    goals: 到2027年，养老床位达到${床位数}。

好的写法
    title: 某市养老服务实施方案
    city: 某市
    targets:
      床位数:
        value: 3000张
        by: 2027年
    goals: 到2027年，养老床位达到${床位数}。

依据
    plangen 方案格式：期限写成 2027年、2025—2027年、“十四五”期间、2027年6月底前。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Problem, Severity
from plangen.language import period
from plangen.rules.dates import impossible
from plangen.rules.dossier import Dossier
from plangen.rules.quoting import short
from plangen.source import Path

SEVERITY = Severity.WARNING


def check(dossier: Dossier) -> Iterator[Problem]:
    """Written periods without a calendar; an impossible date is another rule's."""
    plan, root = dossier.plan, Path()
    written = [("方案期限", plan.period, root / "period")]
    written += [
        (f"指标“{name}”的期限", one.by, (root / "targets")[name] / "by") for name, one in plan.targets.items() if one.by
    ]
    for called, text, path in written:
        if text and period.parse(text) is None and not any(impossible(text)):
            message = f"{called}“{short(text)}”里读不出年份，没有起作用。请写成 2027年 或 2025—2027年。"
            yield Problem(message, path)
