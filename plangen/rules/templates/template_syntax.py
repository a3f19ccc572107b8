"""模板有一处写法不对，读不下去。

为什么
    {% for %} 没有 {% endfor %}、{{ 没有 }} 这样的错误，会让整份公文印不出来。

不好的写法
    title {{ in_lines(plan.title) }}
    {% for line in body %}
    body {{ line.text }  # <- template-syntax
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
