"""正文提到本方案的第几部分、第几条，印出来的序号不是那样。

为什么
    条目增删以后，序号由程序重新编，正文里写死的“见第三部分（二）”不会跟着变。提到的序号不存在，
    或者序号和后面跟着的标题对不上，才报出来；别的文件的条款不核对。

不好的写法
    title: 某市义务教育招生工作方案
    city: 某市
    preamble: |-
      招生计划详见第五部分，  # <- reference-contradicts-numbering
      登记办法见本方案第二部分（四）。  # <- reference-contradicts-numbering
    goals: 到2027年，起始年级班额全部达标。
    actions:
      - 划片。学区按道路和河流划定。由市教育局牵头。
      - 登记。按照“一、重点任务”的次序办理，由市教育局牵头。  # <- reference-contradicts-numbering

好的写法
    title: 某市义务教育招生工作方案
    city: 某市
    preamble: 学区详见第二部分，登记办法见本方案第二部分（二），处罚见《中华人民共和国义务教育法》第五十七条。
    goals: 到2027年，起始年级班额全部达标。
    actions:
      - 划片。学区按道路和河流划定。由市教育局牵头。
      - 登记。按照“二、重点任务”的次序办理，由市教育局牵头。

依据
    GB/T 9704—2012 第 7.3.3 条规定结构层次序数；引用本文件的条款，序数应当与印出来的一致。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Problem, Severity
from plangen.rules.cross_references import Pointer, pointers, quoted_headings
from plangen.rules.dossier import Dossier
from plangen.rules.numbering import Numbering, numbering
from plangen.source import Edit, Span

SEVERITY = Severity.WARNING
_INSIDE = str.maketrans("“”", "‘’")
"""Quotation marks inside quotation marks."""


def check(dossier: Dossier) -> Iterator[Problem]:
    """Pointers into the plan itself to a number that nothing bears, and headings quoted with another number."""
    numbers: Numbering | None = None
    for prose in dossier.proses:
        if "第" not in prose.value and "“" not in prose.value and '"' not in prose.value:
            continue
        numbers = numbers or numbering(dossier.entries)
        for pointer in pointers(prose.value):
            why = _why(pointer, numbers)
            if why:
                yield Problem(
                    f"这里写的是“{pointer.text.translate(_INSIDE)}”，{why}。请核对。", prose.path, within=pointer.span
                )
        for quoted in quoted_headings(prose.value):
            labels = numbers.labels(quoted.title)
            if labels and quoted.label not in labels:
                message = f"这里写的是“{quoted.label}{quoted.title}”，印出来是“{labels[0]}{quoted.title}”。请改成一致。"
                within = Span(quoted.span.start, quoted.span.start + len(quoted.written))
                fix = (Edit(within, labels[0]),) if len(labels) == 1 else ()
                yield Problem(message, prose.path, within=quoted.span, fix=fix)


def _why(pointer: Pointer, numbers: Numbering) -> str:
    """What is wrong with a pointer; empty where it may be right."""
    if pointer.unit == "条":
        return "" if numbers.has_article(pointer.number) else f"全文没有序号是{pointer.number}的条目"
    part = numbers.part(pointer.number)
    if part is None:
        return f"全文只有{numbers.parts}个部分"
    heading = part.heading
    if pointer.title and numbers.labels(pointer.title) and pointer.title != numbers.bare(part):
        return f"印出来那一部分是“{heading}”"
    if pointer.item and pointer.item not in [child.number for child in part.children]:
        return f"“{heading}”下面没有第（{pointer.written_item}）条"
    return ""
