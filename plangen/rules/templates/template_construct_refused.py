"""模板用了不能用的写法。

为什么
    拼接、过滤器、宏、set 会把几处文字并成一处，印出的字就不知道出自方案的哪里；其中有的还会占满内存。

不好的写法
    title {{ plan.title ~ plan.title }}  # <- template-construct-refused
    {% for line in body %}
    body {{ line.label }}{{ line.title }}{{ line.text }}
    {% endfor %}

好的写法
    title {{ in_lines(plan.title) }}
    {% for line in body %}
    body {{ line.label }}{{ line.title }}{{ line.text }}
    {% endfor %}

依据
    plangen 的模板：印出的每个字都能回到方案里的那一行。
"""

from __future__ import annotations

from plangen.findings import Severity

SEVERITY = Severity.ERROR
