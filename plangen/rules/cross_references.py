"""Words that point into the document itself: 本方案第二部分（三）, 见第五条, “三、重点任务”."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from plangen.language import heading_label, numeral
from plangen.language.pattern import pattern
from plangen.language.sentence import statements
from plangen.source import Span

_N = r"(?:[一二三四五六七八九十百]{1,5}|[0-9]{1,3})"
_POINTER = pattern(
    r"(?:本(?:实施方案|实施意见|行动计划|工作方案|方案|意见|计划|规划|办法|细则)|(?<![意高偏罕可常看听遇相会主正远成])(?:详见|参见|见))(?:正文|本文)?"
    rf"(?P<whole>第(?P<number>{_N})(?P<unit>部分|条)(?:[（(](?P<item>{_N})[）)])?(?:[“\"「](?P<title>[^”\"」\n]{{1,40}})[”\"」])?)"
)
_QUOTED = pattern(r"[“\"「『]([^“”\"「」『』\n]{3,60})[”\"」』]")


class Pointer(NamedTuple):
    """A number that a text gives to a part or an article of its own document."""

    text: str
    span: Span
    unit: str
    number: int
    item: int
    """The number in the bracket behind it; 0 where there is none."""
    written_item: str
    title: str
    """The title in the quotation marks behind it."""


class QuotedHeading(NamedTuple):
    """A heading in quotation marks with its label: ``written`` as typed, ``label`` as the standard writes it."""

    span: Span
    written: str
    label: str
    title: str


def pointers(text: str) -> Iterator[Pointer]:
    """Pointers into the document itself; a statement that cites another document before one may mean that."""
    if "第" not in text:
        return
    for statement in statements(text):
        words = statement.of(text)
        cited = words.find("》")
        for match in _POINTER.finditer(words):
            number = numeral.read(match["number"])
            item = numeral.read(match["item"]) if match["item"] else None
            if number is None or 0 <= cited < match.start():
                continue
            yield Pointer(
                match["whole"], Span(*match.span("whole")).shifted(statement.start), match["unit"], int(number),
                int(item or 0), match["item"] or "", match["title"] or "",
            )  # fmt: skip


def quoted_headings(text: str) -> Iterator[QuotedHeading]:
    """Quoted words that begin with the label of a heading; 章 and 条 have no level and are none."""
    for match in _QUOTED.finditer(text):
        typed = heading_label.recognise(match[1])
        if typed is None or typed.kind or typed.level > heading_label.LEVELS - 1:
            continue
        title = match[1][typed.span.end :].strip().rstrip("。")
        if title:
            written = match[1][: typed.span.end]
            yield QuotedHeading(Span(*match.span(1)), written, heading_label.write(typed.level, typed.number), title)
