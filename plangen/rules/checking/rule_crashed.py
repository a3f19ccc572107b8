"""一条规则检查时出了错，没有查完。

为什么
    这是 plangen 的毛病，不是方案的。其他规则照常检查；这条规则查的问题请自己看一遍，并把规则名告诉维护者。

不好的写法
    （写得再不好的方案也不应当引出它，没有例子）

好的写法
    title: 某市养老服务实施方案（2025—2027年）
    city: 某市
    goals: 到2027年，社区养老服务覆盖城区。

依据
    一条规则出错，不应当妨碍其他规则。
"""

from __future__ import annotations

from plangen.findings import Severity

SEVERITY = Severity.ERROR
