"""目录里写的部分在方案里没有。

为什么
    目录只排列方案里写了的部分和章节；写了没有的名字，那个位置就是空的。

不好的写法
    title: 某市养老服务实施方案
    city: 某市
    outline:
      - 总体要求: [guiding, goals]  # <- unknown-part
    goals: 到2027年，社区养老服务覆盖城区。

好的写法
    title: 某市养老服务实施方案
    city: 某市
    outline:
      - 总体要求: [goals]
    goals: 到2027年，社区养老服务覆盖城区。

依据
    plangen 方案格式：目录里写部分的名字（guiding、principles、goals、actions、guarantees）或其他章节的标题。
"""

from __future__ import annotations

from plangen.findings import Severity

SEVERITY = Severity.ERROR
