"""Marks that depart from GB/T 15834-2011, each with what belongs there; half-width marks are `plangen.language.punctuation`'s."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from plangen.language.pattern import pattern
from plangen.source import Span


class MarkFault(StrEnum):
    """What is wrong; the comment behind each names the clause."""

    mark_between_quotes = "mark-between-quotes"  # 4.5.3.5
    mark_between_titles = "mark-between-titles"  # 4.5.3.5
    mark_before_deng = "mark-before-deng"  # 4.5
    dots_with_deng = "dots-with-deng"  # 4.11.3
    wrong_dots = "wrong-dots"  # 5.1.6: six dots in two places
    doubled_mark = "doubled-mark"
    straight_quotes = "straight-quotes"  # 4.8
    ordinal_mark = "ordinal-mark"  # appendix B.3
    mark_behind_bracket = "mark-behind-bracket"  # appendix B.3
    nested_titles = "nested-titles"  # 4.15.3.5
    wrong_dash = "wrong-dash"  # 4.10


@dataclass(frozen=True, slots=True)
class MarkProblem:
    """A place that departs from the standard; ``replacement`` is None where only the writer knows what belongs there."""

    fault: MarkFault
    span: Span
    text: str
    replacement: str | None


_RULES: tuple[tuple[MarkFault, re.Pattern[str], str | None], ...] = (
    (MarkFault.mark_between_quotes, pattern("(?<=[^\\s])”、“"), "”“"),
    (MarkFault.mark_between_titles, pattern("》、《"), "》《"),
    (MarkFault.mark_before_deng, pattern("[、，]等(?!级|同|于|待|额|效|候|次|距|量|分|一)"), "等"),
    (MarkFault.dots_with_deng, pattern("…{1,2}等|等…{1,2}"), None),
    (MarkFault.wrong_dots, pattern(r"(?<![.0-9A-Za-z/])\.{3,6}(?![.0-9A-Za-z/])|。{3,6}|(?<!…)…(?!…)"), "……"),
    (
        MarkFault.ordinal_mark,
        pattern("(?<![\u4e00-\u9fff])(?:第[一二三四五六七八九十]{1,3}|首先|其次|再次|最后)、"),
        "",
    ),
    (MarkFault.mark_behind_bracket, pattern("[（(](?:[一二三四五六七八九十]{1,3}|[0-9]{1,2})[）)][、，,]"), ""),
    (MarkFault.wrong_dash, pattern("(?<=[\u4e00-\u9fff])-{2,}(?=[\u4e00-\u9fff])"), "——"),
)
_DOUBLED = pattern("([，；：、！？])\\1+|。。(?!。)(?<!。。。)|[，、；：][，、；：。]+")
_STRAIGHT = pattern('"([^"\n]{1,60})"')
_HAN = pattern("[\u4e00-\u9fff]")
_TITLE_MARK = pattern("[《》\n]")


def find(text: str) -> list[MarkProblem]:
    """Every departure in ``text``, first to last."""
    found = [_problem(fault, match, how) for fault, pattern, how in _RULES for match in pattern.finditer(text)]
    found += [
        MarkProblem(
            MarkFault.doubled_mark, Span(*match.span()), match[0], match[0][0] if len(set(match[0])) == 1 else None
        )
        for match in _DOUBLED.finditer(text)
        if match[0] == "。。" or "。" not in match[0] or len(match[0]) > 1
    ]
    found += [
        MarkProblem(MarkFault.straight_quotes, Span(*match.span()), match[0], f"“{match[1]}”")
        for match in _STRAIGHT.finditer(text)
        if _HAN.search(match[1])
    ]
    found += _nested(text)
    return sorted(found, key=lambda each: (each.span, each.fault))


def _problem(fault: MarkFault, match: re.Match[str], replacement: str | None) -> MarkProblem:
    if fault is MarkFault.ordinal_mark:
        replacement = match[0][:-1] + "，"
    elif fault is MarkFault.mark_behind_bracket:
        replacement = match[0][:-1]
    return MarkProblem(fault, Span(*match.span()), match[0], replacement)


def _nested(text: str) -> list[MarkProblem]:
    """《 inside 《: the inner pair is 〈 〉."""
    found: list[MarkProblem] = []
    opened: list[int] = []
    for match in _TITLE_MARK.finditer(text):
        if match[0] == "\n":
            opened = []
        elif match[0] == "《":
            opened.append(match.start())
        elif opened:
            start = opened.pop()
            if len(opened) == 1 and match.end() - start < 200:
                span = Span(start, match.end())
                inner = span.of(text)
                found.append(MarkProblem(MarkFault.nested_titles, span, inner, f"〈{inner[1:-1]}〉"))
    return found
