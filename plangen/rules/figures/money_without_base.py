"""金额没有写明按什么算：每年还是累计，每人还是每户。

为什么
    “生均经费达到1500元”是一年还是一个学期，“投入资金2亿元”是每年还是三年累计，读的人各有各的理解，预算就排不出来。
    写明“每年”“累计”“一次性”“元/人·月”，或者指标的 counting、scope 写明的，都可以。收入、产值、投资额这类按统计制度
    一年一算的，不查。

不好的写法
    title: 某市养老服务补短板方案（2025—2027年）
    city: 某市
    targets:
      护理补贴: 300元  # <- money-without-base
      建设资金: 2亿元  # <- money-without-base
    goals: 到2027年，失能老年人护理补贴标准达到${护理补贴}，财政投入养老设施建设资金${建设资金}。

好的写法
    title: 某市养老服务补短板方案（2025—2027年）
    city: 某市
    targets:
      护理补贴: 300元/人·月
      建设资金:
        value: 2亿元
        counting: 累计
    goals: 到2027年，失能老年人护理补贴标准达到${护理补贴}，财政投入养老设施建设资金累计${建设资金}。

依据
    通行做法：资金安排写明年度或者期间总额；待遇、补助标准写明对象和计发周期。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plangen.findings import Confidence, Problem, Severity
from plangen.language.pattern import pattern
from plangen.language.period import PeriodKind
from plangen.rules.dossier import Dossier
from plangen.rules.figures.facts.numbers import Number, numbers_by_record
from plangen.rules.figures.facts.parts_of_plan import is_drafted_here
from plangen.rules.figures.facts.records import Record, records
from plangen.rules.quoting import short

SEVERITY = Severity.WARNING
CONFIDENCE = Confidence.SUSPECTED
_MONEY = frozenset({"元", "美元", "欧元", "港元", "日元"})
_RATE = pattern(r"拨款|经费|补助|补贴|津贴|工资|薪酬|待遇|低保|救助|养老金|保障金|缴费|收费|租金|资助|助学金|奖学金")
_FUND = pattern(r"财政|预算|专项资金|安排|列支|划拨")
_EACH = pattern(r"[生人户亩床]均|每|标准|水平")
_TERM = pattern(
    r"[每按当][年月日天季次]|每[^，。；]{0,6}[年月日天季次]|[年月]均|年度|全年|学年|学期|累计|总|合计|共|一次性"
)
_STOCK = pattern(r"基金|规模|余额|收入|社会资本|撬动|争取|贷款|债券")
_TIME = pattern(r"[年月日天季期次]")


def check(dossier: Dossier) -> Iterator[Problem]:
    """Rates of payment without the time they are paid for, and funds that may be yearly or for the whole period."""
    if not is_drafted_here(dossier):
        return
    said = numbers_by_record(dossier)
    for record in records(dossier).values():
        if record.quantity.unit not in _MONEY or record.target.counting:
            continue
        spoken = said.get(record.id, ())
        asked = _asked(record, spoken)
        if asked:
            message = f"指标“{record.id}”（{short(record.target.value)}）没有写明{asked}。请写进数值，或给指标补 counting 或 scope。"
            related = tuple(one.related("正文在这里") for one in spoken[:1])
            yield Problem(message, record.value_path, related=related)


def _asked(record: Record, spoken: tuple[Number, ...]) -> str:
    """What is not said of an amount of money; empty where nothing is amiss."""
    target = record.target
    # The noun of a subsidy is not read: the words before it name what it is.
    names = " ".join((record.id, target.name, target.indicator, *(one.before() for one in spoken)))
    per = " ".join((record.quantity.per or "", *(scope for scope in target.scope if scope.startswith("每")))).strip()
    if _TERM.search(f"{names} {target.value}") or _TIME.search(per) or any(_has_term(one) for one in spoken):
        return ""
    if _RATE.search(names) and (per or _EACH.search(names)):
        is_each = per or not re.search(r"标准|水平", names) or re.search(r"[生人户亩床]均", names)
        return "按年、按月还是按次" if is_each else "按人还是按户、按年还是按月"
    return "是每年还是累计" if not per and _FUND.search(names) and not _STOCK.search(names) else ""


def _has_term(number: Number) -> bool:
    """Whether the sentence names the years that the amount is for, as “十四五”期间 does and 到2027年 does not."""
    deadline = number.said.deadline
    return deadline is not None and deadline.kind in (PeriodKind.during, PeriodKind.between, PeriodKind.named)
