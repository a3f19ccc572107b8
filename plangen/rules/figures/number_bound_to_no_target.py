"""正文里手写的数，没有登记为指标。

为什么
    没有登记的数，不参加核对、任务分工和对比，改了一处也不知道另一处。请登记到 targets，正文用 ${编号} 引用；
    门槛和限额写 nature: 标准，已经实现的写 nature: 现状。每季度一次、3年这样的次数和年限，20项任务这样的条数，不查。全文只报一次，列出各处。

不好的写法
    title: 某市高标准农田建设方案（2025—2027年）
    city: 某市
    targets:
      高标准农田: 20万亩
    goals: |-
      到2027年，建成高标准农田${高标准农田}，
      配套灌溉水渠600公里，  # <- number-bound-to-no-target
      农田灌溉水有效利用系数明显提高。

好的写法
    title: 某市高标准农田建设方案（2025—2027年）
    city: 某市
    targets:
      高标准农田: 20万亩
      灌溉水渠: 600公里
    goals: 到2027年，建成高标准农田${高标准农田}，配套灌溉水渠${灌溉水渠}。

依据
    plangen 方案格式：一个数只写一次，处处引用。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Problem, Severity
from plangen.language.pattern import pattern
from plangen.rules.dossier import Dossier
from plangen.rules.figures.facts.numbers import Number, numbers
from plangen.rules.figures.facts.parts_of_plan import is_drafted_here

SEVERITY = Severity.ADVICE
GATHERED = True
_CADENCE = pattern(r"每|年均|月均")
_TIMES = frozenset({"次", "场", "期", "轮", "遍", "场次", "班次", "批次"})
_OWN = pattern(r"(?:重点|主要|具体)?(?:任务|举措|措施|行动|部门|方面|环节)")
"""What the plan counts of itself: 20项任务."""
_NOTICE = "notice"


def check(dossier: Dossier) -> Iterator[Problem]:
    """Numbers that the prose states and no record holds."""
    if not is_drafted_here(dossier):
        return
    for number in numbers(dossier):
        if number.reference is not None or not number.is_stated:
            continue
        if number.path.steps[0] == _NOTICE or _is_cadence(number) or _belongs_to_other_words(number):
            continue
        if _OWN.match(number.printed.text, number.said.phrase.end):
            continue
        message = "正文里手写的数没有登记为指标，核对和对比都不会算上。请登记后用 ${编号} 引用。"
        yield Problem(message, number.path, within=number.within)


def _is_cadence(number: Number) -> bool:
    return number.said.quantity.unit in _TIMES and bool(number.said.quantity.per or _CADENCE.search(number.before()))


def _belongs_to_other_words(number: Number) -> bool:
    """Whether it counts the list before it (甲、乙等5个), or is so much of a record's number (${床位数.amount}的一半)."""
    start, text = number.said.phrase.start, number.printed.text
    before = text[start - 1 : start]
    return before == "等" or (before == "的" and number.printed.reference(start - 2) is not None)
