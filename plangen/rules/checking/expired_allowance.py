"""允许注释已经过期，不再起作用。

为什么
    允许是有期限的：期限过了，问题照常报出。请改正所允许的问题，或写明新的期限和理由。

不好的写法
    title: 某市养老服务实施方案
    city: 某市
    goals: 到2027年，社区养老服务覆盖城区。
    actions:
      # plangen: allow[action-without-office] 牵头单位待定 until 2024-12-31  # <- expired-allowance
      - 建好服务网络。社区养老服务设施与住宅同步规划。

好的写法
    title: 某市养老服务实施方案
    city: 某市
    goals: 到2027年，社区养老服务覆盖城区。
    actions:
      # plangen: allow[action-without-office] 牵头单位待机构改革后确定 until 2099-12-31
      - 建好服务网络。社区养老服务设施与住宅同步规划。

依据
    plangen 的允许注释：# plangen: allow[规则名] 理由 until 2027-06-30。
"""

from __future__ import annotations

from plangen.findings import Severity

SEVERITY = Severity.WARNING
