"""Two lists in prose that are so alike that one of them was probably copied wrongly."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from plangen.language.pattern import pattern
from plangen.rules.lists.reading.ends import beginning, ending
from plangen.rules.lists.reading.runs import Run
from plangen.rules.quoting import short

# Offices, places and institutions: such lists differ from place to place for good reasons.
_ENTITY = pattern(
    r"(?:[局委办厅部院校区县市镇乡旗州盟省社团行站所馆园村企]|公司|集团|中心|学会|协会|部门|单位|机构|街道|政府|同志|负责人)等?$"
)
_CANDIDATES = 20
"""Lists that hold one word: more of them are a habit of speech, not a copy."""
_LONG = 6
_VERY_LONG = 8


class Likeness(NamedTuple):
    """``run`` against an ``other`` list; ``message`` says what is different."""

    run: Run
    other: Run
    message: str


def shortened(lists: Sequence[Run]) -> Iterator[Likeness]:
    """Lists of five members and more that lack one of a longer list, all others in the same order."""
    long = [(run, run.names) for run in lists if len(run.names) >= _LONG - 1]
    for one, two in _candidates(long, 3):
        (longer, all_of_it), (shorter, words) = (two, one) if len(two[1]) > len(one[1]) else (one, two)
        less = len(all_of_it) - len(words)
        if len(all_of_it) < _LONG or not 0 < less <= (2 if len(all_of_it) >= _VERY_LONG else 1):
            continue
        missing = _missing(all_of_it, words)
        if missing is not None and not (shorter.is_open and missing[-1] == all_of_it[-1]):
            without = "”“".join(short(word) for word in missing)
            message = f"这里列了{len(words)}项，另一处列了{len(all_of_it)}项，这里没有“{without}”。请核对。"
            yield Likeness(shorter, longer, message)


def slipped(lists: Sequence[Run]) -> Iterator[Likeness]:
    """Lists that are the same but for one member, which begins alike (工信 and 工业)."""
    by_mark = [(run, run.parts) for run in lists if run.text.count("、") >= 2]
    for (run, words), (other, others) in _candidates(by_mark, 1):
        if len(words) != len(others):
            continue
        differing = [index for index in range(len(words)) if not _same(words, index, others, index)]
        if len(differing) == 1 and _is_slip(words, others, differing[0]):
            mine, theirs = (_name(each[differing[0]]) for each in (words, others))
            message = f"两处列的只差一项：这里是“{mine}”，另一处是“{theirs}”。请核对是不是写错了。"
            yield Likeness(run, other, message)


_Words = tuple[str, ...]


def _candidates(
    lists: Sequence[tuple[Run, _Words]], shared: int
) -> Iterator[tuple[tuple[Run, _Words], tuple[Run, _Words]]]:
    """Each list with those before it, of another prose, that hold ``shared`` of its inner words at least."""
    known: dict[str, list[int]] = {}
    for index, (run, words) in enumerate(lists):
        if _of_entities(words):
            continue
        counts: dict[int, int] = {}
        for word in dict.fromkeys(words[1:-1]):
            places = known.setdefault(word, [])
            for place in places:
                counts[place] = counts.get(place, 0) + 1
            if len(places) < _CANDIDATES:
                places.append(index)
        for place, count in sorted(counts.items()):
            if count >= shared and lists[place][0].printed is not run.printed:
                yield (run, words), lists[place]


def _of_entities(words: _Words) -> bool:
    return 2 * sum(_ENTITY.search(word) is not None for word in words) > len(words)


def _missing(longer: _Words, shorter: _Words) -> _Words | None:
    """What of ``longer`` is not in ``shorter``; ``None`` where ``shorter`` holds anything else, or in another order."""
    missing = []
    at = 0
    for index, word in enumerate(longer):
        if at < len(shorter) and _same(shorter, at, longer, index):
            at += 1
        else:
            missing.append(word)
    return tuple(missing) if at == len(shorter) else None


def _same(one: _Words, index: int, other: _Words, place: int) -> bool:
    """Whether two members are the same; the first of a list may have words before it, the last words behind."""
    mine, theirs = one[index], other[place]
    if mine == theirs:
        return True
    if index == 0 and place == 0:
        return len(ending((mine, theirs))) > 1
    if index == len(one) - 1 and place == len(other) - 1:
        return len(beginning((mine, theirs))) > 1
    return False


def _is_slip(words: _Words, others: _Words, index: int) -> bool:
    """Whether the differing member was probably meant to be the same: alike itself, and all around it the same."""
    mine, theirs = words[index], others[index]
    if mine[0] != theirs[0] or min(len(mine), len(theirs)) < 2:
        return False
    if len(words) == 3 and len(ending((words[0], others[0]))) < 4:
        return False
    if index < len(words) - 1:
        return index > 0 and len(mine) == len(theirs) and len(words) > 3
    return _share(mine[2:], theirs[2:], 3)


def _share(one: str, other: str, length: int) -> bool:
    """Whether some ``length`` characters in a row stand in both."""
    pieces = {one[at : at + length] for at in range(min(len(one), 60) - length + 1)}
    return any(other[at : at + length] in pieces for at in range(min(len(other), 60) - length + 1))


def _name(words: str) -> str:
    """A member without what runs on behind it."""
    return words if len(words) <= 4 else words[:2]
