"""允许注释里写的不是规则名。

为什么
    规则名写错了，注释就不起作用。程序会给出最接近的规则名，全部规则名见 plangen explain --all。

不好的写法
    title: 某市养老服务实施方案
    city: 某市
    goals: 到2027年，社区养老服务覆盖城区。
    # plangen: allow[action-without-ofice] 牵头单位待定  # <- allowance-of-unknown-rule
    actions: 建好服务网络。

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
