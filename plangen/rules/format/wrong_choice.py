"""只能从几个词里选一个。

为什么
    状态、层级、口径、性质这样的字段只有几种写法，写了别的词程序不知道是什么意思，这一处没有读。

不好的写法
    title: 某市养老服务实施方案
    city: 某市
    status: 初稿  # <- wrong-choice
    goals: 到2027年，社区养老服务覆盖城区。

好的写法
    title: 某市养老服务实施方案
    city: 某市
    status: 草稿
    goals: 到2027年，社区养老服务覆盖城区。

依据
    plangen 方案格式：可写的词列在提示里。
"""

from __future__ import annotations

from plangen.findings import Severity

SEVERITY = Severity.ERROR
