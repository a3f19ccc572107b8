"""允许注释没有写理由，没有起作用。

为什么
    允许一个问题留在文件里，要让后来的人看得懂为什么。没有理由的，问题照常报出。

不好的写法
    title: 某市养老服务实施方案
    city: 某市
    goals: 到2027年，社区养老服务覆盖城区。
    actions:
      # plangen: allow[action-without-office]  # <- allowance-without-reason
      - 建好服务网络。社区养老服务设施与住宅同步规划。

好的写法
    title: 某市养老服务实施方案
    city: 某市
    goals: 到2027年，社区养老服务覆盖城区。
    actions:
      # plangen: allow[action-without-office] 牵头单位待机构改革后确定
      - 建好服务网络。社区养老服务设施与住宅同步规划。

依据
    plangen 的允许注释：# plangen: allow[规则名] 理由 until 2027-06-30。
"""

from __future__ import annotations

from plangen.findings import Severity

SEVERITY = Severity.ERROR
