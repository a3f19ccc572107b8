"""日历上没有的日期。

为什么
    2月30日、13月这样的日期多半是打错了一个字。成文日期错了，整份公文作废重印。

不好的写法
    title: 某市养老服务实施方案
    city: 某市
    notice:
      issuer: 某市人民政府办公室
      date: 2023年2月30日  # <- impossible-date
    goals: 2027年13月前，社区养老服务覆盖城区。  # <- impossible-date

好的写法
    title: 某市养老服务实施方案
    city: 某市
    notice:
      issuer: 某市人民政府办公室
      date: 2023年2月28日
    goals: 2027年12月底前，社区养老服务覆盖城区。

依据
    GB/T 9704—2012 第 7.3.5.4 条：成文日期用阿拉伯数字将年、月、日标全。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Problem, Severity
from plangen.rules.dates import dated, impossible
from plangen.rules.dossier import Dossier

SEVERITY = Severity.ERROR


def check(dossier: Dossier) -> Iterator[Problem]:
    """Impossible days and months in every field that holds a date, and in prose."""
    for path, text, called in dated(dossier):
        for span, reason in impossible(text):
            yield Problem(f"{called}里的日期不对：{reason}", path, within=span)
