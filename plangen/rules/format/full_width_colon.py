"""字段名后面用了全角冒号。

为什么
    中文输入法打出的“：”不是 YAML 的冒号，这一行会被当成一句话。plangen 已按半角冒号读，但其他程序读不出，请改过来。

不好的写法
    title：某市养老服务实施方案  # <- full-width-colon
    city: 某市
    goals: 到2027年，社区养老服务覆盖城区。

好的写法
    title: 某市养老服务实施方案
    city: 某市
    goals: 到2027年，社区养老服务覆盖城区。

依据
    YAML 1.2.2 第 8.2.2 节：名称和内容之间是半角冒号加空格。
"""

from __future__ import annotations

from plangen.findings import Severity

SEVERITY = Severity.ERROR
