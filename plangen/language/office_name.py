"""One office under a long and a short name, told from the names alone: 市卫生健康委员会, 市卫生健康委 and 市卫健委."""

from __future__ import annotations

from collections.abc import Iterator

from plangen.language.pattern import pattern
from plangen.source import Span

_SPOKEN = {
    "国家发改委": "国家发展改革委",
    "国家卫健委": "国家卫生健康委",
    "工信部": "工业和信息化部",
    "人社部": "人力资源社会保障部",
    "住建部": "住房城乡建设部",
    "文旅部": "文化和旅游部",
}
"""What national organs are called in talk, with the short name that documents use (国务院机构简称)."""
_SPOKEN_NAME = pattern("(?:" + "|".join(_SPOKEN) + ")(?!门)")

_ENDINGS = (("委员会", "委"), ("办公室", "办"), ("联合会", "联"), ("协会", "协"), ("支队", "队"), ("大队", "队"))
_LIKELY_ENDING = pattern(r"[局委办厅部院会联协队社馆台署]$|中心$|公司$|集团$|银行$|法院$")


def may_be_one(one: str, other: str) -> bool:
    """Whether one name may stand for the other: both begin and end alike, and the signs of the shorter one stand in the
    longer one in their order. Two offices may look so (市委办, 市委编办): what is said by it must be harmless where it errs.
    """
    short, long = sorted((_folded(one), _folded(other)), key=len)
    if short == long:
        return True
    if len(short) < 3 or short[0] != long[0] or short[-1] != long[-1] or not _LIKELY_ENDING.search(short):
        return False
    rest = iter(long)
    return all(sign in rest for sign in short)


def spoken(text: str) -> Iterator[tuple[Span, str]]:
    """Every national organ that ``text`` calls as one does in talk, with the name for documents."""
    for match in _SPOKEN_NAME.finditer(text):
        yield Span(*match.span()), _SPOKEN[match[0]]


def _folded(name: str) -> str:
    for ending, sign in _ENDINGS:
        if name.endswith(ending):
            return name.removesuffix(ending) + sign
    return name
