"""金额没有写明按什么算：每年还是累计，每人还是每户。

为什么
    “生均经费达到1500元”是一年还是一个学期，“投入资金2亿元”是每年还是三年累计，读的人各有各的理解，预算就排不出来。
    写明“每年”“累计”“一次性”“元/人·月”“按月发放”，或者指标的 counting、scope 写明的，都可以；“每年”管到句末，
    “一次性”只管它后面的那一项。收入、产值、投资额这类按统计制度一年一算的，不查。

不好的写法
    title: 某市养老服务补短板方案（2025—2027年）
    city: 某市
    targets:
      护理补贴: 300元  # <- money-without-base
      建设资金: 2亿元  # <- money-without-base
      开办补贴: 10万元
      运营补贴: 3000元  # <- money-without-base
    goals: |-
      到2027年，失能老年人护理补贴标准达到${护理补贴}，财政投入养老设施建设资金${建设资金}，
      给予每家机构一次性开办补贴${开办补贴}、运营补贴标准${运营补贴}。

好的写法
    title: 某市养老服务补短板方案（2025—2027年）
    city: 某市
    targets:
      护理补贴: 300元/人·月
      建设资金:
        value: 2亿元
        counting: 累计
      开办补贴: 10万元
      运营补贴: 3000元
    goals: |-
      到2027年，失能老年人护理补贴标准达到${护理补贴}，财政投入养老设施建设资金累计${建设资金}，
      给予每家机构一次性开办补贴${开办补贴}、运营补贴标准每月${运营补贴}。

依据
    通行做法：资金安排写明年度或者期间总额；待遇、补助标准写明对象和计发周期。
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from plangen.findings import Confidence, Problem, Severity
from plangen.language.pattern import pattern
from plangen.language.period import PeriodKind
from plangen.rules.dossier import Dossier
from plangen.rules.figures.facts.numbers import Number, numbers
from plangen.rules.figures.facts.parts_of_plan import is_drafted_here
from plangen.rules.figures.facts.records import Record, records
from plangen.rules.quoting import short

SEVERITY = Severity.WARNING
CONFIDENCE = Confidence.SUSPECTED
_MONEY = frozenset({"元", "美元", "欧元", "港元", "日元"})
_RATE = pattern(r"拨款|经费|补助|补贴|津贴|工资|薪酬|待遇|低保|救助|养老金|保障金|缴费|收费|租金|资助|助学金|奖学金")
_FUND = pattern(r"财政|预算|专项资金|安排|列支|划拨")
_EACH = pattern(r"[生人户亩床]均|每|标准|水平")
_ALWAYS = pattern(
    r"[每按当][年月日天季次]|每[人户生床][^，。；]{0,2}[年月日天]|[年月]均|年度|全年|学年|学期|累计|合计|总[计额量]|总投[入资]"
    r"|(?<![公工])共(?:计|安排|投入|需)|连续[0-9一二两三四五]{1,2}年|均[年月日]"
)
"""Holds for everything that follows in the sentence."""
_ONCE = "一次性"
"""Holds for the item before which it stands."""
_BEHIND = pattern(
    r"(?:以[上下内]|左右)?(?:[（(][^）)。]{0,8}[年月日天季期次]"
    r"|，?(?:由[^，。；0-9]{1,8})?(?:[按每分]|连续|一次性)[^，。；0-9]{0,10}(?:[发拨付补给支投]|兑现)|，?[0-9一二两三四五]{1,2}年[内共累])"
)
_STOCK = pattern(r"基金|规模|余额|收入|社会资本|撬动|争取|贷款|债券")
_PERSON = pattern(r"[生人户亩床]均|工资|薪酬|养老金|奖学金|助学金")
_TIME = pattern(r"(?:^|[每/·人生户床半一])[年月日天季期次](?![级龄人轻])")


def check(dossier: Dossier) -> Iterator[Problem]:
    """Rates of payment without the time they are paid for, and funds that may be yearly or for the whole period."""
    if not is_drafted_here(dossier):
        return
    said: dict[str, list[Amount]] = {}
    for amount in _amounts(dossier):
        if amount.number.reference is not None:
            said.setdefault(amount.number.reference.id, []).append(amount)
    for record in records(dossier).values():
        if record.quantity.unit not in _MONEY or record.target.counting:
            continue
        spoken = said.get(record.id, [])
        asked = _asked(record, spoken)
        if asked:
            message = f"指标“{record.id}”（{short(record.target.value)}）没有写明{asked}。请写进数值，或给指标补 counting 或 scope。"
            related = tuple(one.number.related("正文在这里") for one in spoken[:1])
            yield Problem(message, record.value_path, related=related)


class Amount(NamedTuple):
    """Money in prose; ``own`` are the words of its clause behind the amount before it."""

    number: Number
    own: str

    @property
    def has_term(self) -> bool:
        """Whether the sentence says for what time the amount is, as 每年 and “十四五”期间 do and 到2027年 does not."""
        if _ONCE in self.own or _ALWAYS.search(self.number.lead(whole_sentence=True)):
            return True
        if _BEHIND.match(self.number.printed.text, self.number.said.phrase.end):
            return True
        if _TIME.search(self.number.said.quantity.per or ""):
            return True
        deadline = self.number.said.deadline
        return deadline is not None and deadline.kind in (PeriodKind.during, PeriodKind.between, PeriodKind.named)


def _amounts(dossier: Dossier) -> Iterator[Amount]:
    """The money that the prose speaks of."""
    before: Number | None = None
    for number in numbers(dossier):
        if number.said.quantity.unit not in _MONEY:
            continue
        lead = number.lead()
        start = number.said.phrase.start - len(lead)
        if before is not None and before.printed is number.printed:
            start = max(start, before.said.phrase.end)
        yield Amount(number, number.printed.text[start : number.said.phrase.start])
        before = number


def _asked(record: Record, spoken: Sequence[Amount]) -> str:
    """What is not said of an amount of money; empty where nothing is amiss."""
    target = record.target
    names = f"{record.id} {target.name} {target.indicator}"
    # The noun of a subsidy is not read: the words before it name what it is.
    called = " ".join((names, *(one.own for one in spoken)))
    per = " ".join((record.quantity.per or "", *(scope for scope in target.scope if scope.startswith("每")))).strip()
    if _ALWAYS.search(f"{names} {target.value}") or _ONCE in f"{names} {target.value}" or _TIME.search(per):
        return ""
    if any(one.has_term for one in spoken):
        return ""
    if _RATE.search(called) and (per or _EACH.search(called)):
        is_each = per or not re.search(r"标准|水平", called) or _PERSON.search(called)
        return "按年、按月还是按次" if is_each else "按人还是按户、按年还是按月"
    fund = " ".join((names, *(one.number.lead() for one in spoken)))
    return "是每年还是累计" if not per and _FUND.search(fund) and not _STOCK.search(fund) else ""
