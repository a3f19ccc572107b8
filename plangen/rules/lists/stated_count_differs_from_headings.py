"""标题说的数和下面的标题个数不一样。

为什么
    标题写“实施三大工程”，下面有四个工程，读的人不知道哪一个不算。

不好的写法
    title: 某市全民健身实施计划（2026—2030年）
    city: 某市
    sections:
      - title: 实施三大工程  # <- stated-count-differs-from-headings
        items:
          - 场地建设工程。每个街道建一处健身中心。
          - 赛事活动工程。每月举办社区赛事。
          - 骨干培训工程。每村配齐社会体育指导员。
          - 智慧服务工程。场馆全部网上预约。

好的写法
    title: 某市全民健身实施计划（2026—2030年）
    city: 某市
    sections:
      - title: 实施四大工程
        items:
          - 场地建设工程。每个街道建一处健身中心。
          - 赛事活动工程。每月举办社区赛事。
          - 骨干培训工程。每村配齐社会体育指导员。
          - 智慧服务工程。场馆全部网上预约。

依据
    党政机关公文处理工作条例第十九条：结构严谨，表述准确。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Problem, Related, Severity
from plangen.language import numeral
from plangen.language.pattern import pattern
from plangen.rules.dossier import Dossier
from plangen.rules.lists.reading.headings import announcements
from plangen.rules.quoting import short
from plangen.source import Span

SEVERITY = Severity.WARNING
_COUNTED = pattern(
    r"(?P<count>[二两三四五六七八九十]{1,2})(?P<measure>大|项|个)?(?P<noun>工程|行动|计划|任务|举措|措施|机制|体系|协同|融合|提升|攻坚|战役|专项)"
    r"(?=”?(?:行动|计划|工程|机制)?$)"
)


def check(dossier: Dossier) -> Iterator[Problem]:
    """Titles that count what all headings below them are called, with another number of headings."""
    compared = {one.parent.path for one in announcements(dossier)}
    for entry in dossier.entries:
        match = _COUNTED.search(entry.title)
        if match is None or entry.title_path is None or entry.path in compared or "${" in entry.title:
            continue
        headings = [child for child in entry.children if child.title]
        stated = numeral.read(match["count"])
        if len(headings) < 2 or stated == len(headings) or not all(match["noun"] in one.title for one in headings):
            continue
        last = headings[-1]
        message = f"标题说“{match[0]}”，下面有{len(headings)}个标题：{short('、'.join(one.title for one in headings))}。请改成一致。"
        related = Related(last.title_path or last.path, f"这是第{len(headings)}个")
        yield Problem(message, entry.title_path, within=Span(*match.span()), related=(related,))
