"""文件不是 UTF-8 编码，已经按它自己的编码读入。

为什么
    记事本等软件会存成 GBK 或 UTF-16。plangen 读得出，别的软件可能读成乱码。请在编辑器里另存为 UTF-8。

不好的写法
    （编码在纸上看不出来，例子从略）

好的写法
    title: 某市养老服务实施方案（2025—2027年）
    city: 某市
    goals: 到2027年，社区养老服务覆盖城区。

依据
    YAML 1.2.2 第 5.2 节：建议用 UTF-8 编码；GBK 不在允许之列。
"""

from __future__ import annotations

from plangen.findings import Severity

SEVERITY = Severity.WARNING
