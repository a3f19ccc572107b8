"""提法说的数和登记的成员个数不一样。

为什么
    “四水四定”一类的提法，名字里的数就是成员的个数。登记的成员少一个或多一个，凡是引用它的地方都跟着错。

不好的写法
    title: 某市生态环境保护规划（2026—2030年）
    city: 某市
    terms:
      三大保卫战: 蓝天保卫战、碧水保卫战  # <- stated-count-differs-from-term
    guiding: 打好${三大保卫战}，守住生态安全边界。

好的写法
    title: 某市生态环境保护规划（2026—2030年）
    city: 某市
    terms:
      三大保卫战: 蓝天保卫战、碧水保卫战、净土保卫战
      二级保护区: 水源地外围一公里、入库河流两岸
    guiding: 打好${三大保卫战}，守住生态安全边界，${二级保护区}划入${二级保护区}的名录。

依据
    党政机关公文处理工作条例第十九条：表述准确。提法的数和所列成员一致，是准确的起码要求。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Problem, Severity
from plangen.language.numeral import write_chinese
from plangen.rules.dossier import Dossier
from plangen.rules.lists.reading.terms import listed_terms, surely_counted
from plangen.rules.quoting import short

SEVERITY = Severity.ERROR
INSTEAD_OF = ("list-from-above-lost-member",)


def check(dossier: Dossier) -> Iterator[Problem]:
    """Terms whose name counts its members wrongly; a list that ends with 等 is not complete."""
    for term in listed_terms(dossier):
        count = surely_counted(term.name, term.words)
        if count is None or term.is_open or count == len(term.members):
            continue
        few = "只登记了" if len(term.members) < count else "登记了"
        message = (
            f"“{short(term.name)}”说的是{write_chinese(count)}，{few}{len(term.members)}个：{short('、'.join(term.words))}。"
            "请补齐成员，或改名称里的数。"
        )
        yield Problem(message, term.path)
