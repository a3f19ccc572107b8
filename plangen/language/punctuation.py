"""Marks of Chinese text after GB/T 15834-2011: half-width marks among Han characters, pairs that are not closed."""

from __future__ import annotations

import re
from dataclasses import dataclass

from plangen.language.pattern import pattern
from plangen.source import Span


@dataclass(frozen=True, slots=True)
class HalfWidth:
    """A half-width mark standing in Chinese text, and the full-width one that belongs there."""

    span: Span
    mark: str
    replacement: str


@dataclass(frozen=True, slots=True)
class Unpaired:
    """An opening mark that is never closed, or a closing one that was never opened, within its paragraph."""

    span: Span
    mark: str
    wanted: str


_FULL = {",": "，", ";": "；", ":": "：", "(": "（", ")": "）", "!": "！", "?": "？", ".": "。"}
_MARK = pattern(r"[,;:()!?]|\.(?![.0-9])")
# Places where half-width marks are right whatever stands beside them.
_FOREIGN = pattern(
    r"(?:https?|ftp)://[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]+(?<![,;:!?.])|(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,255}"
    r"|www\.[A-Za-z0-9\-._~/?#=&%]+|\$\{[^}\n]{0,80}\}",
    re.IGNORECASE,
)
_HAN = r"\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_CHINESE = pattern(rf"[{_HAN}，。、；：？！（）《》〈〉“”‘’【】〔〕「」『』…—○〇％～]")
_LATIN = pattern(r"[A-Za-z0-9]")
_PAIRS = {
    "（": "）",
    "(": ")",
    "《": "》",
    "〈": "〉",
    "“": "”",
    "‘": "’",
    "【": "】",
    "〔": "〕",
    "「": "」",
    "『": "』",
    "[": "]",
}
_CLOSERS = {close: opening for opening, close in _PAIRS.items()}
_ANY_PAIR = pattern("[" + re.escape("".join((*_PAIRS, *_CLOSERS))) + "\n]")


def half_width(text: str) -> list[HalfWidth]:
    """Half-width , ; : ( ) ! ? and a full stop behind a Han character, in order.

    Never inside numbers (1,000, 3.5, 1:1), Latin words, addresses or ``${…}``; a bracket counts with its partner, so that a
    pair is replaced whole or not at all.
    """
    if not _MARK.search(text):
        return []
    foreign = [match.span() for match in _FOREIGN.finditer(text)]
    opened: list[tuple[int, bool]] = []
    at_foreign = 0
    decided: dict[int, bool] = {}
    for match in _MARK.finditer(text):
        at, mark = match.start(), match[0]
        while at_foreign < len(foreign) and foreign[at_foreign][1] <= at:
            at_foreign += 1
        if at_foreign < len(foreign) and foreign[at_foreign][0] <= at:
            continue
        beside = _beside_chinese(text, at)
        if mark == "(":
            opened.append((at, beside))
        elif mark == ")" and opened:
            start, before = opened.pop()
            decided[start] = decided[at] = before or beside or _holds_chinese(text, start, at)
            continue
        if mark == ".":
            decided[at] = bool(_CHINESE.match(text[at - 1 : at])) and not _LATIN.match(text[at + 1 : at + 2])
        elif mark in ",:" and _LATIN.match(text[at - 1 : at]) and _LATIN.match(text[at + 1 : at + 2]):
            decided[at] = False
        else:
            decided[at] = beside
    return [HalfWidth(Span(at, at + 1), text[at], _FULL[text[at]]) for at in sorted(decided) if decided[at]]


def unpaired(text: str) -> list[Unpaired]:
    """Brackets, quotes and title marks without a partner in their paragraph; both widths of a bracket pair with each other."""
    found: list[Unpaired] = []
    stack: list[int] = []
    for match in _ANY_PAIR.finditer(text):
        at, mark = match.start(), match[0]
        if mark == "\n":
            found += (_opening(text, each) for each in stack)
            stack = []
        elif mark in _PAIRS:
            stack.append(at)
        elif stack and _fits(text[stack[-1]], mark):
            stack.pop()
        elif mark == ")" and re.match(r"[0-9A-Za-z]", text[at - 1 : at]):
            continue
        else:
            partner = next(
                (
                    depth
                    for depth in range(len(stack) - 1, max(-1, len(stack) - 8), -1)
                    if _fits(text[stack[depth]], mark)
                ),
                None,
            )
            if partner is None:
                found.append(Unpaired(Span(at, at + 1), mark, _CLOSERS[mark]))
            else:
                found += (_opening(text, each) for each in stack[partner + 1 :])
                del stack[partner:]
    found += (_opening(text, each) for each in stack)
    return sorted(found, key=lambda each: each.span)


def _opening(text: str, at: int) -> Unpaired:
    return Unpaired(Span(at, at + 1), text[at], _PAIRS[text[at]])


def _fits(opening: str, closing: str) -> bool:
    return _PAIRS[opening] == closing or (opening in "（(" and closing in "）)")


def _beside_chinese(text: str, at: int) -> bool:
    """Whether a Chinese sign is the nearest one on either side, blanks and signs of measure skipped."""
    return _near(text, at - 1, -1) or _near(text, at + 1, 1)


def _near(text: str, at: int, step: int) -> bool:
    for _ in range(3):
        if not 0 <= at < len(text):
            return False
        sign = text[at]
        if _CHINESE.match(sign):
            return True
        if sign not in " %‰\"'()":
            return False
        at += step
    return False


def _holds_chinese(text: str, start: int, end: int) -> bool:
    return bool(_CHINESE.search(text, start + 1, min(end, start + 400)))
