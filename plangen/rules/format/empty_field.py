"""字段后面没有内容。

为什么
    只写了名称没有写内容，可能是忘了补。请补上内容；不需要的，删去这一行。

不好的写法
    title: 某市养老服务实施方案
    city: 某市
    scope:  # <- empty-field
    goals: 到2027年，社区养老服务覆盖城区。

好的写法
    title: 某市养老服务实施方案
    city: 某市
    scope: 城区
    goals: 到2027年，社区养老服务覆盖城区。

依据
    plangen 方案格式：文件是 YAML 文本。
"""

from __future__ import annotations

from plangen.findings import Severity

SEVERITY = Severity.ERROR
