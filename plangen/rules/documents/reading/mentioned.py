"""Whether a plan's prose speaks of another document, and whether it repeals it."""

from __future__ import annotations

from plangen.language.pattern import pattern
from plangen.rules.documents.reading.cited import key, number
from plangen.rules.documents.reading.neighbours import Neighbour
from plangen.rules.dossier import Dossier
from plangen.vocabulary.folding import fold

_REPEALED = pattern(r"废止|停止执行|不再执行|以本\S{0,6}为准|同时失效")


def is_mentioned(dossier: Dossier, other: Neighbour) -> bool:
    """Whether the prose gives its title or its number."""
    written = fold(number(other))
    text = dossier.folded
    return bool(written and written in text) or key(other.plan.title) in key(text)


def is_repealed(dossier: Dossier, other: Neighbour) -> bool:
    """Whether the prose mentions it and says that something no longer holds."""
    return _REPEALED.search(dossier.folded) is not None and is_mentioned(dossier, other)
