"""占比、覆盖率一类的比例超过了100%。

为什么
    部分占全部的比例不会超过100%，多半是多打了一个数字，或者把增长幅度写成了占比。
    增长、提高、超额完成的百分数可以超过100%，不查；毛入学率、拨备覆盖率一类本来可以超过的也不查。

不好的写法
    title: 某市污水处理提质增效方案（2025—2027年）
    city: 某市
    targets:
      污水收集率: 105%  # <- percentage-over-hundred
    goals: |-
      到2027年，城市生活污水集中收集率达到${污水收集率}，
      再生水管网覆盖率达到120%。  # <- percentage-over-hundred

好的写法
    title: 某市污水处理提质增效方案（2025—2027年）
    city: 某市
    targets:
      污水收集率: 95%
      再生水用量: 增长120%以上
    goals: 到2027年，城市生活污水集中收集率达到${污水收集率}，再生水用量比2024年${再生水用量}。

依据
    通行做法：占比、覆盖率、合格率的分子是分母的一部分，最高为100%。
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from plangen.findings import Problem, Severity
from plangen.language.pattern import pattern
from plangen.language.quantity import Quantity
from plangen.rules.dossier import Dossier
from plangen.rules.figures.facts.numbers import Number, numbers
from plangen.rules.figures.facts.records import Record, records
from plangen.rules.quoting import short

SEVERITY = Severity.ERROR
_WHOLE = Decimal(100)
_PART = pattern(
    r"(?:占比|比重|份额|覆盖率|合格率|达标率|优良率|优良天数比[率例]|完好率|处理率|处置率|收集率|回收率|综合利用率|知晓率|满意率|满意度|参保率"
    r"|参与率|就业率|升学率|巩固率|(?<!毛)入园率|(?<!毛)入学率|办结率|受理率|普惠率|及时率|准确率|签约率|接种率|建档率|规范管理率|化解率|调解率|破案率"
    r"|绿化率|绿地率|城镇化率|通达率|入户率|机械化率|上线率|网办率|可办率|消除率|整改率|巡查率|持证率|公开率|(?:自来水|厕所|安全饮水|教育|普通话|知识)普及率)[”\"]?$"
)
_BEYOND = pattern(r"拨备|担保|还款|利息|本息|现金|资本|流动性|净稳定|准备金|偿|杠杆|产能|负荷|补偿")
"""Ratios of two different things, whatever they are called."""
_GROWTH = pattern(r"增|提高|提升|上升|翻|超额|同比|环比|相当于|倍|[比较](?:20|上年|去年|基期|20[0-9]{2})")


def check(dossier: Dossier) -> Iterator[Problem]:
    """Shares of a whole beyond the whole: in the register, and as typed in prose."""
    for record in records(dossier).values():
        if _is_over(record.quantity) and _is_part(record) and not _GROWTH.search(record.target.value):
            called, value = f"指标“{record.id}”", short(record.target.value)
            message = (
                f"{called}是部分占全部的比例，写成了“{value}”，超过100%。请核对数字；如果是增长幅度，请写明“增长”。"
            )
            yield Problem(message, record.value_path)
    for number in numbers(dossier):
        if number.reference is None and number.is_stated and _is_over(number.said.quantity) and _says_part(number):
            words = short(number.words)
            message = f"“{short(number.noun)}”是部分占全部的比例，写成了“{words}”，超过100%。请核对数字；如果是增长幅度，请写明“增长”。"
            yield Problem(message, number.path, within=number.within)


def _is_over(quantity: Quantity) -> bool:
    return quantity.unit == "%" and max(quantity.low or _WHOLE, quantity.high or _WHOLE) > _WHOLE


def _is_part(record: Record) -> bool:
    names = (record.id, record.target.name, record.target.indicator, record.indicator)
    return any(_PART.search(name) for name in names) and not any(_BEYOND.search(name) for name in names)


def _says_part(number: Number) -> bool:
    noun = number.noun
    return bool(_PART.search(noun)) and not _BEYOND.search(noun) and not _GROWTH.search(number.before())
