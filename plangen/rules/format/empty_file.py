"""文件是空的，或者只有注释。

为什么
    空文件读不出方案，也印不出公文。可以用 plangen new 某市 生成一份能直接修改的方案。

不好的写法
    # <- empty-file

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
