"""这里应当写成另一种样子。

为什么
    该写一行文字的地方写成了列表，该写列表的地方写成了一句话，程序就不知道怎样印它，这一处没有读。

不好的写法
    title: 某市养老服务实施方案
    city: 某市
    targets: 床位3000张  # <- wrong-type
    goals: 到2027年，社区养老服务覆盖城区。

好的写法
    title: 某市养老服务实施方案
    city: 某市
    targets:
      床位数: 3000张
    goals: 到2027年，养老床位达到${床位数}。

依据
    plangen 方案格式：各字段的写法见 plangen schema。
"""

from __future__ import annotations

from plangen.findings import Severity

SEVERITY = Severity.ERROR
