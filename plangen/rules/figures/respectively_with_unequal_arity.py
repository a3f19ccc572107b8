"""“分别”前后的项数不一样。

为什么
    “甲、乙分别达到60%、70%、80%”，前面两项，后面三个数，读的人对不上号。前面只有一项的（城乡、各级），查不出，不报。

不好的写法
    title: 某市节水行动实施方案（2025—2027年）
    city: 某市
    targets:
      工业用水下降: 10%
      农业用水下降: 8%
      生活用水下降: 5%
    goals: |-
      到2027年，工业、农业用水量分别下降${工业用水下降}、${农业用水下降}、${生活用水下降}。  # <- respectively-with-unequal-arity

好的写法
    title: 某市节水行动实施方案（2025—2027年）
    city: 某市
    targets:
      工业用水下降: 10%
      农业用水下降: 8%
      生活用水下降: 5%
    goals: |-
      到2027年，工业、农业、生活用水量分别下降${工业用水下降}、${农业用水下降}、${生活用水下降}。

依据
    通行做法：“分别”前后的项数相等，次序对应。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Confidence, Problem, Severity
from plangen.language.enumeration import split, split_last
from plangen.language.pattern import pattern
from plangen.language.period import find as periods
from plangen.rules.dossier import Dossier
from plangen.rules.figures.facts.numbers import Number, numbers
from plangen.rules.quoting import short
from plangen.source import Span

SEVERITY = Severity.WARNING
CONFIDENCE = Confidence.SUSPECTED
_RESPECTIVELY = "分别"
_UNSURE = pattern(r"^[对向凡]|[0-9]|各|等|其|[两二三四五六七八九十]+[级类项个者方]|城乡|[（(]")
"""Whom something is for, counts, and words that stand for several things: the items cannot be counted."""
_AND = pattern(r"和|与|及")
_MEASURES = ("率", "量", "数", "度", "额", "值", "比", "比例", "比重", "收入", "水平", "面积")
"""What a measure ends in: a list that mixes places and measures (城区、县城污水处理率、垃圾处理率) counts in two ways."""


def check(dossier: Dossier) -> Iterator[Problem]:
    """Series behind 分别 with more or fewer numbers than the list before it has items."""
    for series in _series(numbers(dossier)):
        first = series[0]
        before = first.before()
        head, found, _ = before.rpartition(_RESPECTIVELY)
        if not found or not first.is_stated or _UNSURE.search(head):
            continue
        counts = _counts(head)
        if min(counts) < 2 or len(series) in counts or _deadlines(first) == len(series):
            continue
        items, figures = min(counts), len(series)
        start = first.said.span.start - len(before)
        listed = "、".join(short(one.words) for one in series)
        message = f"“分别”前面列了{items}项，后面写了{figures}个数（{listed}）。请核对是多写了还是漏写了。"
        within = first.printed.within(Span(start, series[-1].said.phrase.end))
        yield Problem(message, first.path, within=within)


def _series(found: tuple[Number, ...]) -> Iterator[list[Number]]:
    """Numbers that 分别 shares out, in groups."""
    current: list[Number] = []
    for number in found:
        place = number.said.series
        if place == len(current):
            current.append(number)
            continue
        if len(current) > 1:
            yield current
        current = [number] if place == 0 else []
    if len(current) > 1:
        yield current


def _counts(head: str) -> set[int]:
    """How many items the list may have: divided by 、 only, and at its last 和 too; none where it is no plain list."""
    without = head
    for period in reversed(periods(head)):
        without = without[: period.span.start] + without[period.span.end :]
    items = split(without)
    measured = sum(item.text.endswith(_MEASURES) for item in items)
    if any(_AND.search(item.text) for item in items[:-1]) or 1 < measured < len(items):
        return {0}
    return {len(items), len(split_last(without))}


def _deadlines(number: Number) -> int:
    """How many deadlines stand joined in the sentence (到2025年、2027年分别达到)."""
    return len(periods(number.before(whole_sentence=True)))
