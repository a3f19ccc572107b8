"""文件不是“名称: 内容”的形式，读不出方案。

为什么
    方案由一个个字段组成，每个字段先写名称，再写半角冒号和一个空格。整篇只有一段话或一个列表的，读不出标题在哪里。

不好的写法
    - 某市养老服务实施方案  # <- not-a-plan
    - 到2027年，社区养老服务覆盖城区。

好的写法
    title: 某市养老服务实施方案（2025—2027年）
    city: 某市
    goals: 到2027年，社区养老服务覆盖城区。

依据
    plangen 方案格式：文件是 YAML 文本。
"""

from __future__ import annotations

from plangen.findings import Severity

SEVERITY = Severity.ERROR
