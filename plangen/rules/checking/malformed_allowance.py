"""允许注释的写法不对，没有起作用。

为什么
    允许注释写错了，原来的问题仍会报出来。请照“# plangen: allow[规则名] 理由 until 2027-06-30”写，期限可以不写。

不好的写法
    title: 某市养老服务实施方案
    city: 某市
    # plangen: 允许 impossible-date  # <- malformed-allowance
    goals: 到2027年，社区养老服务覆盖城区。

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
