"""Numbers that depart from GB/T 15835-2011, each with what belongs there."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from plangen.language import numeral
from plangen.language.pattern import pattern
from plangen.language.width import narrow
from plangen.source import Span


class NumberStyle(StrEnum):
    """What is wrong; the comment behind each names the clause."""

    percent_once = "percent-once"  # 5.1.3
    scale_once = "scale-once"  # 5.1.3
    approximation_with_mark = "approximation-with-mark"  # 5.2.1
    mixed_date = "mixed-date"  # 5.1.4
    hao_for_ri = "hao-for-ri"  # 5.1.4
    short_year = "short-year"  # 5.1.4
    unpadded_date = "unpadded-date"  # 5.1.4
    padded_date = "padded-date"  # 5.1.4
    zero_in_year = "zero-in-year"  # 5.2.2
    mixed_thousand = "mixed-thousand"  # 5.3
    missing_zero = "missing-zero"  # 5.1.2
    full_width_digits = "full-width-digits"  # 5.1.7
    wrong_grouping = "wrong-grouping"  # 5.1.1
    range_mark = "range-mark"  # 5.1.3


@dataclass(frozen=True, slots=True)
class NumberProblem:
    """A place that departs from the standard; ``replacement`` is None where only the writer knows what belongs there."""

    fault: NumberStyle
    span: Span
    text: str
    replacement: str | None


_C = "〇零一二三四五六七八九十"
_LINK = "[-—–－~～]"
_NUM = r"[0-9]++(?:\.[0-9]++)?+"
_B = r"(?<![0-9.,A-Za-z])"
Replace = Callable[[re.Match[str]], str | None]


def _mixed_day(match: re.Match[str]) -> str | None:
    parts = [match[1], match[2], match[3]]
    if all(part.isdigit() for part in parts) or not any(part.isdigit() for part in parts):
        return None
    numbers = [numeral.read(part) for part in parts]
    if any(number is None for number in numbers):
        return None
    return "{}年{}月{}日".format(*(numeral.plain(number) for number in numbers if number is not None))


def _unsayable(_: re.Match[str]) -> str | None:
    return None


def _padded(match: re.Match[str]) -> str | None:
    if not (match[2].startswith("0") or match[3].startswith("0")):
        return None
    return f"{match[1]}年{int(match[2])}月{int(match[3])}日"


def _unpadded(match: re.Match[str]) -> str | None:
    if len(match[2]) == 2 and len(match[3]) == 2:
        return None
    return f"{match[1]}-{int(match[2]):02}-{int(match[3]):02}"


def _thousand(match: re.Match[str]) -> str | None:
    value = numeral.read(match[0])
    if value is None:
        return None
    whole = value / 10000
    return numeral.plain(value) if value < 10000 else f"{numeral.plain(whole)}万" if whole < Decimal(10000) else None


def _range(match: re.Match[str]) -> str | None:
    return f"{match[1]}{'—' if match[4] == '年' else '～'}{match[3]}{match[4]}"


_RULES: tuple[tuple[NumberStyle, re.Pattern[str], Replace], ...] = (
    (
        NumberStyle.percent_once,
        pattern(rf"{_B}({_NUM})({_LINK})({_NUM})([%％])"),
        lambda m: f"{m[1]}{m[4]}{m[2]}{m[3]}{m[4]}",
    ),
    (
        NumberStyle.scale_once,
        pattern(rf"{_B}({_NUM})({_LINK})({_NUM})([万亿](?:元|人次|人|亩|吨|千瓦|平方米|户|个|辆|台)?)"),
        lambda m: f"{m[1]}{m[4]}{m[2]}{m[3]}{m[4]}",
    ),
    (
        NumberStyle.approximation_with_mark,
        pattern("一、二|二、三|两、三|三、四|四、五|五、六|六、七|七、八|八、九"),
        lambda m: m[0].replace("、", ""),
    ),
    (
        NumberStyle.mixed_date,
        pattern(rf"(?<![0-9])([0-9]{{4}}|[{_C}]{{4}})年([0-9]{{1,2}}|[{_C}]{{1,3}})月([0-9]{{1,2}}|[{_C}]{{1,3}})日"),
        _mixed_day,
    ),
    (NumberStyle.hao_for_ri, pattern(r"(?<![0-9])([0-9]{4}年[0-9]{1,2}月[0-9]{1,2})号"), lambda m: f"{m[1]}日"),
    (NumberStyle.short_year, pattern(r"(?<![0-9第近前共满])[0-9]{2}年(?=[0-9]{1,2}月)"), _unsayable),
    (NumberStyle.unpadded_date, pattern(r"(?<![0-9-])([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?![0-9-])"), _unpadded),
    (NumberStyle.padded_date, pattern(r"(?<![0-9])([0-9]{4})年([0-9]{1,2})月([0-9]{1,2})日"), _padded),
    (
        NumberStyle.zero_in_year,
        pattern(f"(?<![{_C}])[一二][{_C}]{{3}}年"),
        lambda m: m[0].replace("零", "〇") if "零" in m[0] else None,
    ),
    (
        NumberStyle.mixed_thousand,
        pattern(rf"{_B}{_NUM}(?:[百千]万|[百千](?![瓦米克伏赫卡焦帕字比万])|十[万亿]|[百千]亿)"),
        _thousand,
    ),
    (NumberStyle.missing_zero, pattern(r"(?<=[\u4e00-\u9fff])\.[0-9]+"), lambda m: f"0{m[0]}"),
    (NumberStyle.full_width_digits, pattern("[０-９]+(?:．[０-９]+)?"), lambda m: narrow(m[0])),
    (
        NumberStyle.range_mark,
        pattern(rf"{_B}({_NUM})(-)({_NUM})(年|个|家|所|项|人|亩|名|户|条|座|处|门|次|辆|台|套|公里|平方米|吨|元)"),
        _range,
    ),
)
_ALWAYS_TOLD = frozenset({NumberStyle.short_year})
_GROUPED = pattern(r"(?<![0-9,.])[0-9]++(?:,[0-9]++)++(?![0-9])")
_WELL_GROUPED = pattern(r"[0-9]{1,3}(?:,[0-9]{3})+")


def find(text: str) -> list[NumberProblem]:
    """Every departure in ``text``, first to last."""
    return sorted(_find(text), key=lambda each: (each.span, each.fault))


def _find(text: str) -> Iterator[NumberProblem]:
    for fault, form, replace in _RULES:
        for match in form.finditer(text):
            if len(match[0]) > 60:
                continue
            replacement = replace(match)
            if fault is NumberStyle.approximation_with_mark and not _approximates(text, match):
                continue
            if replacement is None and fault not in _ALWAYS_TOLD:
                continue
            yield NumberProblem(fault, Span(*match.span()), match[0], replacement)
    for match in _GROUPED.finditer(text):
        if not _WELL_GROUPED.fullmatch(match[0]) and len(match[0]) < 40:
            yield NumberProblem(NumberStyle.wrong_grouping, Span(*match.span()), match[0], None)


def _approximates(text: str, match: re.Match[str]) -> bool:
    """三、四个项目 is an estimate; 一、二、三 and 第三、四条 are lists."""
    start, end = match.span()
    alone = text[start - 1 : start] not in ("、", "第", "（", "(") and text[end : end + 1] not in ("、", "")
    return alone and text[end : end + 1] in "个家所项人名年天次种条户座百千万亿"
