"""plangen.yaml 里写的文件夹不在项目里。

为什么
    项目只读自己文件夹里的文件，也只往里面写，这样换一台电脑、换一个人，结果一样。

不好的写法
    （写在 plangen.yaml 里，例如 above: ../上级文件；例子从略）

好的写法
    title: 某市养老服务实施方案（2025—2027年）
    city: 某市
    goals: 到2027年，社区养老服务覆盖城区。

依据
    plangen 的项目：所有文件都在 plangen.yaml 所在的文件夹里。
"""

from __future__ import annotations

from plangen.findings import Severity

SEVERITY = Severity.ERROR
