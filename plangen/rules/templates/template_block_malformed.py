"""模板里有一行没有块的名称，或者表和文字混在一行。

为什么
    每一行要以块的名称开头，名称后面空一格，再写内容；表要自成一行。

不好的写法
    {{ in_lines(plan.title) }}  # <- template-block-malformed
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
