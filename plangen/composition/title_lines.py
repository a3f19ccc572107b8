"""Titles broken into lines by meaning: a trapezoid or a diamond, never a word, a name or a 《title》 in two.

GB/T 9704-2012, 7.3.1. Every place between two characters has a price; the cheapest lines of a good shape win.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from plangen.composition import title_words as words
from plangen.composition.title_words import Token, tokens
from plangen.source.width import columns_before

LONGEST = 240
"""Characters beyond which a title is only filled line by line."""

_NO_START = "、，。；：？！）》〉”’】〕)]}>,.;:?!%％"
_NO_END = "（《〈“‘【〔([{<"

# Prices of a break. From _RARE on, a place is used only where no other lines fit.
_NEVER, _WORD, _NAME, _RARE, _POOR = 5000, 900, 500, 250, 90


class _Line(NamedTuple):
    """The best lines up to one of the breaks: ``falling`` once a line was shorter than the one above it."""

    cost: float
    breaks: tuple[int, ...]


def title_lines(
    title: str, characters: int = 20, wishes: Sequence[int] = (), names: Sequence[str] = ()
) -> tuple[int, ...]:
    """Offsets in ``title`` at which its second and later lines begin.

    Args:
        title: the title in one line.
        characters: how many Chinese characters a line holds; two digits or Latin letters are one.
        wishes: offsets where the drafter wants a line to end; they are kept, and lines between them broken where too long.
        names: words of this plan that are never broken (its city, its offices).
    """
    wanted = tuple(sorted({wish for wish in wishes if 0 < wish < len(title)}))
    return _lines(title, max(characters, 2), wanted, tuple(names))


class _Text(NamedTuple):
    """A title with the price of a break at each place, and its widths in half characters up to each place."""

    prices: Sequence[int]
    widths: Sequence[int]
    openings: Sequence[int]
    limit: int


@lru_cache(maxsize=512)
def _lines(title: str, characters: int, wishes: tuple[int, ...], names: tuple[str, ...]) -> tuple[int, ...]:
    widths = columns_before(title)
    limit = characters * 2
    if not wishes and widths[-1] <= limit:
        return ()
    if len(title) > LONGEST:
        return _filled(widths, limit, wishes)
    text = _Text(_kept_whole(_prices(title, widths, limit, names), widths), widths, _openings(title), limit)
    found: list[int] = []
    for start, end in zip((0, *wishes), (*wishes, len(title)), strict=True):
        if start:
            found.append(start)
        if widths[end] - widths[start] > limit:
            found.extend(_best(text, start, end))
    return tuple(found)


def _kept_whole(prices: Sequence[int], widths: Sequence[int]) -> list[int]:
    """``prices`` with no break inside what is drawn as one character."""
    return [
        _NEVER if here == beyond else price
        for price, here, beyond in zip(prices, widths, (*widths[1:], -1), strict=True)
    ]


def _filled(widths: Sequence[int], limit: int, wishes: tuple[int, ...]) -> tuple[int, ...]:
    """Lines as full as they get, for what is longer than any title."""
    found = []
    start = 0
    for position in range(1, len(widths) - 1):
        if position in wishes or widths[position + 1] - widths[start] > limit:
            found.append(position)
            start = position
    return tuple(found)


def _best(text: _Text, start: int, end: int) -> tuple[int, ...]:
    """The cheapest breaks between ``start`` and ``end``; dearer places are tried only where cheaper ones make no good shape."""
    best: _Line | None = None
    for dearest in (_POOR, _RARE, _NAME, _WORD, _NEVER):
        places = [place for place in range(start + 1, end) if text.prices[place] < dearest]
        found = _cheapest(text, (start, *places, end))
        if found is not None and (best is None or found.cost < best.cost):
            best = found
        if best is not None and (best.cost < _HOURGLASS or dearest > _RARE):
            return best.breaks
    return tuple(start + place for place in _filled(text.widths[start : end + 1], text.limit, ()))


def _cheapest(text: _Text, places: Sequence[int]) -> _Line | None:
    """Shortest path over pairs of neighbouring breaks, so that the price of a line may depend on the line above it."""
    prices, widths, openings, limit = text.prices, text.widths, text.openings, text.limit
    total = widths[places[-1]] - widths[places[0]]
    fewest = -(-total // limit)
    last = len(places) - 1
    # Best way to have a line from places[i] to places[j], by (i, j, falling).
    ways: list[dict[tuple[int, bool], _Line]] = [{} for _ in places]
    for second in range(1, last + 1):
        width = widths[places[second]] - widths[places[0]]
        if width > limit:
            break
        opened = _OPENED if openings[places[second]] > places[0] else 0
        ways[second][0, False] = _Line(_line_price(width, second == last) + opened, ())
    for middle in range(1, last):
        if not ways[middle]:
            continue
        for following in range(middle + 1, last + 1):
            width = widths[places[following]] - widths[places[middle]]
            if width > limit:
                break
            own = _line_price(width, following == last) + prices[places[middle]]
            if openings[places[following]] > places[middle]:
                own += _OPENED
            for (before, falling), way in ways[middle].items():
                above = widths[places[middle]] - widths[places[before]]
                cost = way.cost + own + _step_price(above, width, falling)
                key = (middle, falling or width < above)
                known = ways[following].get(key)
                if known is None or cost < known.cost:
                    ways[following][key] = _Line(cost, (*way.breaks, places[middle]))
    if not ways[last]:
        return None
    return min(
        ways[last].values(), key=lambda way: (way.cost + _EXTRA_LINE * (len(way.breaks) + 1 - fewest), way.breaks)
    )


_EXTRA_LINE = 11
_HOURGLASS = 300
_OPENED = 14
"""A 《title》 too long for one line begins one."""


def _openings(title: str) -> list[int]:
    """For each place inside a 《title》 the offset of its 《; -1 elsewhere."""
    found = []
    opening = -1
    for place, character in enumerate(title):
        found.append(opening)
        if character == "《":
            opening = place
        elif character == "》":
            opening = -1
    return [*found, -1]


def _line_price(width: int, is_last: bool) -> float:
    """What a line of ``width`` half characters costs by itself: short ones look lost, the last one most of all."""
    if width <= 4:
        return 600
    if width < 8:
        return 60 if is_last else 40
    if width < 11:
        return 25 if is_last else 12
    return 0


def _step_price(above: int, width: int, falling: bool) -> float:
    """What two lines cost below each other: an hourglass most, then a step too wide, then no step at all."""
    difference = abs(width - above)
    price = 0.0
    if falling and width > above:
        price += _HOURGLASS
    if difference < 2:
        price += 4
    if difference > 12:
        price += (difference - 12) * 1.2
    return price


def _prices(title: str, widths: Sequence[int], limit: int, names: tuple[str, ...]) -> list[int]:
    """The price of a line beginning at each offset."""
    prices = [_WORD - 1] * (len(title) + 1)
    cut = tokens(title, names)
    issuer_end = _issuer_end(title)
    for before, after, beyond in zip(cut, cut[1:], (*cut[2:], cut[-1]), strict=False):
        prices[after.start] = _between(before, after, beyond, after.start < issuer_end)
    for place in range(1, len(title)):
        if title[place - 1].isspace():
            prices[place] = min(prices[place], 2)
        elif title[place].isspace():
            prices[place] = _WORD - 1
    _tails(title, cut, prices)
    _brackets(title, widths, limit, prices)
    _places_in_brackets(cut, prices)
    for place in range(1, len(title)):
        if title[place] in _NO_START or title[place - 1] in _NO_END:
            prices[place] = _NEVER - 1
    return prices


def _issuer_end(title: str) -> int:
    """Where the issuer's name ends: at the first 关于; 0 where there is none before a 《."""
    about = title.find("关于")
    opening = title.find("《")
    return about if about > 0 and (opening < 0 or about < opening) else 0


def _between(before: Token, after: Token, beyond: Token, in_issuer: bool) -> int:
    """The price of a break between two words."""
    one, other = before.kind, after.kind
    if one == words.ABOUT:
        return _RARE + 50
    if other == words.ABOUT:
        return 0
    if other == words.OF:
        return _NAME + 100
    if before.text in _ISSUING:
        return 5
    if in_issuer:
        # Joint issuers may stand one below the other; a single one is a name.
        joint = one in (words.ORGAN, words.NAME) and other in (words.ORGAN, words.NAME, words.PLACE)
        return 10 if joint or before.text == "、" else _RARE + 40
    if one == words.LINK:
        return 10 if before.text == "、" else 60
    if other == words.LINK:
        # Two verbs with one object are one phrase; two phrases that each begin with a verb are not.
        together = one == words.VERB and beyond.kind == words.VERB
        return 70 if together else 12 if beyond.kind == words.VERB else 28
    if words.REGION in (one, other):
        return _RARE
    unsure = 12 if words.UNKNOWN in (one, other) else 0
    return unsure + (_AFTER.get(one) or _before(before, after))


_AFTER = {words.OF: 16, words.QUALIFIER: 44, words.VERB: 40, words.PLACE: 24}
"""What a line costs that ends with a word of this class; other words leave it to what follows."""
_ISSUING = ("印发", "转发", "批转", "公布", "发布", "修改", "废止")


def _before(before: Token, after: Token) -> int:
    """The price of a line that begins with ``after``, behind a word that may end one."""
    if after.kind == words.VERB:
        return 4
    if after.kind == words.GENRE:
        return {2: 28, 3: 16}.get(len(after.text), 9)
    if after.kind == words.HEAD or (before.kind == words.FOREIGN and not before.text.endswith("年")):
        return 34
    if after.kind == words.GERUND:
        return 26
    return 8 if after.kind == words.QUALIFIER else 16


def _tails(title: str, cut: Sequence[Token], prices: list[int]) -> None:
    """的 and the genre behind it stay together, at the end of the title and of a title inside it."""
    for position, token in enumerate(cut):
        if token.text != "的":
            continue
        end = _tail_end(title, token.end)
        if end - token.end <= 8 and not any(later.text == "的" for later in cut[position + 1 :] if later.start < end):
            for place in range(token.start, end):
                prices[place] = max(prices[place], _NAME + 200)


def _tail_end(title: str, start: int) -> int:
    """Where the words end that stand before a closing 》, a bracket, or the end of the title."""
    ends = [found for mark in "》（(" if (found := title.find(mark, start)) >= 0]
    return min(ends, default=len(title))


def _places_in_brackets(cut: Sequence[Token], prices: list[int]) -> None:
    """A place in brackets is the middle of a name: 中国（上海）自由贸易试验区."""
    for before, opening, place, closing, after in zip(cut, cut[1:], cut[2:], cut[3:], cut[4:], strict=False):
        if (opening.text, closing.text) == ("（", "）") and place.kind == words.PLACE and after.kind != words.OF:
            for start in (before.end, after.start):
                prices[start] = max(prices[start], _RARE)


_TITLES = "《〈"
_IN_TITLE = _POOR + 20
_PAIRS = (("《", "》", _NAME + 200), ("〈", "〉", _NAME + 180), ("“", "”", _NAME + 150), ("（", "）", _NAME + 100))


def _brackets(title: str, widths: Sequence[int], limit: int, prices: list[int]) -> None:
    """What stands in brackets or quotes stays in one line, with a 的 and genre behind it, where it can."""
    for opening, closing, dear in _PAIRS:
        start = title.find(opening)
        while start >= 0:
            end = title.find(closing, start)
            if end < 0:
                break
            tail = end + 1
            if title[tail : tail + 1] == "的":
                tail = _tail_end(title, tail)
            fits = widths[tail] - widths[start] <= limit
            for place in range(start + 1, end + 1):
                near = 14 if widths[place] - widths[start] < 12 else 0
                if not fits:
                    prices[place] += 10 + near
                elif opening in _TITLES and place <= end and prices[place] < _NAME:
                    # Rather than an hourglass, a title is divided where its own sense divides it.
                    prices[place] += _IN_TITLE
                else:
                    prices[place] = max(prices[place], dear)
            if opening == "（" and start > 0:
                # A line may begin with the years in brackets, but they belong to the words before them.
                prices[start] = max(prices[start], 18)
            start = title.find(opening, end)
