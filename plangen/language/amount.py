"""A number or range with its measure word (1—3个, 10%～30%, 12万余人, 12000元/生·年), without the words that bound it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from plangen.language import numeral, unit
from plangen.source import Span

_NUMBER = re.compile(rf"(?=[0-9零〇一二两三四五六七八九十百千万亿半过对翻])(?:{numeral.PATTERN})")
_CONNECTOR = re.compile(r" ?(?:[-‐‑–—―−－~～〜∼]{1,2}|至|到) ?(?=[0-9零〇一二两三四五六七八九十百千])")
_RATIO = re.compile(r" ?[:：∶] ?([0-9]++(?:\.[0-9]++)?+)(?![0-9:：∶年月日%])")
_RATIO_HEAD = re.compile(r"[0-9]{1,6}(?:\.[0-9]{1,4})?")
_TOLERANCE = re.compile(r" ?± ?([0-9]++(?:\.[0-9]++)?+)")
_MORE = re.compile(r"[余多](?![少样元种边次数人方年]|个百)|[余多](?=[万亿家人名种次个元年])")
_SCALE_BEHIND = re.compile(r"[百千]?[万亿]")
_PER = re.compile(r"/(每?(?:[\u4e00-\u9fff]|km²?|[a-z]+)(?:[\u4e00-\u9fff·.・/]{0,6}[\u4e00-\u9fff])?)")
_PER_END = re.compile(r"以|左右|及|不|的|标准")
_ADJACENT = re.compile(r"(十?)([一二两三四五六七八])([二两三四五六七八九])([十百千]?[万亿]?)")
_ONE = Decimal(1)
_EXACT = Decimal(10) ** 24
_SCALE_ONLY = frozenset("百千万亿")
_VALUES = {sign: value for value, sign in enumerate("零一二三四五六七八九")} | {"两": 2}
_SCALES = {"": 1, "十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8}

# A measure word followed by one of these signs is the beginning of a longer word and counts nothing (三门峡, 五台山, 十部门).
_CONTINUED: dict[str, str] = {
    "门": "峡类户", "台": "山湾州县市", "人": "才民口均类工物居大社力文", "个": "别体性", "家": "庭具电乡居长属", "项": "", "户": "籍外口型",
    "分": "之别类期级层析布离工管公局支散别会", "期": "间货限末望", "县": "域", "市": "场民区域政直", "区": "域间位块", "村": "庄民集",
    "方": "面案式向便针法", "批": "发准复", "类": "型似别", "位": "置于", "名": "单称录", "支": "持撑付柱部教点", "场": "所地景",
    "头": "部雁", "口": "岸径", "层": "次级面", "条": "件例款理", "处": "理置", "环": "境节保球绕", "线": "上下索", "网": "络格", "步": "骤入",
    "发": "展达生挥现布放电", "站": "点", "路": "径线由", "笔": "记", "码": "头", "证": "书明", "票": "据", "级": "别联", "组": "织建合",
    "队": "伍", "集": "中团群聚成", "里": "程斯", "面": "积向", "本": "科地级市土", "部": "门分署委队", "班": "子组", "岗": "位", "课": "程题堂",
    "库": "存", "链": "条主长", "校": "企长", "园": "区林艺", "升": "级学", "单": "位元一", "起": "来点步", "日": "常益", "月": "度",
    "天": "然", "件": "事", "次": "要生", "度": "假", "所": "有", "斤": "", "点": "", "元": "素旦", "套": "餐", "代": "",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Amount:
    """A number or range as written with its unit; ``high`` only for a range; ``more`` for 余 and 多; ``per`` after a stroke."""

    span: Span
    low: Decimal
    high: Decimal | None
    unit: str
    unit_span: Span
    number: str
    more: bool = False
    per: str = ""
    adjacent: bool = False


@dataclass(frozen=True, slots=True)
class _Number:
    low: Decimal
    high: Decimal | None
    end: int
    written: str
    unit: str = ""
    more: bool = False


def find(text: str, measures: frozenset[str] = frozenset()) -> Iterator[Amount]:
    """Every amount in ``text`` (folded by `plangen.language.width.reading`), first to last; ``measures`` are further units."""
    at = 0
    while match := _NUMBER.search(text, at):
        amount = _read(text, match, measures)
        if amount is not None:
            yield amount
        at = amount.span.end if amount is not None else match.end()


def _read(text: str, match: re.Match[str], measures: frozenset[str]) -> Amount | None:
    first = _number(text, match)
    if first is None:
        return None
    start, end = match.start(), first.end
    ratio = _RATIO.match(text, end)
    if ratio and not first.unit and _RATIO_HEAD.fullmatch(first.written) and ratio[1] and Decimal(ratio[1]):
        written = f"{first.written}:{ratio[1]}"
        return Amount(Span(start, ratio.end()), first.low / Decimal(ratio[1]), None, "比", Span(end, end), written)
    own, unit_span = (first.unit, Span(start, end)) if first.unit else measure(text, end, measures)
    end = max(end, unit_span.end)
    low, high, written, more = first.low, first.high, first.written, first.more
    adjacent = high is not None
    tolerance = _TOLERANCE.match(text, end)
    if tolerance and high is None:
        low, high = first.low - Decimal(tolerance[1]), first.low + Decimal(tolerance[1])
        written += f"±{tolerance[1]}"
        end = tolerance.end()
        own, unit_span = measure(text, end, measures) if not own else (own, unit_span)
        end = max(end, unit_span.end)
    elif high is None and (link := _CONNECTOR.match(text, end)) and (second := _second(text, link.end(), measures)):
        number, other, other_span = second
        upper = number.low
        scaled = low
        if not own and upper >= 10**4 > low and "万" in number.written + "" and low * 10**4 < upper:
            scaled = low * (10**8 if "亿" in number.written else 10**4)
        if scaled < upper and (not own or unit.same(own, other)):
            low, high, own, unit_span = scaled, upper, other, other_span
            written += "–" + number.written
            end = max(number.end, other_span.end)
    per = _PER.match(text, end) if own and own != "比" else None
    rate = ""
    if per:
        cut = _PER_END.search(per[1])
        rate = per[1][: cut.start()] if cut else per[1]
        end = per.start(1) + len(rate) if rate else end
    return Amount(
        Span(start, end),
        _tidy(low),
        None if high is None else _tidy(high),
        own,
        unit_span,
        written,
        more,
        rate.removeprefix("每"),
        adjacent,
    )


def _tidy(value: Decimal) -> Decimal:
    """The same number without zeros behind the point and without an exponent."""
    if value.same_quantum(_ONE) or abs(value) >= _EXACT:
        return value
    return value.quantize(_ONE) if value == value.to_integral_value() else value.normalize()


def _second(text: str, at: int, measures: frozenset[str]) -> tuple[_Number, str, Span] | None:
    match = _NUMBER_AT.match(text, at)
    number = _number(text, match) if match else None
    if number is None or number.high is not None:
        return None
    own, span = (number.unit, Span(at, number.end)) if number.unit else measure(text, number.end, measures)
    return number, own, span


def _number(text: str, match: re.Match[str]) -> _Number | None:
    """The number at a match, with 余 and 多 and a scale behind them; a share is a percentage."""
    written, end = match[0], match.end()
    if len(written) > numeral.LONGEST:
        return None
    value = numeral.read(written)
    if value is None or (
        written != "十" and not _SCALE_ONLY.isdisjoint(written[:1]) and not _counts_alone(text, match)
    ):
        return _approximate(written, end)
    if written.startswith("翻"):
        return _Number(value, None, end, written, "倍")
    if "分之" in written or "成" in written or "半" in written:
        share = value * 100
        return _Number(
            share, None, end, numeral.plain(share) if _short(share) else written, "%", written.startswith("过")
        )
    more = bool(_MORE.match(text, end))
    scale = ""
    if more:
        end += 1
        behind = _SCALE_BEHIND.match(text, end)
        if behind:
            scale, end = behind[0], behind.end()
            for sign in scale:
                value *= _SCALES[sign]
    arabic = written[0].isdigit()
    return _Number(
        value,
        None,
        end,
        (written.replace(",", "") if arabic else numeral.compact(value / _all(scale))) + scale,
        "",
        more,
    )


def _all(scale: str) -> int:
    product = 1
    for sign in scale:
        product *= _SCALES[sign]
    return product


def _short(value: Decimal) -> bool:
    return len(value.as_tuple().digits) < 10


def _counts_alone(text: str, match: re.Match[str]) -> bool:
    """百 and 千 are numbers where something says about how many (百余家, 上百家, 近千人) or digits follow (百分之 is read before)."""
    if any(sign not in _SCALES for sign in match[0]):
        return True
    if match[0][0] not in "百千":
        return False
    return text[match.end() : match.end() + 1] in ("余", "多") or text[match.start() - 1 : match.start()] in (
        "上",
        "近",
        "超",
        "过",
    )


def _approximate(written: str, end: int) -> _Number | None:
    """Two neighbouring digits for *about*: 三四, 十七八, 七八十, and the set phrase 三五."""
    match = _ADJACENT.fullmatch(written)
    if not match:
        return None
    one, two = _VALUES[match[2]], _VALUES[match[3]]
    if two - one != 1 and (one, two) != (3, 5):
        return None
    ten = 10 if match[1] else 0
    scale = _all(match[4])
    if ten and scale != 1:
        return None
    low, high = Decimal((ten + one) * scale), Decimal((ten + two) * scale)
    return _Number(low, high, end, f"{numeral.plain(low)}–{numeral.plain(high)}")


def measure(text: str, at: int, measures: frozenset[str] = frozenset()) -> tuple[str, Span]:
    """The longest unit that begins at ``at`` (one blank may stand before it); an empty unit where none does."""
    begin = at + 1 if text[at : at + 1] in (" ", "\u00a0") else at
    for word in _beginning_with(text[begin : begin + 1], measures):
        if not text.startswith(word, begin):
            continue
        size = len(word)
        follower = text[begin + size : begin + size + 1]
        if (follower and follower in _CONTINUED.get(word, "")) or (
            word == "项" and text[begin : begin + 3] == "项目的"
        ):
            continue
        if word[-1].isascii() and word[-1].isalpha() and follower.isascii() and follower.isalnum():
            continue
        return word, Span(begin, begin + size)
    return "", Span(at, at)


def _beginning_with(sign: str, measures: frozenset[str]) -> Sequence[str]:
    """The measure words that begin with ``sign``, the longest first."""
    known = _BY_SIGN.get(sign, ())
    if not measures:
        return known
    return sorted({*known, *(word for word in measures if word[:1] == sign)} - {""}, key=len, reverse=True)


_BY_SIGN: dict[str, tuple[str, ...]] = {
    sign: tuple(sorted((word for word in unit.WORDS if word[0] == sign), key=lambda word: (-len(word), word)))
    for sign in {word[0] for word in unit.WORDS}
}
_NUMBER_AT = re.compile(numeral.PATTERN.replace("(?<![0-9A-Za-z.])", ""))
