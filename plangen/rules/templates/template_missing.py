"""没有这个模板，或者模板读不出来。

为什么
    模板是 templates/ 下的一个文件夹，里面有 body.j2 和 layout.yaml，都是 UTF-8 文本。

不好的写法
    （与内容无关，例子从略）

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
