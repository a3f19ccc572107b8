"""缩进用了全角空格或不换行空格。

为什么
    YAML 只认半角空格的缩进；用全角空格缩进的一行会跑到最外一层，看起来对齐，读出来不是。

不好的写法
    title: 某市养老服务实施方案
    city: 某市
    targets:
    \u3000\u3000床位数: 3000张  # <- full-width-indentation
    goals: 到2027年，养老床位达到${床位数}。

好的写法
    title: 某市养老服务实施方案
    city: 某市
    targets:
      床位数: 3000张
    goals: 到2027年，养老床位达到${床位数}。

依据
    YAML 1.2.2 第 6.1 节：缩进只用半角空格。
"""

from __future__ import annotations

from plangen.findings import Severity

SEVERITY = Severity.ERROR
