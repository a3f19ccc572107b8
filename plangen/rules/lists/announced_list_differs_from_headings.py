"""前面列出的清单和下面的标题对不上。

为什么
    前面说实施“甲、乙、丙”三项行动，下面的标题就应当是这三项；对不上，读的人不知道以哪一处为准。

不好的写法
    title: 某市交通强市建设行动计划（2026—2028年）
    city: 某市
    terms:
      三大通道: 铁路通道、航空通道、水运通道
    goals: 构建${三大通道}。
    sections:
      - title: 建设条件
        text: 统筹抓好要素保障、资金筹措、安全监管。
        items:
          - 要素保障。用地用海优先安排。
          - 筹措资金。专项债券优先支持。  # <- announced-list-differs-from-headings
          - 安全监管。工程建设全程监督。
      - title: 打通“三大通道”
        items:
          - 建设铁路通道。货运专线进园区。
          - 建设公路通道。绕城高速全线贯通。  # <- announced-list-differs-from-headings
          - 建设水运通道。内河航道升级。

好的写法
    title: 某市交通强市建设行动计划（2026—2028年）
    city: 某市
    terms:
      三大通道: 铁路通道、航空通道、水运通道
    goals: 构建${三大通道}。
    sections:
      - title: 建设条件
        text: 统筹抓好要素保障、资金筹措、安全监管。
        items:
          - 要素保障。用地用海优先安排。
          - 资金筹措。专项债券优先支持。
          - 安全监管。工程建设全程监督。
      - title: 打通“三大通道”
        items:
          - 建设铁路通道。货运专线进园区。
          - 建设航空通道。货运航线直达枢纽。
          - 建设水运通道。内河航道升级。

依据
    党政机关公文处理工作条例第十九条：结构严谨，表述准确。总述和分述一致，是起草公文的通行做法。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Problem, Related, Severity
from plangen.rules.dossier import Dossier
from plangen.rules.lists.reading.headings import Announcement, announcements
from plangen.rules.quoting import short

SEVERITY = Severity.WARNING


def check(dossier: Dossier) -> Iterator[Problem]:
    """Headings that say another thing than the list above them, headings too many, and members without a heading."""
    for one in announcements(dossier):
        unheaded, unannounced = one.unheaded, one.unannounced
        for member, heading in zip(unheaded, unannounced, strict=False):
            message = f"{one.name}列的是“{short(member.words)}”，下面的标题是“{short(heading.title)}”。请改成一致。"
            yield Problem(message, heading.title_path or heading.path, related=(member.related(),))
        for heading in unannounced[len(unheaded) :]:
            message = f"{one.name}列了{len(one.members)}项，没有“{short(heading.title)}”，下面却有这个标题。请补上，或改正标题。"
            whole = one.members[0]
            yield Problem(message, heading.title_path or heading.path, related=(whole.related("清单从这里开始"),))
        for member in unheaded[len(unannounced) :]:
            yield _without_heading(one, member.words, member.related("清单里有这一项"))


def _without_heading(one: Announcement, words: str, related: Related) -> Problem:
    title = one.parent.title
    under = f"“{short(title)}”下面" if title else "下面"
    message = f"{one.name}列了“{short(words)}”，{under}没有这个标题。请补上，或从清单里删去。"
    return Problem(message, one.parent.title_path or one.parent.path / "items", related=(related,))
