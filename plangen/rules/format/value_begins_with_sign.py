"""值以 YAML 的记号开头。

为什么
    以 * & % @ ` ! 开头的值会被当成记号而不是文字。给整个值加英文双引号，就照原样读。

不好的写法
    title: 某市养老服务实施方案
    city: 某市
    goals: *注：到2027年，社区养老服务覆盖城区。  # <- value-begins-with-sign

好的写法
    title: 某市养老服务实施方案
    city: 某市
    goals: "*注：到2027年，社区养老服务覆盖城区。"

依据
    YAML 1.2.2 第 5.3 节：这些字符有专门的意思。
"""

from __future__ import annotations

from plangen.findings import Severity

SEVERITY = Severity.ERROR
