"""Words of official titles: a small dictionary, and the cutting of a title into words.

Source: ``schemas/vocabulary/title_words.txt``, our own collection; an office may add to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

from plangen import resources

ORGAN, GENRE, VERB, GERUND, NOUN, HEAD = "机关", "文种", "动词", "动名", "名词", "中心"
QUALIFIER, LINK, PLACE = "修饰", "介连", "地名"
ABOUT, OF, MARK, FOREIGN, UNKNOWN, REGION, NAME = "关于", "的", "标点", "外文", "未知", "政区", "名称"

_REGIONS = ("自治区", "自治州", "自治县", "自治旗", "特别行政区", "省", "市", "县", "区", "州", "盟", "旗", "镇", "乡")
_FIXED = {"关于": ABOUT, "的": OF, "等": OF, "、": LINK} | dict.fromkeys(_REGIONS, REGION)
_FOREIGN = re.compile(
    r"二〇[〇一二三四五六七八九]{2}年|[0-9A-Za-z][0-9A-Za-z.+\-—–~～％%]*(?:年度?|[个项条类级所家户批])?"
)
_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff〇\U00020000-\U0003ffff]")

# What a token costs: a title is cut into few known words. An unknown character is dearer than any word.
_KNOWN_COST, _SINGLE_COST, _UNKNOWN_COST = 10, 14, 25


class Token(NamedTuple):
    """A word of a title and its class."""

    text: str
    kind: str
    start: int

    @property
    def end(self) -> int:
        """Offset of the character behind it."""
        return self.start + len(self.text)


@lru_cache(maxsize=1)
def dictionary() -> tuple[Mapping[str, str], int]:
    """The class of each word, and the length of the longest word."""
    words: dict[str, str] = {}
    kind = NOUN
    for line in resources.read("schemas", "vocabulary", "title_words.txt").splitlines():
        if line.startswith("["):
            kind = line.strip("[] \t")
        elif not line.startswith("#"):
            for word in line.split():
                words.setdefault(word, kind)
    words.update(_FIXED)
    return words, max(map(len, words))


def tokens(title: str, names: Iterable[str] = ()) -> list[Token]:
    """``title`` cut into words; ``names`` are words of their own. Linear in the title's length."""
    words, longest = dictionary()
    own = {name: NAME for name in names if name}
    longest = min(max([longest, *map(len, own)]), 60)
    size = len(title)
    best = [0] * (size + 1)
    step = [(1, UNKNOWN)] * size
    foreign = {match.start(): match.end() for match in _FOREIGN.finditer(title)}
    for start in range(size - 1, -1, -1):
        character = title[start]
        kind = UNKNOWN if _HAN.match(character) else MARK
        cost, take = best[start + 1] + _UNKNOWN_COST, (1, kind)
        if start in foreign:
            end = foreign[start]
            cost, take = best[end], (end - start, FOREIGN)
        for length in range(min(longest, size - start), 0, -1):
            word = title[start : start + length]
            found = own.get(word) or words.get(word)
            if found is None:
                continue
            price = best[start + length] + (_KNOWN_COST if length > 1 else _SINGLE_COST)
            if found is NAME:
                price -= _KNOWN_COST
            if price < cost:
                cost, take = price, (length, found)
        best[start], step[start] = cost, take
    return _grouped(title, step)


def _grouped(title: str, step: list[tuple[int, str]]) -> list[Token]:
    """The tokens of the cheapest cutting; neighbours that are one name become one token."""
    found: list[Token] = []
    start = 0
    while start < len(title):
        length, kind = step[start]
        token = Token(title[start : start + length], kind, start)
        start += length
        merged = _merged(found[-1], token) if found else None
        if merged is not None:
            found[-1] = merged
        else:
            found.append(token)
    return found


def _merged(one: Token, other: Token) -> Token | None:
    """``one`` and ``other`` as a single word, where they are: an unknown word, a place with its rank, a place's organ."""
    kind = None
    if one.kind == UNKNOWN and other.kind == UNKNOWN and len(one.text) < 6:
        kind = UNKNOWN
    elif other.kind == REGION:
        kind = PLACE if one.kind in (PLACE, UNKNOWN, NAME) or (one.kind == REGION and len(one.text) > 1) else None
    elif other.kind == ORGAN and one.kind in (PLACE, ORGAN, NAME):
        kind = ORGAN
    elif other.kind == PLACE and one.kind == PLACE and len(one.text) + len(other.text) < 12:
        kind = PLACE
    return Token(one.text + other.text, kind, one.start) if kind is not None else None
