"""What it costs to begin a line of a title at each of its places: little between phrases, much inside a name."""

from __future__ import annotations

from collections.abc import Sequence

from plangen.composition import title_words as words
from plangen.composition.title_words import Token, tokens

_NO_START = "、，。；：？！）》〉”’】〕)]}>,.;:?!%％"
_NO_END = "（《〈“‘【〔([{<"

# Prices of a break. From RARE on, a place is used only where no other lines fit.
NEVER, WORD, NAME, RARE, POOR = 5000, 900, 500, 250, 90


def prices_of(title: str, widths: Sequence[int], limit: int, names: tuple[str, ...]) -> list[int]:
    """The price of a line beginning at each offset."""
    prices = [WORD - 1] * (len(title) + 1)
    cut = tokens(title, names)
    issuer_end = _issuer_end(title)
    for before, after, beyond in zip(cut, cut[1:], (*cut[2:], cut[-1]), strict=False):
        prices[after.start] = _between(before, after, beyond, after.start < issuer_end)
    for place in range(1, len(title)):
        if title[place - 1].isspace():
            prices[place] = min(prices[place], 2)
        elif title[place].isspace():
            prices[place] = WORD - 1
    _tails(title, cut, prices)
    _brackets(title, widths, limit, prices)
    _places_in_brackets(cut, prices)
    for place in range(1, len(title)):
        if title[place] in _NO_START or title[place - 1] in _NO_END:
            prices[place] = NEVER - 1
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
        return RARE + 50
    if other == words.ABOUT:
        return 0
    if other == words.OF:
        return NAME + 100
    if before.text in _ISSUING:
        return 5
    if in_issuer:
        # Joint issuers may stand one below the other; a single one is a name.
        joint = one in (words.ORGAN, words.NAME) and other in (words.ORGAN, words.NAME, words.PLACE)
        return 10 if joint or before.text == "、" else RARE + 40
    if one == words.LINK:
        return 10 if before.text == "、" else 60
    if other == words.LINK:
        # Two verbs with one object are one phrase; two phrases that each begin with a verb are not.
        together = one == words.VERB and beyond.kind == words.VERB
        return 70 if together else 12 if beyond.kind == words.VERB else 28
    if words.REGION in (one, other):
        return RARE
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
                prices[place] = max(prices[place], NAME + 200)


def _tail_end(title: str, start: int) -> int:
    """Where the words end that stand before a closing 》, a bracket, or the end of the title."""
    ends = [found for mark in "》（(" if (found := title.find(mark, start)) >= 0]
    return min(ends, default=len(title))


def _places_in_brackets(cut: Sequence[Token], prices: list[int]) -> None:
    """A place in brackets is the middle of a name: 中国（上海）自由贸易试验区."""
    for before, opening, place, closing, after in zip(cut, cut[1:], cut[2:], cut[3:], cut[4:], strict=False):
        if (opening.text, closing.text) == ("（", "）") and place.kind == words.PLACE and after.kind != words.OF:
            for start in (before.end, after.start):
                prices[start] = max(prices[start], RARE)


_TITLES = "《〈"
_IN_TITLE = POOR + 20
_PAIRS = (("《", "》", NAME + 200), ("〈", "〉", NAME + 180), ("“", "”", NAME + 150), ("（", "）", NAME + 100))


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
                elif opening in _TITLES and place <= end and prices[place] < NAME:
                    # Rather than an hourglass, a title is divided where its own sense divides it.
                    prices[place] += _IN_TITLE
                else:
                    prices[place] = max(prices[place], dear)
            if opening == "（" and start > 0:
                # A line may begin with the years in brackets, but they belong to the words before them.
                prices[start] = max(prices[start], 18)
            start = title.find(opening, end)
