"""The words that bound a number: 不低于, 以上, 左右, 控制在…以内, and how several of them are read together.

以上, 以下, 以内 and 不少于 include the number itself, 超过 and 不满 do not (Civil Code, article 1259).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from plangen.source import Span


class Comparator(StrEnum):
    """How a value bounds what it counts."""

    ge = "ge"
    gt = "gt"
    le = "le"
    lt = "lt"
    eq = "eq"
    approx = "approx"
    range = "range"
    qualitative = "qualitative"

    @property
    def sign(self) -> str:
        """The mark used in tables; empty where the writing itself says it."""
        return _SIGNS.get(self, "")


_SIGNS = {Comparator.ge: "≥", Comparator.gt: ">", Comparator.le: "≤", Comparator.lt: "<", Comparator.approx: "≈"}


# Verbs that set a level; a bound behind the number says more than they do and wins without being doubled.
_UP = "达到 提高到 提高至 提升到 提升至 增加到 增加至 增长到 增长至 扩大到 扩大至 上升到 上升至 发展到 发展至 增至 升至 扩至 达"
_DOWN = """控制到 控制在 控制为 压减到 压减至 压缩到 压缩至 降低到 降低至 下降到 下降至 减少到 减少至 缩短到 缩短至 缩减到 缩减至 缩小到 缩小至 精简到 精简至 压降至 减少为
降到 降至 压到 减至"""
_LEVEL = "保持在 稳定在 维持在 保持 稳定 维持"
_AT_LEAST = "不少于 不低于 不小于 不得少于 不得低于 不应低于 不应少于 至少 最少 最低 ≥ ⩾ >= 大于等于 高于或等于"
_ABOVE = "上 过 超过 突破 高于 多于 大于 超出 超 > ＞"
_AT_MOST = "不超过 不高于 不多于 不大于 不得超过 不得高于 不得多于 不应超过 不突破 最高 最多 至多 ≤ ⩽ <= 小于等于"
_BELOW = "低于 少于 小于 不足 不到 不满 未满 < ＜"
_ABOUT = "大约 将近 接近 近 约 约为 大概 ≈"
_AT_LEAST_BEHIND = "以上 及以上 或以上 及其以上 (含)以上 （含）以上 以上（含） 以上(含)"
_AT_MOST_BEHIND = "以下 及以下 或以下 以内 之内 及以内 (含)以下 （含）以下 (含)以内 （含）以内"
_ABOUT_BEHIND = "左右 上下"


def _table(*rows: tuple[str, Comparator]) -> dict[str, Comparator]:
    return {word: comparator for words, comparator in rows for word in words.split()}


_FRONT = _table(
    (_UP, Comparator.ge),
    (_DOWN, Comparator.le),
    (_LEVEL, Comparator.eq),
    (_AT_LEAST, Comparator.ge),
    (_ABOVE, Comparator.gt),
    (_AT_MOST, Comparator.le),
    (_BELOW, Comparator.lt),
    (_ABOUT, Comparator.approx),
)
_BEHIND = _table(
    (_AT_LEAST_BEHIND, Comparator.ge), (_AT_MOST_BEHIND, Comparator.le), (_ABOUT_BEHIND, Comparator.approx)
)
NEUTRAL = frozenset((_UP + " " + _DOWN + " " + _LEVEL).split())

_BEHIND_WORDS = "|".join(re.escape(word) for word in sorted(_BEHIND, key=len, reverse=True))
_AFTER = re.compile(rf"[ 　]?({_BEHIND_WORDS})")
# Nothing but these may stand between a bound and its number.
_FILL = re.compile(r"(?:[ 　]|为|在|了|分别|也|均|都|含|[(（]含[)）])")
_FILL_ENDS = frozenset(" 　为在了别也均都含)）")
_LONGEST_FRONT = max(map(len, _FRONT))
_LAST_SIGNS = frozenset(word[-1] for word in _FRONT)
# 超 is a bound only where it does not end another word; 近 likewise (附近, 最近).
# 上百家 is more than a hundred; before anything else these two bound nothing.
_BEFORE_SCALE = frozenset({"上", "过"})
_NOT_AFTER = {
    "上": "以之",
    "过": "不超",
    "近": "附最相临邻靠远贴毗",
    "超": "赶",
    "约": "节条契合预制大",
    "达": "到发通表送雷传",
    "保持": "",
    "最低": "",
    "稳定": "不",
}


@dataclass(frozen=True, slots=True)
class Bound:
    """One bounding word as written."""

    word: str
    comparator: Comparator
    span: Span
    behind: bool = False


def before(text: str, offset: int, floor: int = 0) -> tuple[Bound, ...]:
    """The bounding words that end at ``offset``, nearest last (达到 不少于 | 70%); nothing left of ``floor`` is read."""
    found: list[Bound] = []
    at = offset
    for _ in range(6):
        word = _ending(text, at, floor)
        if word:
            found.append(Bound(word, _FRONT[word], Span(at - len(word), at)))
            at -= len(word)
            continue
        if at <= floor or text[at - 1] not in _FILL_ENDS:
            break
        step = next((size for size in (3, 2, 1) if at - size >= floor and _FILL.fullmatch(text[at - size : at])), 0)
        if not step:
            break
        at -= step
    return tuple(reversed(found))


def after(text: str, offset: int) -> tuple[Bound, ...]:
    """The bounding words that begin at ``offset`` (以上, 及以上, 左右)."""
    found: list[Bound] = []
    at = offset
    while len(found) < 2 and (match := _AFTER.match(text, at)):
        word = match[1]
        found.append(Bound(word, _BEHIND[word], Span(*match.span(1)), True))
        at = match.end()
    return tuple(found)


def shifted(bounds: tuple[Bound, ...], by: int) -> tuple[Bound, ...]:
    """``bounds``, their spans ``by`` characters further on."""
    if not bounds or not by:
        return bounds
    return tuple(Bound(each.word, each.comparator, each.span.shifted(by), each.behind) for each in bounds)


def of_word(word: str) -> Comparator:
    """What a bounding word before a number says. Raises: KeyError for any other word."""
    return _FRONT[word]


def resolve(bounds: tuple[Bound, ...], more: bool) -> tuple[Comparator, bool]:
    """What several bounds say together, and whether one of them is too many (不少于10个以上, 约20所左右).

    An approximation wins over every other word; a word behind the number wins over a verb that only sets a level; of two
    true bounds the one in front is believed.
    """
    if not bounds:
        return (Comparator.gt if more else Comparator.eq), False
    strong = [bound for bound in bounds if bound.word not in NEUTRAL]
    doubled = len(strong) > 1 or (more and bool(strong))
    if any(bound.comparator is Comparator.approx for bound in strong):
        return Comparator.approx, doubled
    if strong:
        return strong[0].comparator, doubled
    if more:
        return Comparator.gt, doubled
    return bounds[-1].comparator, doubled


def _ending(text: str, at: int, floor: int) -> str:
    if at <= floor or text[at - 1] not in _LAST_SIGNS:
        return ""
    for size in range(min(_LONGEST_FRONT, at - floor), 0, -1):
        word = text[at - size : at]
        if word in _FRONT and (word not in _BEFORE_SCALE or text[at : at + 1] in ("百", "千")):
            left = text[at - size - 1 : at - size] if at - size > floor else ""
            return "" if left and left in _NOT_AFTER.get(word, "") else word
    return ""
