"""jinja2's complaints about a template in Chinese."""

from __future__ import annotations

import re

_PATTERNS = (
    (
        r"Encountered unknown tag '(?P<a>[^']{0,60})'",
        "不认识 {{% {a} %}}。模板里只有 if、elif、else、endif 和 for、endfor。",
    ),
    (
        r"Unexpected end of template",
        "模板到末尾还有没结束的 {{% if %}} 或 {{% for %}}，请补上 {{% endif %}} 或 {{% endfor %}}。",
    ),
    (r"Missing end of comment tag", "注释没有结束，请补上 #}}。"),
    (r"Missing end of raw directive", "{{% raw %}} 没有结束，请补上 {{% endraw %}}。"),
    (r"unexpected char '(?P<a>.{1,8}?)'", "这里不能有“{a}”。名称只用字母、数字和下划线；标点用半角。"),
    (r"unexpected '(?P<a>.{1,8}?)'", "这里不能有“{a}”，请检查括号和大括号是否配对。"),
    (r"expected token '(?P<a>[^']{1,40})', got '(?P<b>[^']{0,40})'", "这里应当是“{a}”，写成了“{b}”。"),
    (r"unexpected end of template, expected '(?P<a>[^']{1,40})'", "模板提前结束，还缺“{a}”。"),
    (r"Expected an expression, got '(?P<a>[^']{0,60})'", "这里缺一个名称，例如 {{{{ plan.title }}}}。"),
    (r"cannot assign to '(?P<a>[^']{0,60})'", "for 后面要写一个名称，不能是“{a}”。"),
)


def chinese(message: str) -> str:
    """What is wrong, as a Chinese sentence; a general one for what is not foreseen."""
    for pattern, words in _PATTERNS:
        match = re.search(pattern, message, re.IGNORECASE)
        if match:
            return words.format(**match.groupdict())
    return "这里的写法读不懂。印出一项写 {{ 名称 }}，条件写 {% if 名称 %}…{% endif %}，逐项写 {% for 名称 in 一组 %}…{% endfor %}。"
