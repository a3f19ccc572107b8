"""文件太大，没有读。

为什么
    一份方案再长也不过几百 KB。几 MB 的文件多半是选错了，读下去只会占满内存。上限是四百万字、二十万个条目。

不好的写法
    （四百万字以上的文件，例子从略）

好的写法
    title: 某市养老服务实施方案（2025—2027年）
    city: 某市
    goals: 到2027年，社区养老服务覆盖城区。

依据
    plangen 的上限：四百万字、二十万个条目，约为一份百页方案的二十倍。
"""

from __future__ import annotations

from plangen.findings import Severity

SEVERITY = Severity.ERROR
