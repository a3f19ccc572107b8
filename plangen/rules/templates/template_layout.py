"""模板的版面文件（layout.yaml）不能用。

为什么
    版面文件写明纸张、页边距和各种块的字体字号；有一处读不出，印出来的公文就不合规格。

不好的写法
    （写在 layout.yaml 里，例子从略）

好的写法
    title {{ in_lines(plan.title) }}
    {% for line in body %}
    body {{ line.label }}{{ line.title }}{{ line.text }}
    {% endfor %}

依据
    GB/T 9704—2012 第 5 章、第 7 章：公文的幅面、版面和各要素的编排规则。
"""

from __future__ import annotations

from plangen.findings import Severity

SEVERITY = Severity.ERROR
