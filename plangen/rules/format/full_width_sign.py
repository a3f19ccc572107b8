"""该用半角的符号用了全角。

为什么
    全角的＃、［］、｛｝、＂不起作用，会照样印到纸上，或让整行读错。

不好的写法
    ＃ 某市2025年方案  # <- full-width-sign
    title: 某市养老服务实施方案
    city: 某市
    goals: 到2027年，社区养老服务覆盖城区。

好的写法
    # 某市2025年方案
    title: 某市养老服务实施方案
    city: 某市
    goals: 到2027年，社区养老服务覆盖城区。

依据
    YAML 1.2.2 第 5.3 节：起作用的符号都是半角字符。
"""

from __future__ import annotations

from plangen.findings import Severity

SEVERITY = Severity.ERROR
