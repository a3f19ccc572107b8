"""没有这个字段，没有读。

为什么
    字段名写错了，这一行的内容就不会进入方案。程序会给出最接近的字段名。

不好的写法
    titel: 某市养老服务实施方案  # <- unknown-field
    city: 某市
    goals: 到2027年，社区养老服务覆盖城区。

好的写法
    title: 某市养老服务实施方案
    city: 某市
    goals: 到2027年，社区养老服务覆盖城区。

依据
    plangen 方案格式：各处能写的字段见 plangen schema。
"""

from __future__ import annotations

from plangen.findings import Severity

SEVERITY = Severity.ERROR
