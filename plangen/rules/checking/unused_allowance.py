"""允许的问题没有出现，允许注释用不上了。

为什么
    问题改好以后注释还留着，下次同样的问题就会悄悄放过去。

不好的写法
    title: 某市养老服务实施方案
    city: 某市
    goals: 到2027年，社区养老服务覆盖城区。
    actions:
      # plangen: allow[action-without-office] 牵头单位待定  # <- unused-allowance
      - title: 建好服务网络
        text: 社区养老服务设施与住宅同步规划。
        lead: 市民政局

好的写法
    title: 某市养老服务实施方案
    city: 某市
    goals: 到2027年，社区养老服务覆盖城区。
    actions:
      - title: 建好服务网络
        text: 社区养老服务设施与住宅同步规划。
        lead: 市民政局

依据
    plangen 的允许注释：# plangen: allow[规则名] 理由 until 2027-06-30。
"""

from __future__ import annotations

from plangen.findings import Severity

SEVERITY = Severity.WARNING
