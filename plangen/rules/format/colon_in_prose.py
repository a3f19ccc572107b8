"""正文里有半角冒号加空格。

为什么
    YAML 见到半角冒号加空格，就当成又一个字段，这一行便读不下去。正文里的冒号本来就该用全角。

不好的写法
    title: 某市养老服务实施方案
    city: 某市
    goals: 工作目标: 到2027年，社区养老服务覆盖城区。  # <- colon-in-prose

好的写法
    title: 某市养老服务实施方案
    city: 某市
    goals: 工作目标：到2027年，社区养老服务覆盖城区。

依据
    GB/T 15834—2011：中文里的冒号占一个字的位置。YAML 1.2.2 第 7.3.3 节：不加引号的文字里不得有冒号加空格。
"""

from __future__ import annotations

from plangen.findings import Severity

SEVERITY = Severity.ERROR
