"""嵌套层数太多，没有读。

为什么
    公文的结构层次最多四级，方案的嵌套不会超过十几层。嵌套六十多层的文件多半是括号或缩进写错了。

不好的写法
    （嵌套六十四层以上的文件，例子从略）

好的写法
    title: 某市养老服务实施方案（2025—2027年）
    city: 某市
    goals: 到2027年，社区养老服务覆盖城区。

依据
    GB/T 9704—2012 第 7.3.3 条：结构层次序数依次为“一、”“（一）”“1.”“（1）”四级。plangen 的上限是 64 层。
"""

from __future__ import annotations

from plangen.findings import Severity

SEVERITY = Severity.ERROR
