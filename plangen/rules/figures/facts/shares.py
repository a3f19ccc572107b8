"""Shares whose whole neither the record nor the prose names."""

from __future__ import annotations

from typing import NamedTuple

from plangen.language.pattern import pattern
from plangen.rules.dossier import Dossier, remembered
from plangen.rules.figures.facts.numbers import Number, numbers_by_record
from plangen.rules.figures.facts.parts_of_plan import is_drafted_here
from plangen.rules.figures.facts.records import Record, records
from plangen.vocabulary import Aspect

_UNITS = frozenset({"%", "‰"})
_SHARE = pattern(r"占比|比重|比例|份额")
_BARE = pattern(r"(?<![侵抢])占(?:到|至|了)?$")
"""占 with the number right behind it."""
_SAID = pattern(
    r"占(?!比)[^，。；、]{2,30}?(?:的|比例|比重|份额|总数|总量|总额)|(?:不[低高少多]于|不超过|达到|相当于)[^，。；、]{2,30}的$"
    r"|[\u4e00-\u9fff]{2,}[中里][，,“]"
)
"""What a share is of, in the words before it."""
_NAMED = pattern(r"占(?!比).{2,}")
_RATIO = pattern(
    r"增|提高|提升|上升|下降|降低|减|翻|补助|补贴|抵免|奖励|配套|配比|投资|出资|自筹|浮|报销|抽查|缴费|费率"
)
"""Growth, rates of payment, samples: no part of a whole, or one that needs no telling."""


class Share(NamedTuple):
    """A record without its whole, and where the prose says it.

    ``is_open`` tells that the whole can be several things: nothing but 占 stands before the number, or the vocabulary knows
    the indicator as one that cities count on different wholes. Otherwise its name lets a reader guess.
    """

    record: Record
    spoken: tuple[Number, ...]
    is_open: bool


@remembered
def shares(dossier: Dossier) -> tuple[Share, ...]:
    """The shares of a plan that lack their whole, in the order of its register."""
    if not is_drafted_here(dossier):
        return ()
    said = numbers_by_record(dossier)
    found = []
    for record in records(dossier).values():
        spoken = said.get(record.id, ())
        names = (record.id, record.target.name, record.target.indicator)
        if record.quantity.unit not in _UNITS or record.target.of:
            continue
        if any(_RATIO.search(words) for words in (*names, record.target.value)):
            continue
        is_bare = any(_BARE.search(one.lead()) for one in spoken)
        is_share = any(_SHARE.search(name) for name in names)
        if (is_bare or is_share) and not _is_named(record, spoken):
            found.append(Share(record, spoken, is_bare or _varies(record)))
    return tuple(found)


def _is_named(record: Record, spoken: tuple[Number, ...]) -> bool:
    names = (record.target.name, record.target.indicator)
    return any(_NAMED.search(name) for name in names) or any(
        _SAID.search(one.lead(whole_sentence=True)) for one in spoken
    )


def _varies(record: Record) -> bool:
    known = record.known
    return known is not None and bool(known.denominators) and Aspect.of in known.apart
