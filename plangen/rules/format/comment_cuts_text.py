"""空格加 # 把后面的文字变成了注释。

为什么
    YAML 把“空格加 #”后面的文字当成注释，一个字也不印。要照印，给整段加英文双引号；真是注释，另起一行写。

不好的写法
    title: 某市养老服务实施方案 #修订稿  # <- comment-cuts-text
    city: 某市
    goals: 到2027年，社区养老服务覆盖城区。

好的写法
    # 修订稿
    title: 某市养老服务实施方案
    city: 某市
    goals: 到2027年，社区养老服务覆盖城区。

依据
    YAML 1.2.2 第 6.6 节：空白后面的 # 开始一条注释。
"""

from __future__ import annotations

from plangen.findings import Severity

SEVERITY = Severity.ERROR
