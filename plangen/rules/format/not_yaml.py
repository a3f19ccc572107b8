"""有一行不合 YAML 的写法，没有读。

为什么
    读不出的那一行（连同缩进在它下面的内容）没有进入方案，其他检查都看不到它。常见的是缩进没有对齐、引号或括号没有写完。

不好的写法
    title: 某市养老服务实施方案
    city: 某市
    goals: 到2027年，社区养老服务覆盖城区。
    guarantees: [加强领导  # <- not-yaml

好的写法
    title: 某市养老服务实施方案
    city: 某市
    goals: 到2027年，社区养老服务覆盖城区。
    guarantees: [加强领导]

依据
    YAML 1.2.2；plangen 方案格式。
"""

from __future__ import annotations

from plangen.findings import Severity

SEVERITY = Severity.ERROR
