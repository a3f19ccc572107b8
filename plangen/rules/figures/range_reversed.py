"""范围的两头写反了：前面的数比后面的大。

为什么
    “20—15个”不知道是15到20个，还是漏写了“由……降到……”。

不好的写法
    title: 某市全民健身设施补短板行动方案（2025—2027年）
    city: 某市
    targets:
      健身步道: 50—30公里  # <- range-reversed
    goals: |-
      到2027年，建成健身步道${健身步道}，
      每个街道建成嵌入式体育场地5至3处。  # <- range-reversed

好的写法
    title: 某市全民健身设施补短板行动方案（2025—2027年）
    city: 某市
    targets:
      健身步道: 30—50公里
      体育场地:
        value: 3至5处
        scope: 每个街道
    goals: 到2027年，建成健身步道${健身步道}，每个街道建成嵌入式体育场地${体育场地}。

依据
    GB/T 15835—2011 第 5.1.3 条：表示数值的范围，两个数字之间用浪纹式连接号或一字线连接号。通行做法：由小到大。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from plangen.findings import Problem, Severity
from plangen.language import amount, numeral, unit
from plangen.language.pattern import pattern
from plangen.language.width import reading
from plangen.model.reference import references
from plangen.rules.dossier import Dossier
from plangen.rules.figures.facts.records import records
from plangen.rules.quoting import short
from plangen.source import Span

SEVERITY = Severity.ERROR
_PAIR = pattern(
    r"(?<![0-9A-Za-z.:+\-－—–第])(?P<low>[0-9]++(?:\.[0-9]++)?+)(?P<low_scale>[万亿]?)(?P<low_unit>%|[\u4e00-\u9fff]{0,3}?)"
    r" ?(?P<link>[-‐‑–—―－~～〜]{1,2}|至|到) ?(?P<high>[0-9]++(?:\.[0-9]++)?+)(?P<high_scale>[万亿]?)(?![0-9A-Za-z.:\-—])"
)
_FALLING = pattern(r"(?:由|从|自|将|把|降|减|压|缩|零下|海拔|高程|水位|气温)[^，。；：\n]{0,20}$")
_FALLS = pattern(r"[^，。；：\n]{0,8}(?:递减|退坡)")
_CLOCK = frozenset({"月", "日", "天", "小时", "分钟", "分", "秒", "星期", "时"})
"""From October to March, from 30 to 15 days before: time may run backwards."""
_NUMBERED = frozenset(
    {"班", "栋", "幢", "座", "层", "区", "环", "组", "队", "站", "路", "线", "岗", "级", "处", "孔", "单元", "号"}
)
"""3-2班, 5-1栋: numbers of a place, where the link is a hyphen."""
_YEARS = (Decimal(1900), Decimal(2100))


def check(dossier: Dossier) -> Iterator[Problem]:
    """Two numbers of one unit joined as a range, the larger first: in values, and as typed in prose."""
    for record in records(dossier).values():
        for span in _reversed(record.target.value):
            written = short(span.of(record.target.value))
            message = f"指标“{record.id}”的范围“{written}”前大后小。请核对两个数；由高降到低的，请写成“由……降到……”。"
            yield Problem(message, record.value_path, within=span)
    for prose in dossier.proses:
        named = [one.id_span for one in references(prose.value)]
        for span in _reversed(prose.value):
            if not any(name.start < span.end and span.start < name.end for name in named):
                written = short(span.of(prose.value))
                message = f"范围“{written}”前大后小。请核对两个数；由高降到低的，请写成“由……降到……”。"
                yield Problem(message, prose.path, within=span)


def _reversed(text: str) -> Iterator[Span]:
    if not any(sign.isdigit() for sign in text):
        return
    folded = reading(text)
    for match in _PAIR.finditer(folded):
        word, span = amount.measure(folded, match.end())
        if not word or (word in _CLOCK) or (match["link"] == "-" and word in _NUMBERED):
            continue
        low_unit = match["low_unit"]
        if low_unit and not unit.same(low_unit, word):
            continue
        falls = _FALLING.search(folded, max(0, match.start() - 24), match.start()) or _FALLS.match(folded, span.end)
        if _is_reversed(match) and not falls:
            yield Span(match.start(), span.end)


def _is_reversed(match: re.Match[str]) -> bool:
    low, high = numeral.read(match["low"]), numeral.read(match["high"])
    if low is None or high is None or all(_YEARS[0] < one < _YEARS[1] for one in (low, high)):
        return False
    # 50—30万 shares its scale, 5000—1万 does not.
    if match["low_scale"] or (match["high_scale"] and low >= 1000):
        scaled = numeral.read(match["low"] + match["low_scale"]), numeral.read(match["high"] + match["high_scale"])
        return scaled[0] is not None and scaled[1] is not None and scaled[0] > scaled[1]
    return low > high
