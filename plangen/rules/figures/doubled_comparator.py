"""同一个数前后都加了限定词，例如“至少……10个以上”。

为什么
    “不少于10个”和“10个以上”说的是一回事，写一个就够了；“约20个左右”也是这样。“不低于30个左右”前后不是一个意思，更要改。
    “至少奖励10万元以上”“最高补助50万元以内”也是重复。“达到10个以上”“控制在2%以内”不算。

不好的写法
    title: 某市数字经济发展行动计划（2025—2027年）
    city: 某市
    targets:
      示范工厂: 不少于20家以上  # <- doubled-comparator
      工业平台: 5个以上
      算力中心: 至少3个
    goals: |-
      到2027年，培育智能制造示范工厂${示范工厂}，
      至少建成算力中心${算力中心.amount}、工业互联网平台${工业平台}，  # <- doubled-comparator
      开放应用场景约200个左右，  # <- doubled-comparator
      对首台（套）产品最高补助50万元以内。  # <- doubled-comparator

好的写法
    title: 某市数字经济发展行动计划（2025—2027年）
    city: 某市
    targets:
      示范工厂: 不少于20家
      工业平台: 5个以上
      算力中心: 3个以上
      应用场景: 200个左右
      首台补助:
        value: 50万元
        nature: 标准
    goals: |-
      到2027年，培育智能制造示范工厂${示范工厂}，
      建成算力中心${算力中心}、工业互联网平台${工业平台}，
      开放应用场景${应用场景}，
      对首台（套）产品最高补助${首台补助}。

依据
    党政机关公文处理工作条例第十九条：公文起草应当内容简洁，表述准确，文字精练。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Problem, Related, Severity
from plangen.language.comparator import NEUTRAL, Bound, Comparator
from plangen.language.pattern import pattern
from plangen.language.quantity import Quantity
from plangen.language.role import Role
from plangen.rules.dossier import Dossier
from plangen.rules.figures.facts.numbers import Number, numbers
from plangen.rules.figures.facts.records import records
from plangen.rules.quoting import short
from plangen.source import Path, Span

SEVERITY = Severity.WARNING
_ROLES = (Role.quantity, Role.subsidy, Role.condition, Role.duration)
_LEADING = pattern(
    r"(?:至少|最少|至多|最多)(?=[\u4e00-\u9fff])(?![零一二两三四五六七八九十百千万])"
    r"|(?:最高|最低)(?=可|给予|奖|补[助贴]|资助|支持|按|贷|授信|上浮|下浮|优惠|减免|抵免)(?!.*(?:额度|限额|标准|利率|比例))"
    r"|(?:不得?[低少高多]于|不得?超过)(?=[^0-9]{2,30}的$)"
    r"|(?:大约|(?<![节条契合预制])约)(?=[占有需计]$)"
)
"""Before a verb these hold for the whole list that follows; 最高 and 最低 only of what is given (最低工资 is a name); 不低于 before
the whole of a share."""
_ODD = "余"
"""近10余年 is a set phrase."""
_LOWER = frozenset({"至少", "最少", "最低", "不低于", "不得低于", "不少于", "不得少于"})
_ABOUT = frozenset({"大约", "约"})
_LISTED = pattern(r"[、和及与]")
_FIGURE = pattern(r"[0-9]+|[一二两三四五六七八九十]+(?=[个名家所项人户位座支台套])")
_AGES = frozenset({"岁", "周岁"})
_DESCRIBED = pattern(r"的|[^，。；：、和及与\n]{1,12}?[0-9]+[\u4e00-\u9fff]")
_NEAR = 20


def check(dossier: Dossier) -> Iterator[Problem]:
    """Values and numbers in prose with a bound before and a bound behind; lists led by 至少 with 以上 inside."""
    doubled = set()
    for record in records(dossier).values():
        words = _doubled(record.quantity)
        if words:
            doubled.add(record.id)
            message = f"指标“{record.id}”的数值“{short(record.target.value)}”{_said(words)}。请只留一个。"
            yield Problem(message, record.value_path)
    led: dict[tuple[Path, Span], list[Number]] = {}
    for number in numbers(dossier):
        if number.said.role not in _ROLES or (number.reference is not None and number.reference.id in doubled):
            continue
        words = _doubled(number.said.quantity)
        if words and not (number.said.role is Role.duration and words[-1] == _ODD):
            message = f"“{short(number.words)}”{_said(words)}。请只留一个。"
            yield Problem(message, number.path, within=number.within)
        elif (place := _leading(number)) is not None:
            led.setdefault((number.path, place), []).append(number)
    for (path, place), listed in led.items():
        first, word = listed[0], place.of(listed[0].printed.prose.value)
        message = f"前面写了“{word}”，“{short(first.words)}”又带“{_behind(first)[0].word}”，限定重复。请只留一个。"
        related = [Related(path, f"前面写了“{word}”", place)]
        related += [one.related("这里也是") for one in listed[1:]]
        yield Problem(message, path, within=first.within, related=related)


def _doubled(quantity: Quantity) -> tuple[str, ...]:
    """The words of which one is too many; two in front (最高不超过) are a set phrase."""
    strong = [one for one in quantity.bounds if one.word not in NEUTRAL]
    behind = [one for one in strong if one.behind]
    if len(behind) > 1 or (behind and len(strong) > len(behind)):
        return tuple(one.word for one in strong)
    return (strong[0].word, _ODD) if quantity.doubled and len(strong) == 1 else ()


def _said(words: tuple[str, ...]) -> str:
    return f"把“{words[0]}”和“{words[-1]}”写在同一个数上，限定重复"


def _leading(number: Number) -> Span | None:
    """Where a word stands that bounds the whole list before a number with a bound of its own."""
    own = _behind(number)
    if not own or _describes(number):
        return None
    before = number.lead()
    match = None
    for match in _LEADING.finditer(before):  # noqa: B007 - the last one is meant
        pass
    if match is None or not _governs(before[match.end() :]):
        return None
    wanted = Comparator.ge if match[0] in _LOWER else Comparator.approx if match[0] in _ABOUT else Comparator.le
    if own[0].comparator is not wanted:
        return None
    start = number.said.phrase.start - len(before) + match.start()
    return number.printed.within(Span(start, start + len(match[0])))


def _governs(between: str) -> bool:
    """Whether a word before ``between`` holds for the number behind it: each item of the list up to it has one number of its own."""
    *items, last = _LISTED.split(between)
    return not _FIGURE.search(last) and all(len(_FIGURE.findall(item)) <= 1 for item in items)


def _describes(number: Number) -> bool:
    """Whether the number tells of what kind something is (产值10亿元以上的企业5家): its bound is not the list's."""
    if number.said.quantity.unit in _AGES:
        return True
    behind = number.printed.text[number.said.phrase.end : number.said.phrase.end + _NEAR]
    return _DESCRIBED.match(behind) is not None


def _behind(number: Number) -> tuple[Bound, ...]:
    return tuple(one for one in number.bounds if one.behind)
