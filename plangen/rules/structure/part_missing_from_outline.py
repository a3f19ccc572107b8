"""写了的部分没有排进目录。

为什么
    目录里没有的部分会印在最后面，位置多半不是想要的。请在 outline 里写上它。

不好的写法
    title: 某市水污染防治工作方案
    city: 某市
    outline:
      - 总体要求: [guiding, goals]
      - actions
    guiding: 坚持系统治理，一河一策。
    goals: 到2027年，城区黑臭水体全部消除。
    actions:
      - 整治入河排口。由市水务局牵头，逐一溯源整治。
    guarantees: 每季度通报一次水质。  # <- part-missing-from-outline

好的写法
    title: 某市水污染防治工作方案
    city: 某市
    outline:
      - 总体要求: [guiding, goals]
      - actions
      - guarantees
    guiding: 坚持系统治理，一河一策。
    goals: 到2027年，城区黑臭水体全部消除。
    actions:
      - 整治入河排口。由市水务局牵头，逐一溯源整治。
    guarantees: 每季度通报一次水质。

依据
    plangen 方案格式：写了 outline，就按 outline 的次序印；没有排进去的部分印在后面。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Problem, Related, Severity
from plangen.rules.dossier import Dossier
from plangen.rules.quoting import short
from plangen.source import Path

SEVERITY = Severity.WARNING
_MISNAMED = "unknown-part"


def check(dossier: Dossier) -> Iterator[Problem]:
    """Parts and titled sections that the outline does not name; a wrong name in it is reported by itself."""
    plan, root = dossier.plan, Path()
    if not plan.outline or "outline" in dossier.left_out or any(one.name == _MISNAMED for one in dossier.problems):
        return
    listed = {name for entry in plan.outline for name in entry.parts}
    related = (Related(root / "outline", "目录里没有它"),)
    for name in plan.parts_written:
        if name == "sections":
            for index, item in enumerate(plan.sections):
                if item.title and not {item.title, item.id} & listed:
                    message = f"章节“{short(item.title)}”没有排进目录，会印在最后面。请在 outline 里写上“{short(item.title)}”。"
                    yield Problem(message, (root / name)[index] / "title", related=related)
        elif name not in listed:
            title = dossier.titles.get(name, "") if (part := getattr(plan, name)).title is None else part.title
            message = f"“{short(title or name)}”没有排进目录，会印在最后面。请在 outline 里写上“{name}”。"
            yield Problem(message, root / name, on_key=True, related=related)
