"""Measure words and units: which exist, which count the same things, and what may be converted into what.

Families are what an official text uses for one another (家, 户, 个 for enterprises). They are not dimensions: 人 and 人次 stand
side by side in a table and must never be added. Further words of an office's own are passed to the parsers as arguments.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

_FAMILIES = """
家 户 个; 门 个; 所 个 校; 项 个 宗; 处 个 座 片; 人 名 位 个; 家 个 处; 条 个; 套 个 组; 支 个; 件 个 项; 场 次 期; 部 本 册 种; 辆 台; 台 套; 张 个
"""
_COUNTING = """
个 家 户 所 项 人 名 位 元 亩 吨 门 条 座 处 间 栋 幢 件 种 批 期 届 场 次 例 篇 部 册 本 颗 株 棵 头 只 羽 口 眼 艘 架 枚 组 支 队 片 块 宗 款
集 幅 份 张 辆 台 套 倍 米 克 升 度 分 年 月 日 天 秒 类 校 园 链 县 市 区 镇 乡 村 站 岗 班 课 库 馆 斤 床 桩 枪 发 起 笔 单 孔 泊位 车位 层 级
路 车道 箱 盒 瓶 袋 桶 批次 轮 遍 步 环 线 网 码 卡 证 票 里 方 尺 寸 匹 杆 面 尾 窝 兆 比特 字节 顷 平米 公里 千米 公顷 平方米 平方公里 平方千米
立方米 公斤 千克 分贝 摄氏度 小时 分钟 个月 周岁 岁 星期 个工作日 工作日 列 学时 学分 课时 人次 人年 户次 车次 架次 班次 场次 例次 标准箱 标箱 千瓦 千瓦时 兆瓦 兆瓦时
吉瓦 千伏安 千伏 兆赫 个百分点 百分点 吨标准煤 吨标煤 吨二氧化碳 毫克 微克 毫升 毫米 厘米 美元 欧元 港元 日元
微克/立方米 毫克/升 毫克/立方米 吨标准煤/万元 立方米/万元 公里/小时 公里/百平方公里
"""
_SIGNS = """
% ‰ km km² km2 m m² m2 m³ m3 kg g t kW MW GW kWh MWh GWh TEU EFLOPS PFLOPS TFLOPS EFlops PFlops GB TB PB EB MB Gbps Mbps Tbps
μg/m³ ug/m3 mg/L dB ℃ ㎡ km/h L mL mm cm P
"""

FAMILIES: tuple[frozenset[str], ...] = tuple(frozenset(family.split()) for family in _FAMILIES.split(";"))
"""Measure words that officials use for one another, family by family."""

WORDS: frozenset[str] = frozenset(_COUNTING.split()) | frozenset(_SIGNS.split())
"""Every unit known; scales (万, 亿) belong to the number, never to the unit."""

TIMES = frozenset({"年", "月", "日", "天", "秒", "小时", "分钟", "个月", "周岁", "岁", "星期", "个工作日", "工作日"})
"""Units of time: a number with one of them is a duration."""


class Dimension(StrEnum):
    """What a unit measures."""

    share = "share"
    points = "points"
    multiple = "multiple"
    money = "money"
    area = "area"
    length = "length"
    mass = "mass"
    volume = "volume"
    power = "power"
    energy = "energy"
    time = "time"
    person = "person"
    visit = "visit"
    counted = "counted"
    none = "none"


_SIZES = {
    Dimension.share: "%=1 ‰=0.1",
    Dimension.points: "个百分点=1 百分点=1",
    Dimension.multiple: "倍=1",
    Dimension.money: "元=1",
    Dimension.area: "平方米=1 平米=1 m²=1 m2=1 ㎡=1 公顷=10000 平方公里=1000000 平方千米=1000000 km²=1000000 km2=1000000",
    Dimension.length: "米=1 m=1 公里=1000 千米=1000 km=1000 厘米=0.01 cm=0.01 毫米=0.001 mm=0.001",
    Dimension.mass: "吨=1000 t=1000 公斤=1 千克=1 kg=1 克=0.001 g=0.001 斤=0.5",
    Dimension.volume: "立方米=1 m³=1 m3=1 升=0.001 L=0.001",
    Dimension.power: "千瓦=1 kW=1 兆瓦=1000 MW=1000 吉瓦=1000000 GW=1000000",
    Dimension.energy: "千瓦时=1 kWh=1 兆瓦时=1000 MWh=1000 GWh=1000000",
    Dimension.time: "秒=1 分钟=60 小时=3600",
}
_FACTORS = {
    of: {each.partition("=")[0]: Decimal(each.partition("=")[2]) for each in sizes.split()}
    for of, sizes in _SIZES.items()
}
_DIMENSIONS = {word: of for of, sizes in _FACTORS.items() for word in sizes}
_DIMENSIONS |= dict.fromkeys(("人", "名", "位"), Dimension.person)
_DIMENSIONS |= dict.fromkeys(("人次", "户次", "车次", "架次", "班次", "场次", "例次"), Dimension.visit)
_DIMENSIONS |= dict.fromkeys(TIMES - {"秒", "小时", "分钟"}, Dimension.time)
_DIMENSIONS |= {"亩": Dimension.area, "": Dimension.none}

_WHY = {
    frozenset((Dimension.share, Dimension.points)): "%是比例，个百分点是两个比例之差",
    frozenset((Dimension.share, Dimension.multiple)): "%是占比，倍是相对于另一个数",
    frozenset((Dimension.person, Dimension.visit)): "人次把同一个人数多次，与人不能互换",
    frozenset((Dimension.person, Dimension.money)): "人数和金额不能互换",
    frozenset((Dimension.power, Dimension.energy)): "功率和电量不能互换",
}


@dataclass(frozen=True, slots=True)
class Conversion:
    """A number in another unit, with the arithmetic that made it (``3公顷×10000＝30000平方米``)."""

    value: Decimal
    unit: str
    arithmetic: str


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why two units cannot be set against each other, as a Chinese sentence."""

    reason: str


def dimension(unit: str) -> Dimension:
    """What ``unit`` measures; a measure word that only counts is `Dimension.counted`."""
    return _DIMENSIONS.get(unit, Dimension.counted)


def same(one: str, other: str) -> bool:
    """Whether two units are one unit spelled twice (千米 and 公里)."""
    if one == other:
        return True
    factors = _FACTORS.get(dimension(one), {})
    return dimension(one) == dimension(other) and one in factors and factors[one] == factors.get(other)


def alike(one: str, other: str) -> bool:
    """Whether officials use one measure word for the other (家 and 户); never true of 人 and 元."""
    return same(one, other) or any(one in family and other in family for family in FAMILIES)


def convert(value: Decimal, unit: str, into: str) -> Conversion | Refusal:
    """``value`` of ``unit`` in ``into``; a reason where that has no meaning. 亩 is 10000/15 square metres, exactly."""
    if unit == into:
        return Conversion(value, into, "")
    have, want = dimension(unit), dimension(into)
    if have != want or have == Dimension.none:
        why = _WHY.get(frozenset((have, want)), f"“{unit or '没有单位的数'}”和“{into or '没有单位的数'}”不是同一类单位")
        return Refusal(why + "，不作换算。")
    if have in (Dimension.counted, Dimension.person):
        if alike(unit, into):
            return Conversion(value, into, f"“{unit}”和“{into}”通用，数不变")
        return Refusal(f"“{unit}”和“{into}”数的不是同一种事物，不作换算。")
    up, down = _square(unit, have), _square(into, have)
    if up is None or down is None:
        return Refusal(f"“{unit}”和“{into}”之间没有固定的换算关系，不作换算。")
    (numerator, denominator) = (up[0] * down[1], up[1] * down[0])
    result = value * numerator / denominator
    return Conversion(result, into, f"{value:f}{unit}×{_ratio(numerator, denominator)}＝{_short(result)}{into}")


def _square(unit: str, of: Dimension) -> tuple[Decimal, Decimal] | None:
    """A unit as a fraction of its dimension's base, so that 亩 stays exact."""
    if unit == "亩":
        return Decimal(10000), Decimal(15)
    factor = _FACTORS.get(of, {}).get(unit)
    return None if factor is None else (factor, Decimal(1))


def _ratio(numerator: Decimal, denominator: Decimal) -> str:
    quotient = numerator / denominator
    exact = quotient * denominator == numerator and len(quotient.as_tuple().digits) < 12
    return _short(quotient) if exact else f"{_short(numerator)}÷{_short(denominator)}"


def _short(value: Decimal) -> str:
    rounded = (
        value.quantize(Decimal("0.0001"))
        if value == value.to_integral() or len(value.as_tuple().digits) > 12
        else value
    )
    written = format(rounded, "f")
    return written.rstrip("0").rstrip(".") if "." in written else written
