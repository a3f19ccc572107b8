"""Patterns that are compiled when they are first used.

A pattern over Chinese text takes about a quarter of a millisecond to compile, and a run needs only some of those that the rules
bring: what no text of a plan asks for shall cost nothing.
"""

from __future__ import annotations

import re
from typing import Any, cast


def pattern(text: str, flags: int = 0) -> re.Pattern[str]:
    """What `re.compile` gives for ``text``, made at the first question to it.

    Raises:
        re.error: at that first question, where ``text`` is no pattern.
    """
    return cast("re.Pattern[str]", _Pattern(text, flags))


class _Pattern:
    def __init__(self, text: str, flags: int) -> None:
        self._text, self._flags = text, flags

    def __getattr__(self, name: str) -> Any:
        compiled = re.compile(self._text, self._flags)
        # What is asked often lies in the instance from now on, and nobody comes here for it again.
        for method in ("search", "match", "fullmatch", "finditer", "split", "sub"):
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)
