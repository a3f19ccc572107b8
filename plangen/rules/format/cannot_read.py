"""文件打不开，没有读。

为什么
    文件不在那里、没有权限、正被别的程序占用，或者那是一个文件夹。请检查文件名和所在的文件夹。

不好的写法
    （与内容无关，例子从略）

好的写法
    title: 某市养老服务实施方案（2025—2027年）
    city: 某市
    goals: 到2027年，社区养老服务覆盖城区。

依据
    读不到的文件不能说它没有问题。
"""

from __future__ import annotations

from plangen.findings import Severity

SEVERITY = Severity.ERROR
