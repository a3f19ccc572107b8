"""模板用了没有的块。

为什么
    每一行开头的词是块的名称，决定这一行用什么字体字号；名称写错了，就不知道怎样印。

不好的写法
    titel {{ in_lines(plan.title) }}  # <- template-unknown-block
    {% for line in body %}
    body {{ line.label }}{{ line.title }}{{ line.text }}
    {% endfor %}

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
