"""The responsibility clause at the end of a paragraph: （市教育局牵头，市财政局按职责分工负责）.

Its wordings are data, ``templates/official/wordings.txt``: one a line, its name, a blank, the words with ``{牵头}``,
``{责任}`` and ``{配合}`` where the offices stand.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import compress

from plangen import resources
from plangen.composition.words import NOTHING, Words
from plangen.document import Origin, Run
from plangen.model.item import Item
from plangen.source import Path, Span

UNPRINTED = "不印"
"""The wording of offices that stand in the task division table only."""
DEFAULT = "按职责分工"
_FIELDS = {"牵头": "lead", "责任": "offices", "配合": "partners"}
_SLOT = re.compile(r"\{(牵头|责任|配合)\}")

Wording = tuple[str, ...]
"""Words and fields in turn: ``("（", "lead", "牵头负责）")``."""
Written = tuple[bool, bool, bool]
"""Whether each of the fields is written, in the order of ``_FIELDS``."""


def _plain(written: Written) -> Wording:
    """The offices in brackets, for an office that took the default wording out of its file."""
    fields = [piece for field in compress(_FIELDS.values(), written) for piece in (field, "、")]
    return ("（", *fields[:-1], "）")


def _written(slots: Sequence[str]) -> Written:
    lead, offices, partners = (slot in slots for slot in _FIELDS)
    return lead, offices, partners


@lru_cache(maxsize=1)
def wordings() -> Mapping[str, Mapping[Written, Wording]]:
    """The named wordings, each by the fields it prints."""
    found: dict[str, dict[Written, Wording]] = {}
    for line in resources.read("templates", "official", "wordings.txt").splitlines():
        name, _, words = line.strip().partition(" ")
        if not words or name.startswith("#"):
            continue
        pieces = _SLOT.split(words.strip())
        slots = pieces[1::2]
        pieces[1::2] = [_FIELDS[slot] for slot in slots]
        found.setdefault(name, {}).setdefault(_written(slots), tuple(pieces))
    return found


def clause(item: Item, path: Path, wording: str) -> Words:
    """The clause of ``item`` in the named ``wording``; that of the default where there is none of the name.

    Nothing where the item names no office, or where they are not to be printed.
    """
    if not (item.lead or item.offices or item.partners) or wording == UNPRINTED:
        return NOTHING
    written = (bool(item.lead), bool(item.offices), bool(item.partners))
    known = wordings()
    pieces = known.get(wording, {}).get(written) or known.get(DEFAULT, {}).get(written) or _plain(written)
    runs = []
    for position, piece in enumerate(pieces):
        if position % 2:
            value: str = getattr(item, piece)
            runs.append(Run(value, Origin(path / piece, Span(0, len(value)))))
        elif piece:
            runs.append(Run(piece, Origin(path)))
    return Words(runs)
