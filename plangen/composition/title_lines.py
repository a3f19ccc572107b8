"""Titles broken into lines by meaning: a trapezoid or a diamond, never a word, a name or a 《title》 in two.

GB/T 9704-2012, 7.3.1. Every place between two characters has a price; the cheapest lines of a good shape win.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from plangen.composition.title_prices import NAME, NEVER, POOR, RARE, WORD, prices_of
from plangen.source.width import columns_before

LONGEST = 240
"""Characters beyond which a title is only filled line by line."""


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
    text = _Text(_kept_whole(prices_of(title, widths, limit, names), widths), widths, _openings(title), limit)
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
        NEVER if here == beyond else price
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
    for dearest in (POOR, RARE, NAME, WORD, NEVER):
        places = [place for place in range(start + 1, end) if text.prices[place] < dearest]
        found = _cheapest(text, (start, *places, end))
        if found is not None and (best is None or found.cost < best.cost):
            best = found
        if best is not None and (best.cost < _HOURGLASS or dearest > RARE):
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
