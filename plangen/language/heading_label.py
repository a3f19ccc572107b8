"""Labels of headings: 一、 （一） 1. （1） and ①, and 第一章, 第一条; written and recognised in both widths.

Levels follow GB/T 9704-2012, 7.3.3: 一、 is level 1, （一） 2, 1. 3, （1） 4; ① is level 5 by custom.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from plangen.language import numeral
from plangen.language.pattern import pattern
from plangen.language.width import reading
from plangen.source import Span

LEVELS = 5
_CIRCLES = {number: chr(0x2460 + number - 1) for number in range(1, 21)}
_CIRCLED = {sign: number for number, sign in _CIRCLES.items()}
_H = "一二三四五六七八九十百零〇"
_LABEL = pattern(
    rf"[ \u3000\t]*(?:(?P<l1>[{_H}]{{1,7}})(?P<m1>[、．.，,])(?![0-9])|[（(](?P<l2>[{_H}]{{1,7}})[）)](?P<m2>、?)"
    rf"|(?P<l3>[0-9]{{1,3}})(?P<m3>[.．、])(?![0-9])|[（(](?P<l4>[0-9]{{1,3}})[）)](?P<m4>、?)|(?P<l5>[\u2460-\u2473])"
    rf"|第(?P<part>[{_H}]{{1,7}}|[0-9]{{1,4}})(?P<kind>[编章节条]))[ \u3000]?"
)


@dataclass(frozen=True, slots=True)
class HeadingLabel:
    """A label at the beginning of a line: its level (章 and 条 have none: 0), number, and whether it is written as the standard does."""

    level: int
    number: int
    text: str
    span: Span
    official: bool
    kind: str = ""


def write(level: int, number: int) -> str:
    """The label of ``level`` (1–5) for ``number``: 一、 （一） 1. （1） ①.

    Raises:
        ValueError: for another level, a number below 1, or above 20 on level 5.
    """
    if number < 1 or not 1 <= level <= LEVELS or (level == 5 and number > 20):
        raise ValueError(f"no label of level {level} for {number}")
    if level == 5:
        return _CIRCLES[number]
    figure = numeral.write_chinese(number) if level < 3 else str(number)
    return (f"{figure}、", f"（{figure}）", f"{figure}.", f"（{figure}）")[level - 1]


def write_division(kind: str, number: int) -> str:
    """第一章, 第一条: ``kind`` is one of 编 章 节 条."""
    return f"第{numeral.write_chinese(number)}{kind}"


def recognise(line: str) -> HeadingLabel | None:
    """The label a line begins with, in either width; None where it begins with none (2.5倍 is none)."""
    match = _LABEL.match(reading(line[:40]))
    if match is None:
        return None
    level = next((each for each in range(1, 6) if match[f"l{each}"] is not None), 0)
    written = match["part"] if level == 0 else match[f"l{level}"]
    number = _CIRCLED[written] if level == 5 else numeral.read(written)
    if number is None or number < 1:
        return None
    span = Span(*match.span())
    text = span.of(line)
    kind = match["kind"] or ""
    expected = (
        write_division(kind, int(number)) if kind else (write(level, int(number)) if level != 5 or number <= 20 else "")
    )
    return HeadingLabel(level, int(number), text, span, (text.rstrip() if kind else text) == expected, kind)


def follows(one: HeadingLabel, other: HeadingLabel) -> bool:
    """Whether ``other`` is the next label on the same level as ``one``."""
    return (one.level, one.kind, one.number + 1) == (other.level, other.kind, other.number)


class Numbering(StrEnum):
    """How the labels of one level are counted through a document."""

    restart = "restart"
    continuous = "continuous"
    unclear = "unclear"


def numbering(labels: Sequence[HeadingLabel], level: int) -> Numbering:
    """Whether ``level`` begins anew under each higher heading or runs through; unclear without a second higher heading or with a gap."""
    higher = 0
    last = 0
    restarts = continues = 0
    for label in labels:
        if 0 < label.level < level:
            higher += 1
        elif label.level == level:
            fresh = higher > 0 and last > 0
            if label.number == 1 and fresh:
                restarts += 1
            elif label.number == last + 1:
                continues += fresh
            elif not (label.number == 1 and last == 0):
                return Numbering.unclear
            higher, last = 0, label.number
    if bool(restarts) == bool(continues):
        return Numbering.unclear
    return Numbering.restart if restarts else Numbering.continuous
