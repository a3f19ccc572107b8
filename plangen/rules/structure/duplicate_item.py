"""同一条写了两次。

为什么
    同级里有两条同名，或者两处正文一字不差，多半是复制以后忘了改。请删去一条，或改成各自的内容。

不好的写法
    title: 某市交通运输行动计划
    city: 某市
    principles:
      - 完善公交线网。新开通社区微循环公交，早晚高峰加密班次。
      - 建好慢行系统。沿河步道与公园绿道连成一片，方便步行和骑行。
      - 完善公交线网。枢纽之间开通快线。  # <- duplicate-item
      - 改善出行环境。沿河步道与公园绿道连成一片，方便步行和骑行。  # <- duplicate-item

好的写法
    title: 某市交通运输行动计划
    city: 某市
    principles:
      - 完善公交线网。新开通社区微循环公交，早晚高峰加密班次，枢纽之间开通快线。
      - 建好慢行系统。沿河步道与公园绿道连成一片，方便步行和骑行。
      - 改善出行环境。公交站台增设候车座椅和遮雨棚。

依据
    党政机关公文处理工作条例第十九条：内容简洁，主题突出，观点鲜明，结构严谨。
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plangen.findings import Problem, Related, Severity
from plangen.model.outline import Entry
from plangen.rules.dossier import Dossier
from plangen.rules.quoting import short
from plangen.source import Path

SEVERITY = Severity.WARNING
_SHORTEST = 20
"""Characters: a shorter text may rightly stand in two places."""


def check(dossier: Dossier) -> Iterator[Problem]:
    """Siblings with one title, and texts that are the same character by character."""
    seen: dict[str, Path] = {}
    repeated: set[Path] = set()
    groups: list[Sequence[Entry]] = [dossier.body, *(entry.children for entry in dossier.entries)]
    for siblings in groups:
        yield from _named_alike(siblings, repeated)
    for entry in dossier.entries:
        text = "".join(entry.item.text.split())
        if len(text) < _SHORTEST or entry.path in repeated:
            continue
        first = seen.setdefault(text, entry.path)
        if first != entry.path:
            message = f"{_quoted(entry)}的正文和前面一处一字不差。请删去一处，或改成各自的内容。"
            yield Problem(message, entry.path / "text", related=(Related(first / "text", "前面已经写了"),))


def _named_alike(siblings: Sequence[Entry], repeated: set[Path]) -> Iterator[Problem]:
    first: dict[str, Entry] = {}
    for entry in siblings:
        name = "".join(entry.title.split())
        if not name:
            continue
        known = first.setdefault(name, entry)
        if known is not entry:
            repeated.add(entry.path)
            message = f"同级里有两条都叫“{short(entry.title)}”。请合成一条，或改成不同的标题。"
            related = Related(known.title_path or known.path, f"前面已经有“{short(known.title)}”")
            yield Problem(message, entry.title_path or entry.path, related=(related,))


def _quoted(entry: Entry) -> str:
    return f"“{short(entry.title)}”" if entry.title else "这一段"
