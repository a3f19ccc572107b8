"""同级各条都有内容，这一条只有标题。

为什么
    别的条目都写了正文，只有少数几条是一个标题，多半是写到一半忘了补（草稿里不超过三分之一才算少数）。各条都只有一句话的，不算。

不好的写法
    title: 某市生活垃圾分类工作方案
    city: 某市
    sections:
      - title: 工作要求
        items:
          - 健全机制。各区成立工作专班，每月调度一次。
          - 广泛宣传  # <- item-without-text
          - 严格督促。每季度通报一次分类质量。
          - title: 落实资金
            text:  # <- item-without-text

好的写法
    title: 某市生活垃圾分类工作方案
    city: 某市
    principles:
      - 政府推动
      - 全民参与
      - 因地制宜
    guarantees:
      - 落实资金
      - 强化监督。每季度检查一次分类设施，由市城管局牵头。
    sections:
      - title: 工作要求
        items:
          - 健全机制。各区成立工作专班，每月调度一次。
          - 广泛宣传。每年组织分类宣传进社区。
          - 严格督促。每季度通报一次分类质量。

依据
    通行做法：同级条目写法一致，有标题的条目都有内容。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Problem, Related, Severity
from plangen.model.outline import Entry
from plangen.rules.dossier import Dossier
from plangen.rules.quoting import short
from plangen.rules.structure.reading.skeleton import has_content
from plangen.rules.structure.reading.whole import is_whole

SEVERITY = Severity.WARNING
_LONGEST = 16
"""Characters: a longer line without text is a sentence of its own."""
_DRAFT = "草稿"
_SENTENCE = "，。；：,;:"


def check(dossier: Dossier) -> Iterator[Problem]:
    """Items whose text was written and left empty, and the few among their siblings that are a bare title."""
    for parent in dossier.entries:
        full = [entry for entry in parent.children if has_content(entry)]
        bare = [entry for entry in parent.children if not has_content(entry) and is_whole(dossier, entry.path)]
        blank = [entry for entry in bare if _is_blank(dossier, entry)]
        for entry in blank:
            message = f"“{short(entry.title)}”的 text 没有内容。请补上正文，或删去这一条。"
            yield Problem(message, entry.path / "text", on_key=True)
        few = _are_few(len(bare) - len(blank), len(full), dossier.plan.status)
        for entry in bare:
            if few and entry not in blank and _is_heading(entry):
                message = f"同级各条都有内容，“{short(entry.title)}”只有标题。请补上正文。"
                beside = full[0]
                related = Related(beside.title_path or beside.path, "这一条有内容")
                yield Problem(message, entry.path / "title", related=(related,))


def _are_few(bare: int, full: int, status: str) -> bool:
    """Whether bare titles are the exception; in a draft, where much is still to be written, the rare one."""
    return full > bare and (full >= 2 * bare or status != _DRAFT)


def _is_blank(dossier: Dossier, entry: Entry) -> bool:
    """Whether the drafter wrote the field and nothing in it; a line that ends at its first full stop has no such field."""
    return "text" in entry.item.printed and not dossier.places.is_moved(entry.path / "text")


def _is_heading(entry: Entry) -> bool:
    return 0 < len(entry.title) <= _LONGEST and not any(mark in entry.title for mark in _SENTENCE)
