"""指标的数值没有计量单位。

为什么
    只写“3000”，读的人不知道是3000张、3000人还是3000万元，也没有办法和别的城市对比。
    指数、系数、得分、名次这一类本来没有单位的，和零，不查。

不好的写法
    title: 某市公共交通提升行动计划（2025—2027年）
    city: 某市
    targets:
      新能源公交车: 1200  # <- target-without-unit
      公交站点覆盖率: 不低于95  # <- target-without-unit
    goals: 到2027年，新能源公交车达到${新能源公交车}辆，公交站点覆盖率${公交站点覆盖率}。

好的写法
    title: 某市公共交通提升行动计划（2025—2027年）
    city: 某市
    targets:
      新能源公交车: 1200辆
      公交站点覆盖率: 不低于95%
      高峰拥堵指数: 1.6以下
    goals: 到2027年，新能源公交车达到${新能源公交车}，公交站点覆盖率${公交站点覆盖率}，高峰拥堵指数控制在${高峰拥堵指数}。

依据
    通行做法：指标由名称、数值和计量单位组成，缺一不可；统计报表逐项注明计量单位。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Problem, Related, Severity
from plangen.language.pattern import pattern
from plangen.rules.dossier import Dossier
from plangen.rules.figures.facts.numbers import Number, numbers_by_record
from plangen.rules.figures.facts.records import Record, records
from plangen.rules.quoting import short

SEVERITY = Severity.WARNING
_PURE = pattern(
    r"指数|系数|(?<!占)比$|比值|(?<![产加价])值$|倍数|分值|评分|得分|总分|[^部处]分$|排名|位次|名次|等级|级别|容积率|生育率|能效|死亡率|发病率|发生率|[A-Za-z/]"
)
"""Indicators whose number has no unit."""
_RATES = ("率", "占比", "比例", "比重")
_DEGREES = ("满意度", "知晓度", "认可度", "信任度", "安全感", "获得感", "幸福感")
_PLACED = pattern(r"[前第列A-Za-z+]\s*$")
_NOTHING = pattern(r"[\s。；，]*")


def check(dossier: Dossier) -> Iterator[Problem]:
    """Records with a number, and nothing behind it, of indicators that are counted or measured."""
    said = numbers_by_record(dossier)
    for record in records(dossier).values():
        if not _lacks_unit(record):
            continue
        outside = next((one for one in said.get(record.id, ()) if one.said.quantity.unit), None)
        value = short(record.target.value)
        message = f"指标“{record.id}”的数值“{value}”没有计量单位。"
        if outside is not None:
            message += f"正文把“{outside.said.quantity.unit}”写在引用后面，请移到数值里。"
            yield Problem(message, record.value_path, related=(_related(outside),))
        else:
            measure = record.known.measures[0] if record.known is not None and record.known.measures else ""
            if not measure and record.name.endswith(_RATES):
                measure = "%"
            how = f"是不是“{measure}”？" if measure else _asked(record)
            yield Problem(message + how, record.value_path)


def _asked(record: Record) -> str:
    if record.name.endswith(_DEGREES):
        return "请写明是百分之几，还是多少分。"
    return "请写明是多少个、多少人还是多少万元。"


def _lacks_unit(record: Record) -> bool:
    quantity = record.quantity
    if quantity.unit or not (quantity.low or quantity.high):
        return False
    if record.known is not None and not record.known.measures:
        return False
    names = (record.id, record.target.name, record.target.indicator)
    if any(_PURE.search(name) for name in names):
        return False
    ends = [quantity.amount_span.end, *(bound.span.end for bound in quantity.bounds)]
    before, behind = quantity.text[: quantity.amount_span.start], quantity.text[max(ends) :]
    return _NOTHING.fullmatch(behind) is not None and _PLACED.search(before) is None


def _related(number: Number) -> Related:
    return number.related(f"正文印作“{short(number.words)}”")
