"""模板太大，或者印出的内容太多。

为什么
    一份模板只有几十行。特别大的文件、套得特别深的循环，会占满内存，读到上限就停下。

不好的写法
    （超过上限的模板，例子从略）

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
