"""Lists in a line: a、b、c, with quotes and brackets kept whole; and the count that a slogan's name states (四链, 三个互融)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from plangen.language import numeral
from plangen.language.pattern import pattern
from plangen.language.width import reading
from plangen.source import Span

_OPEN = "（(【[《〈“‘「『〔"
_CLOSE = "）)】]》〉”’」』〕"
_BRACKET = pattern(f"[{re.escape(_OPEN + _CLOSE)}]")
_MARK_WIDTHS = {"，": "，,", "；": "；;", ",": "，,", ";": "；;"}
_AND = pattern(r"以及|和|与|及")
_END_MARKS = "。；;，,"
_ENDS = pattern(r"[。；;，,\s]+$")
_OTHERS = pattern(r"等+$")
_COUNT = pattern(
    r"^(?P<n>[一二两三四五六七八九十]{1,3}|[0-9]{1,2}|双)(?P<m>个|大|项|类|条|种|方面|位一体)?(?=[^0-9一二三四五六七八九十年月日成分百千万])"
)


@dataclass(frozen=True, slots=True)
class Item:
    """One member of a list and its place in the text."""

    span: Span
    text: str


def split(text: str, marks: str = "、") -> tuple[Item, ...]:
    """The members of a list divided by any of ``marks`` (either width of them), blanks and end marks trimmed, empty ones left out.

    A mark inside quotes, brackets or 《》 divides nothing.
    """
    items: list[Item] = []
    depth = start = 0
    closed_later: set[int] | None = None
    for match in _divider(marks).finditer(text):
        at, sign = match.start(), match[0]
        if sign in _OPEN:
            closed_later = _closers(text) if closed_later is None else closed_later
            depth += at in closed_later
        elif sign in _CLOSE:
            depth -= depth > 0
        elif depth == 0:
            _add(items, text, start, at)
            start = at + 1
    _add(items, text, start, len(text))
    return tuple(items)


@lru_cache(maxsize=16)
def _divider(marks: str) -> re.Pattern[str]:
    """What `split` looks at: ``marks`` in either width, and whatever opens or closes."""
    return re.compile(f"[{re.escape(_OPEN + _CLOSE + ''.join(_MARK_WIDTHS.get(mark, mark) for mark in marks))}]")


def split_last(text: str, marks: str = "、") -> tuple[Item, ...]:
    """`split`, and the last member divided at its 和, 与, 及 or 以及 (a、b和c); a trailing 等 is taken off."""
    items = list(split(text, marks))
    if not items:
        return ()
    last = items.pop()
    others = _OTHERS.search(last.text)
    end = last.span.start + (others.start() if others else len(last.text))
    at = last.span.start
    if items:
        for match in _AND.finditer(text, last.span.start, end):
            if match.start() > at and match.end() < end:
                _add(items, text, at, match.start())
                at = match.end()
    _add(items, text, at, end)
    return tuple(items)


def stated_count(name: str) -> int | None:
    """The number of members that a slogan's name promises: 四链 4, “三个互融” 3, 六大协同 6; None where it promises none.

    一…一… (一带一路), years, shares and plans (十四五) promise none; 双 is two.
    """
    bare = reading(name.strip().strip("“”\"「」『』‘’'"))[:40]
    match = _COUNT.match(bare)
    if match is None or match.end() >= len(bare) or "、" in bare or "+" in bare:
        return None
    if match["n"] == "双":
        return 2
    if match["n"] == "一" and ("一" in bare[1:] or not match["m"]):
        return None
    value = numeral.read(match["n"])
    return int(value) if value is not None and value >= 1 else None


def slogan(name: str) -> tuple[int, str] | None:
    """A counted slogan without its variants: 三互融, 三个互融 and “三互融” are all (3, 互融), 六大协同 and 六协同 (6, 协同)."""
    count = stated_count(name)
    if count is None:
        return None
    bare = reading(name.strip().strip("“”\"「」『』‘’'"))[:40]
    match = _COUNT.match(bare)
    return (count, bare[match.end() :]) if match else None


def _closers(text: str) -> set[int]:
    """Opening marks that are closed again; one that never is must not swallow the rest of the list."""
    stack: list[int] = []
    closed: set[int] = set()
    for match in _BRACKET.finditer(text):
        at, sign = match.start(), match[0]
        if sign in _OPEN:
            stack.append(at)
        elif stack and _OPEN.index(text[stack[-1]]) == _CLOSE.index(sign):
            closed.add(stack.pop())
    return closed


def _add(items: list[Item], text: str, start: int, end: int) -> None:
    piece = text[start:end]
    trimmed = piece
    if piece[-1:].isspace() or piece[-1:] in _END_MARKS:
        trimmed = _ENDS.sub("", piece) if len(piece) < 10000 else piece.rstrip("。；;，, \n\u3000")
    lead = len(trimmed) - len(trimmed.lstrip())
    trimmed = trimmed.strip()
    if trimmed:
        items.append(Item(Span(start + lead, start + lead + len(trimmed)), trimmed))
