"""同一个名称写了两次，后一处没有读。

为什么
    YAML 遇到重名只留一个，另一个悄悄不见了。指标的数值写了两个，印出来的是哪一个就说不准了。

不好的写法
    title: 某市养老服务实施方案
    city: 某市
    targets:
      床位数: 3000张
      床位数: 2000张  # <- duplicate-key
    goals: 到2027年，养老床位达到${床位数}。

好的写法
    title: 某市养老服务实施方案
    city: 某市
    targets:
      床位数: 3000张
      护理型床位数: 2000张
    goals: 到2027年，养老床位达到${床位数}，其中护理型床位达到${护理型床位数}。

依据
    YAML 1.2.2 第 3.2.1.3 节：同一组里名称不得重复。
"""

from __future__ import annotations

from plangen.findings import Severity

SEVERITY = Severity.ERROR
