"""What governs each place of a text: sentence, statement, clause, deadline, hedge, and what is quoted or cited."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Generic, TypeVar

from plangen.language import deadline, hedge, period, sentence
from plangen.language.hedge import HedgeMatch
from plangen.language.pattern import pattern
from plangen.language.period import Period, PeriodKind
from plangen.source import Span

_QUOTED = pattern(r"“[^“”\n]{0,60}”|\"[^\"\n]{0,60}\"|‘[^‘’\n]{0,60}’|「[^「」\n]{0,60}」|『[^『』\n]{0,60}』")
_CITED = pattern(
    r"《[^《》\n]{0,200}(?:《[^《》\n]{0,100}》[^《》\n]{0,100})?》"
    r"|[〔﹝［\[【（(] ?[0-9０-９]{4} ?[〕﹞］\]】）)] ?第?[0-9０-９]{1,6} ?号?"
    r"|(?:https?://|www\.)[\x21-\x7e]+"
    r"|(?<![0-9])[0-9]{4}[-./][0-9]{1,2}[-./][0-9]{1,2}(?![0-9])(?: ?[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)?"
    r"|(?:GB|DB|JGJ|CJJ|HJ|ISO|IEC)[A-Z/]{0,4} ?[0-9.]+(?:[-—－][0-9]{4})?"
)
# Without any of these nothing is cited, and nothing else need be looked for.
_CITING = pattern(r"[《〔﹝［\[【（(\-./:GDJCHI]")
_LABEL = r"[ \u3000]*(?:[（(]?[一二三四五六七八九十0-9]{1,3}[）)、.．]|第[一二三四五六七八九十]+[条章])?"
_RUN_IN = pattern(_LABEL + r"[^，。；：,;:]{0,40}")
_LABEL_ONLY = pattern(_LABEL)
_EMPTY = pattern(r"力争|确保|争取|[在于 \u3000]")


T = TypeVar("T")


class DeadlineSource(StrEnum):
    """Where a deadline was read."""

    sentence = "sentence"
    paragraph = "paragraph"


@dataclass(frozen=True, slots=True)
class _Placed(Generic[T]):
    """Values in the order of the text, with the offsets they begin at."""

    starts: list[int]
    values: list[T]


_NOWHERE: _Placed[Span] = _Placed([], [])
_NO_HEDGES: _Placed[HedgeMatch] = _Placed([], [])


@dataclass(frozen=True, eq=False)
class Context:
    """The marks of one text, sorted so that `bisect` can search them; most kinds are read when somebody first asks for them."""

    text: str
    periods: list[Period]
    """Every period with a calendar in the text."""
    starts: sentence.Starts

    @classmethod
    def of(cls, text: str) -> Context:
        """What governs each place of ``text``."""
        return cls(text, period.find(text), sentence.starts(text))

    @cached_property
    def deadlines(self) -> list[Period]:
        """Those that say when something is due."""
        return deadline.stated(self.text, self.periods)

    @cached_property
    def _deadline_starts(self) -> list[int]:
        return [each.span.start for each in self.deadlines]

    @cached_property
    def _joint(self) -> list[int]:
        """For each deadline, how many stand joined before it (到2025年、2030年)."""
        counts: list[int] = []
        for at, each in enumerate(self.deadlines):
            joined = at > 0 and bool(
                deadline.JOINT.fullmatch(self.text, self.deadlines[at - 1].span.end, each.span.start)
            )
            counts.append(counts[-1] + 1 if joined else 0)
        return counts

    @property
    def has_joint_deadlines(self) -> bool:
        """Whether 分别 could share out deadlines here."""
        return any(self._joint)

    @cached_property
    def _heads(self) -> dict[int, Period]:
        return _heads(self.text, self.starts, self.deadlines)

    @cached_property
    def _hedges(self) -> tuple[_Placed[HedgeMatch], _Placed[HedgeMatch]]:
        """Words of effort and words of degree."""
        found = hedge.find(self.text)
        if not found:
            return _NO_HEDGES, _NO_HEDGES
        return _placed(each for each in found if each.effort), _placed(each for each in found if not each.effort)

    @cached_property
    def _quoted(self) -> _Placed[Span]:
        return _placed_spans(_QUOTED, self.text)

    @cached_property
    def _masked(self) -> _Placed[Span]:
        return _placed_spans(_CITED, self.text) if _CITING.search(self.text) else _NOWHERE

    def clause(self, offset: int) -> Span:
        """The clause (to ，) that holds ``offset``."""
        return self._part(self.starts.clauses, offset)

    def statement(self, offset: int) -> Span:
        """The statement (to ；) that holds ``offset``."""
        return self._part(self.starts.statements, offset)

    def is_quoted(self, offset: int) -> bool:
        """Whether ``offset`` stands inside quotation marks."""
        return _inside(self._quoted, offset)

    def is_masked(self, offset: int) -> bool:
        """Whether ``offset`` belongs to a title, a document number, an address, a numeric date or a standard's code."""
        return _inside(self._masked, offset)

    def deadline(self, offset: int, place: int | None) -> tuple[Period | None, DeadlineSource | None]:
        """The deadline that governs ``offset``; ``place`` is the position in a 分别 series, which shares out joint deadlines."""
        if not self.deadlines:
            return None, None
        found = bisect_right(self._deadline_starts, offset) - 1
        start = _start(self.starts.sentences, offset)
        if found >= 0 and self.deadlines[found].span.start >= start:
            if place is not None and self._joint[found]:
                first = found - self._joint[found]
                found = min(first + place, found)
            return self.deadlines[found], DeadlineSource.sentence
        head = self._heads.get(_start(self.starts.paragraphs, offset))
        if head is not None and head.span.start < offset:
            return head, DeadlineSource.paragraph
        return None, None

    def hedge(self, offset: int) -> HedgeMatch | None:
        """The hedge that governs ``offset``, as `plangen.language.hedge.before` says."""
        efforts, degrees = self._hedges
        return hedge.nearer(_last(efforts, self.starts.statements, offset), _last(degrees, self.starts.clauses, offset))

    def _part(self, starts: Sequence[int], offset: int) -> Span:
        at = bisect_right(starts, offset) - 1
        if at < 0:
            return Span(0, len(self.text))
        return Span(starts[at], starts[at + 1] if at + 1 < len(starts) else len(self.text))


def _start(starts: Sequence[int], offset: int) -> int:
    at = bisect_right(starts, offset) - 1
    return starts[at] if at >= 0 else 0


def _heads(text: str, starts: sentence.Starts, deadlines: list[Period]) -> dict[int, Period]:
    """The deadline at the head of each paragraph that states no other; a run-in heading may stand before it."""
    heads: dict[int, Period] = {}
    several: set[int] = set()
    for each in deadlines:
        paragraph = _start(starts.paragraphs, each.span.start)
        if paragraph in several:
            continue
        if paragraph in heads:
            known = heads[paragraph]
            if (known.start, known.end) != (each.start, each.end):
                del heads[paragraph]
                several.add(paragraph)
            continue
        if each.kind is not PeriodKind.named and _is_head(text, paragraph, each.span.start, starts.sentences):
            heads[paragraph] = each
        else:
            several.add(paragraph)
    return heads


def _is_head(text: str, paragraph: int, offset: int, sentences: Sequence[int]) -> bool:
    if offset - paragraph > 60:
        return False
    number = bisect_right(sentences, offset) - bisect_right(sentences, paragraph)
    own = sentences[bisect_right(sentences, offset) - 1]
    if not _LABEL_ONLY.fullmatch(_EMPTY.sub("", text[own:offset])):
        return False
    return number == 0 or (number == 1 and bool(_RUN_IN.fullmatch(text[paragraph:own].rstrip("。\n "))))


def _placed_spans(pattern: re.Pattern[str], text: str) -> _Placed[Span]:
    spans = [Span(*match.span()) for match in pattern.finditer(text)]
    return _Placed([span.start for span in spans], spans) if spans else _NOWHERE


def _placed(hedges: Iterable[HedgeMatch]) -> _Placed[HedgeMatch]:
    kept = list(hedges)
    return _Placed([each.span.start for each in kept], kept)


def _inside(spans: _Placed[Span], offset: int) -> bool:
    at = bisect_right(spans.starts, offset) - 1
    return at >= 0 and offset < spans.values[at].end


def _last(found: _Placed[HedgeMatch], starts: Sequence[int], offset: int) -> HedgeMatch | None:
    """The last one before ``offset`` in the part that holds it."""
    at = bisect_right(found.starts, offset) - 1
    return found.values[at] if at >= 0 and found.starts[at] >= _start(starts, offset) else None
