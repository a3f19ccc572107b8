"""编号里有不能用的字符。

为什么
    编号要写进 ${编号}、${编号.amount}、${编号|别的说法}，所以编号里不能有空格、句点、竖线和括号。

不好的写法
    title: 某市养老服务实施方案
    city: 某市
    targets:
      床位 总数: 3000张  # <- malformed-id
    goals: 到2027年，养老床位明显增加。

好的写法
    title: 某市养老服务实施方案
    city: 某市
    targets:
      床位总数: 3000张
    goals: 到2027年，养老床位达到${床位总数}。

依据
    plangen 方案格式：编号由汉字、字母、数字、- 和 _ 组成。
"""

from __future__ import annotations

from plangen.findings import Severity

SEVERITY = Severity.ERROR
