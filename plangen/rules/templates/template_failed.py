"""模板印到某一行时出错。

为什么
    模板读得出，但印这份方案时有一处名称用得不对。请对照 docs/templates.zh-CN.md 检查这一行。

不好的写法
    （要有方案才看得出来，例子从略）

好的写法
    title {{ in_lines(plan.title) }}
    {% for line in body %}
    body {{ line.label }}{{ line.title }}{{ line.text }}
    {% endfor %}

依据
    plangen 的模板：一行一块，先写块的名称，空一格，再写内容；写法见 docs/templates.zh-CN.md。
"""

from __future__ import annotations

from plangen.findings import Severity

SEVERITY = Severity.ERROR
