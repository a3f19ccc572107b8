"""引用的发文字号写法不对。

为什么
    字号写错了查不到文件。年份要用六角括号，写全四位，顺序号不加“第”，不补 0。

不好的写法
    title: 某市长期护理保险实施方案
    city: 某市
    preamble: |-
      根据《某省长期护理保险制度试点实施意见》（某政办发[2024]第12号）  # <- cited-number-malformed
      和某医保发〔2024〕003号文件，制定本方案。  # <- cited-number-malformed
    goals: 参保人员全部纳入。

好的写法
    title: 某市长期护理保险实施方案
    city: 某市
    preamble: 根据《某省长期护理保险制度试点实施意见》（某政办发〔2024〕12号），制定本方案。
    goals: 参保人员全部纳入。

依据
    GB/T 9704—2012 第 7.2.5 条：年份、发文顺序号用阿拉伯数字标注；年份应标全称，用六角括号“〔〕”括入；
    发文顺序号不加“第”字，不编虚位，在阿拉伯数字后加“号”字。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Problem, Severity
from plangen.language import citation, document_number
from plangen.language.document_number import DocumentNumber
from plangen.language.pattern import pattern
from plangen.model.printed import Printed
from plangen.rules.dossier import Dossier
from plangen.rules.number_faults import faults_in_words, is_surely_meant
from plangen.rules.quoting import short
from plangen.source import Edit

SEVERITY = Severity.WARNING
# What every number has, however it is written: a year before a closing bracket, or before 第8号.
_MAYBE = pattern(
    r"[0-9０-９][ \u3000]?年?[ \u3000]?[〕﹞］\]】)）〗」}｝>〉》][ \u3000]*第?[ \u3000]?[0-9０-９]|[0-9０-９]年?[ \u3000]?第?[ \u3000]?[0-9０-９]{1,6}[ \u3000]?号"
)


def check(dossier: Dossier) -> Iterator[Problem]:
    """Numbers behind titles, and numbers in running text, that depart from the standard."""
    for one in dossier.printed.values():
        if _MAYBE.search(one.text) is None:
            continue
        seen: set[int] = set()
        for number in (*_behind_titles(one), *document_number.find(one.text)):
            if number.faults and number.span.end not in seen and one.is_written(number.span):
                yield _problem(one, number)
            seen.add(number.span.end)


def _behind_titles(one: Printed) -> Iterator[DocumentNumber]:
    if "《" in one.text:
        yield from (each.number for each in citation.find(one.text) if each.number is not None)


def _problem(one: Printed, number: DocumentNumber) -> Problem:
    place = one.within(number.span)
    sure = is_surely_meant(number)
    message = f"引用的发文字号“{short(number.text)}”写法不对：{faults_in_words(number)}。"
    hint = f"改成：{number.normalised}" if sure else "例如：某政办发〔2025〕8号"
    fix = (Edit(place, number.normalised),) if sure else ()
    return Problem(message, one.path, within=place, fix=fix, hint=hint)
