"""标题写了，下面没有内容。

为什么
    只有标题的部分印出来就是一行空标题。请补上正文或条目；不需要的，把这个部分删去。

不好的写法
    title: 某市医疗卫生服务体系规划（2025—2027年）
    city: 某市
    outline:
      - 总体要求: [guiding, goals]
      - 附则: []  # <- announced-part-is-empty
    guiding: 坚持基层优先，把资源沉到镇街。
    goals:
      title: 主要目标  # <- announced-part-is-empty
    guarantees: 财政投入列入年度预算。
    attachments:
      - title: 重点项目表  # <- announced-part-is-empty

好的写法
    title: 某市医疗卫生服务体系规划（2025—2027年）
    city: 某市
    outline:
      - 总体要求: [guiding, goals]
      - guarantees
    guiding: 坚持基层优先，把资源沉到镇街。
    goals:
      title: 主要目标
      text: 镇街卫生院全部达到服务能力基本标准。
    guarantees: 财政投入列入年度预算，项目列入重点项目表（见附件）。
    attachments:
      - title: 重点项目表
        table:
          columns: [项目, 地点]
          rows:
            - [中心卫生院改造, 东镇]

依据
    通行做法：有标题就有内容。党政机关公文处理工作条例第十九条要求公文内容简洁、结构严谨。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Problem, Severity
from plangen.model.outline import Entry
from plangen.model.plan import Plan
from plangen.rules.dossier import Dossier
from plangen.rules.quoting import short
from plangen.rules.structure.reading.skeleton import has_content, top
from plangen.rules.structure.reading.whole import is_whole

SEVERITY = Severity.ERROR


def check(dossier: Dossier) -> Iterator[Problem]:
    """Parts, sections, headings of the outline and attachments that have nothing below their title."""
    for entry in top(dossier):
        if has_content(entry) or not is_whole(dossier, entry.path):
            continue
        path = entry.title_path or entry.path
        if entry.title:
            message = f"“{short(entry.title)}”只有标题，没有内容。请补上内容，或删去它。"
        else:
            message = f"“{_name(entry)}”写了，没有内容。请补上内容，或删去它。"
        yield Problem(message, path, on_key=entry.title_path is None or str(path.steps[0]) == "outline")


def _name(entry: Entry) -> str:
    """What the drafter wrote, with its meaning: guiding（指导思想）."""
    field = Plan.model_fields.get(str(entry.path.steps[0]))
    return f"{entry.path}（{field.title}）" if field is not None and field.title else str(entry.path)
