"""缩进用了制表符（Tab）。

为什么
    制表符多宽由编辑器决定，YAML 因此不许用它缩进。

不好的写法
    title: 某市养老服务实施方案
    city: 某市
    targets:
    \t床位数: 3000张  # <- tab-indentation
    goals: 到2027年，养老床位达到${床位数}。

好的写法
    title: 某市养老服务实施方案
    city: 某市
    targets:
      床位数: 3000张
    goals: 到2027年，养老床位达到${床位数}。

依据
    YAML 1.2.2 第 6.1 节：不得用制表符缩进。
"""  # noqa: D301 - the escape makes the character

from __future__ import annotations

from plangen.findings import Severity

SEVERITY = Severity.ERROR
