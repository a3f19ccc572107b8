"""Names as they are looked up: how wide they were typed, and in which quotes, makes no difference."""

from __future__ import annotations

from plangen.language.width import narrow

_MARKS = str.maketrans(
    {"“": '"', "”": '"', "「": '"', "」": '"', "‘": "'", "’": "'", "—": "-", "–": "-", "―": "-", "−": "-"}
)


def fold(text: str) -> str:
    """``text`` for matching: width, case, blanks and the shapes of marks make no difference."""
    return "".join(narrow(text).translate(_MARKS).casefold().split())
