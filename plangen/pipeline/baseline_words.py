"""What a baseline remembers of a finding: the words it is about, without lines and order.

One contradiction that became another under the same mark is another finding: so the words at the places it is held
against belong to what is remembered, and the values that only the message names.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from zlib import crc32

from plangen.findings import Finding, Marked
from plangen.language.pattern import pattern
from plangen.rules.ground import GATHERED_COUNT

_MOST_WORDS = 60
_LONGEST = 4000
"""Characters of one place that are looked at."""
_MOST_BESIDE = 12
"""Places and values of one finding that are written out; of more the rest is one number."""
_VALUE = pattern(r"“([^“”]{1,200})”|([0-9][0-9.,%‰—–-]*)")
"""What a message names: quoted words, and numbers."""


def places(finding: Finding) -> Iterator[str]:
    """What is remembered of every place: the finding's own, and those it lists as more of the same."""
    alike = [mark for mark in finding.related if not mark.word]
    gathered = GATHERED_COUNT.search(finding.message)
    message = finding.message[: gathered.start()] if gathered is not None else finding.message
    # Where one finding tells of several places, what its message counts changes with every place that is mended.
    values = _values(message) if gathered is not None or not alike else ()
    beside = sorted(_words(mark) for mark in finding.related if mark.word)
    for mark in (finding.mark, *alike):
        yield _joined(_words(mark), beside, values)


def _joined(own: str, beside: Sequence[str], values: Sequence[str]) -> str:
    known = "\n".join((own, *beside))
    more = [*beside, *(value for value in values if value not in known)]
    if len(more) > _MOST_BESIDE:
        more = [*more[:_MOST_BESIDE], _number("\n".join(more[_MOST_BESIDE:]))]
    return " | ".join((own, *more))


def _values(message: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(match[1] or match[2] for match in _VALUE.finditer(message)))


def _words(mark: Marked) -> str:
    start = mark.span.start
    words = " ".join(mark.source.text[start : min(mark.span.end, start + _LONGEST)].split())
    return words if len(words) <= _MOST_WORDS else f"{words[:_MOST_WORDS]}…{_number(words)}"


def _number(text: str) -> str:
    """Tells long texts apart that begin alike."""
    return f"{crc32(text.encode('utf-8', 'replace')):08x}"
