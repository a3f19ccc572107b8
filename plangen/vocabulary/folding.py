"""Names as they are looked up: how wide they were typed, and in which quotes, makes no difference."""

from __future__ import annotations

from plangen.language.pattern import pattern
from plangen.language.width import narrow

_SHAPED = pattern("[“”「」‘’—–―−]")
_MARKS = str.maketrans(
    {"“": '"', "”": '"', "「": '"', "」": '"', "‘": "'", "’": "'", "—": "-", "–": "-", "―": "-", "−": "-"}
)


def fold(text: str) -> str:
    """``text`` for matching: width, case, blanks and the shapes of marks make no difference."""
    narrowed = narrow(text)
    if _SHAPED.search(narrowed) is not None:
        narrowed = narrowed.translate(_MARKS)
    return "".join(narrowed.casefold().split())
