"""用了 YAML 里本格式不用的写法。

为什么
    锚点（&）、引用（*）、类型标记（!）、合并（<<）和一个文件里写几份内容，会让看到的文字和读到的内容不一样。方案里写什么就是什么，一律不用这些写法。

不好的写法
    title: 某市养老服务实施方案
    city: 某市
    goals: 到2027年，社区养老服务覆盖城区。
    ---  # <- yaml-feature
    title: 某市第二份方案

好的写法
    title: 某市养老服务实施方案（2025—2027年）
    city: 某市
    goals: 到2027年，社区养老服务覆盖城区。

依据
    plangen 方案格式：一份文件一份方案，所有内容都是文字。
"""

from __future__ import annotations

from plangen.findings import Severity

SEVERITY = Severity.ERROR
