"""方括号列表里用了中文的逗号或顿号。

为什么
    方括号里只有半角逗号能把各项分开；用了“，”或“、”，几项就并成了一项。

不好的写法
    title: 某市养老服务实施方案
    city: 某市
    goals: 到2027年，社区养老服务覆盖城区。
    outline: [goals，guarantees]  # <- full-width-comma
    guarantees: 加强组织领导。

好的写法
    title: 某市养老服务实施方案
    city: 某市
    goals: 到2027年，社区养老服务覆盖城区。
    outline: [goals, guarantees]
    guarantees: 加强组织领导。

依据
    YAML 1.2.2 第 7.4.1 节：方括号列表用半角逗号分开。
"""

from __future__ import annotations

from plangen.findings import Severity

SEVERITY = Severity.ERROR
