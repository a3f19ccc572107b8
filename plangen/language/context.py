"""What governs each place of a text, found in one pass: sentence, statement, clause, deadline, hedge, and what is quoted or cited."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from plangen.language import deadline, hedge, sentence
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
_LABEL = r"[ \u3000]*(?:[（(]?[一二三四五六七八九十0-9]{1,3}[）)、.．]|第[一二三四五六七八九十]+[条章])?"
_RUN_IN = pattern(_LABEL + r"[^，。；：,;:]{0,40}")
_LABEL_ONLY = pattern(_LABEL)
_EMPTY = pattern(r"力争|确保|争取|[在于 \u3000]")
_JOINT = pattern(r" ?(?:、|和|及|与|以及) ?")


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


@dataclass(frozen=True, slots=True)
class Context:
    """The marks of one text, sorted, each a list of offsets or spans that `bisect` can search."""

    text: str
    sentences: list[int]
    statements: list[int]
    clauses: list[int]
    paragraphs: list[int]
    deadlines: list[Period]
    deadline_starts: list[int]
    joint: list[int]
    efforts: _Placed[HedgeMatch]
    degrees: _Placed[HedgeMatch]
    quoted: _Placed[Span]
    masked: _Placed[Span]
    heads: dict[int, Period]

    @classmethod
    def of(cls, text: str, periods: list[Period]) -> Context:
        """Read ``text`` once; ``periods`` are those that stand in it."""
        deadlines = deadline.stated(text, periods)
        hedges = hedge.find(text)
        sentences = [span.start for span in sentence.sentences(text)]
        paragraphs = [span.start for span in sentence.paragraphs(text)]
        return cls(
            text=text,
            sentences=sentences,
            statements=[span.start for span in sentence.statements(text)],
            clauses=[span.start for span in sentence.clauses(text)],
            paragraphs=paragraphs,
            deadlines=deadlines,
            deadline_starts=[each.span.start for each in deadlines],
            joint=_joint(text, deadlines),
            efforts=_placed_hedges(each for each in hedges if each.effort),
            degrees=_placed_hedges(each for each in hedges if not each.effort),
            quoted=_placed_spans(_QUOTED, text),
            masked=_placed_spans(_CITED, text),
            heads=_heads(text, paragraphs, sentences, deadlines),
        )

    def clause(self, offset: int) -> Span:
        """The clause (to ，) that holds ``offset``."""
        return self._part(self.clauses, offset)

    def statement(self, offset: int) -> Span:
        """The statement (to ；) that holds ``offset``."""
        return self._part(self.statements, offset)

    def is_quoted(self, offset: int) -> bool:
        """Whether ``offset`` stands inside quotation marks."""
        return _inside(self.quoted, offset)

    def is_masked(self, offset: int) -> bool:
        """Whether ``offset`` belongs to a title, a document number, an address, a numeric date or a standard's code."""
        return _inside(self.masked, offset)

    def deadline(self, offset: int, place: int | None) -> tuple[Period | None, DeadlineSource | None]:
        """The deadline that governs ``offset``; ``place`` is the position in a 分别 series, which shares out joint deadlines."""
        found = bisect_right(self.deadline_starts, offset) - 1
        start = self._start(self.sentences, offset)
        if found >= 0 and self.deadlines[found].span.start >= start:
            if place is not None and self.joint[found]:
                first = found - self.joint[found]
                found = min(first + place, found)
            return self.deadlines[found], DeadlineSource.sentence
        head = self.heads.get(self._start(self.paragraphs, offset))
        if head is not None and head.span.start < offset:
            return head, DeadlineSource.paragraph
        return None, None

    def hedge(self, offset: int) -> HedgeMatch | None:
        """The hedge that governs ``offset``, as `plangen.language.hedge.before` says."""
        return hedge.nearer(
            _last(self.efforts, self._start(self.statements, offset), offset),
            _last(self.degrees, self._start(self.clauses, offset), offset),
        )

    def _start(self, starts: list[int], offset: int) -> int:
        at = bisect_right(starts, offset) - 1
        return starts[at] if at >= 0 else 0

    def _part(self, starts: list[int], offset: int) -> Span:
        at = bisect_right(starts, offset) - 1
        if at < 0:
            return Span(0, len(self.text))
        return Span(starts[at], starts[at + 1] if at + 1 < len(starts) else len(self.text))


def _joint(text: str, deadlines: list[Period]) -> list[int]:
    """For each deadline, how many stand joined before it (到2025年、2030年)."""
    counts: list[int] = []
    for at, each in enumerate(deadlines):
        joined = at > 0 and bool(_JOINT.fullmatch(text, deadlines[at - 1].span.end, each.span.start))
        counts.append(counts[-1] + 1 if joined else 0)
    return counts


def _heads(text: str, paragraphs: list[int], sentences: list[int], deadlines: list[Period]) -> dict[int, Period]:
    """The deadline at the head of each paragraph that states no other; a run-in heading may stand before it."""
    heads: dict[int, Period] = {}
    several: set[int] = set()
    for each in deadlines:
        paragraph = paragraphs[bisect_right(paragraphs, each.span.start) - 1]
        if paragraph in several:
            continue
        if paragraph in heads:
            known = heads[paragraph]
            if (known.start, known.end) != (each.start, each.end):
                del heads[paragraph]
                several.add(paragraph)
            continue
        several_before = each.kind is PeriodKind.named or not _is_head(text, paragraph, each.span.start, sentences)
        if several_before:
            several.add(paragraph)
        else:
            heads[paragraph] = each
    return heads


def _is_head(text: str, paragraph: int, offset: int, sentences: list[int]) -> bool:
    if offset - paragraph > 60:
        return False
    number = bisect_right(sentences, offset) - bisect_right(sentences, paragraph)
    own = sentences[bisect_right(sentences, offset) - 1]
    if not _LABEL_ONLY.fullmatch(_EMPTY.sub("", text[own:offset])):
        return False
    return number == 0 or (number == 1 and bool(_RUN_IN.fullmatch(text[paragraph:own].rstrip("。\n "))))


def _placed_spans(pattern: re.Pattern[str], text: str) -> _Placed[Span]:
    spans = [Span(*match.span()) for match in pattern.finditer(text)]
    return _Placed([span.start for span in spans], spans)


def _placed_hedges(hedges: Iterable[HedgeMatch]) -> _Placed[HedgeMatch]:
    kept = list(hedges)
    return _Placed([each.span.start for each in kept], kept)


def _inside(spans: _Placed[Span], offset: int) -> bool:
    at = bisect_right(spans.starts, offset) - 1
    return at >= 0 and offset < spans.values[at].end


def _last(found: _Placed[HedgeMatch], start: int, offset: int) -> HedgeMatch | None:
    at = bisect_right(found.starts, offset) - 1
    return found.values[at] if at >= 0 and found.starts[at] >= start else None
