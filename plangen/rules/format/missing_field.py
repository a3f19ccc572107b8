"""缺少必须写的字段。

为什么
    没有标题印不出公文，没有城市无法对比，没有数值的指标不是指标。
    公文要素（notice）里没有发文机关，红头、发文字号、主送机关、落款和版记都不印，只印方案本身。

不好的写法
    title: 某市养老服务实施方案
    city: 某市
    targets:
      床位数:  # <- missing-field
    goals: 到2027年，养老床位明显增加。

好的写法
    title: 某市养老服务实施方案
    city: 某市
    targets:
      床位数: 3000张
    goals: 到2027年，养老床位达到${床位数}。

依据
    plangen 方案格式：标题必须写；市级、县级方案必须写城市和至少一个部分；指标必须写数值；公文要素必须写发文机关。
"""

from __future__ import annotations

from plangen.findings import Severity

SEVERITY = Severity.ERROR
