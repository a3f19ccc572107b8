"""What one of counts: 每所学校1个, 每千人口3.2人, 每人每月1800元, 人均14.5平方米."""

from __future__ import annotations

import re
from dataclasses import dataclass

from plangen.source import Span

_NEAR = 40
_SHARES = frozenset({"%", "‰", "倍", "个百分点", "百分点"})
_EACH = re.compile(
    r"每(?P<of>[^，。；：,;:每\n][^，。；：,;:每\n]{0,15}(?:每[年月日天次])?)|(?<![^，,。；：:、年\n人])(?P<mean>[生人户校亩村班])均"
)
_FULL_STOP = re.compile(r"[，。；：;\n]|,(?![0-9])")
# 每年, 每人每月, 每千人口, 每3万人口: what is counted ends at once; anything else ends at the verb.
_HEAD = re.compile(
    r"(?:半?年|学年|学期|季度|半?月|周|天|日)|(?:[人生户]每[年月天日]|[人生])(?![^每]{0,3}均)"
    r"|[0-9十百千万亿一二两三四五]+(?:个?(?:人口|人|户|班|名学生|平方公里|亩|公里|辆|元))"
)
_VERB = re.compile(
    r"至少|不|有|都|均|各|[办开]好|建|打造|培|重点|实现|配|设|拥|达|新|组织|开展|举办|补|给|奖|选|确|推|完|平均|约|近|原则|一般|力争|超|最|控制|保持|安排|覆盖|聚焦|集中|遴|服务|负责|明确|召开|调度|通报|报送|发布|更新|落实|[0-9]"
)


@dataclass(frozen=True, slots=True)
class Each:
    """What is counted by one (``of``), and where it stands with its 每 or 均."""

    of: str
    span: Span


def before(folded: str, start: int, floor: int, unit: str) -> Each | None:
    """What stands behind 每 before the number at ``start``; a mean (人均) where the number is no share of anything."""
    floor = max(floor, start - _NEAR)
    if folded.find("每", floor, start) < 0 and folded.find("均", floor, start) < 0:
        return None
    found: Each | None = None
    for match in _EACH.finditer(folded, floor, start):
        if _FULL_STOP.search(folded, match.end(), start):
            continue
        if match["mean"]:
            found = found if unit in _SHARES else Each(match["mean"], Span(*match.span()))
            continue
        of = match["of"]
        head = _HEAD.match(of)
        cut = None if head else _VERB.search(of, 1)
        name = (head[0] if head else of[: cut.start()] if cut else of).strip()
        found = Each(name, Span(match.start(), match.start("of") + len(name)))
    return found
