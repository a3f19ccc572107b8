"""总数前面点名的几项，加起来不一定够总数。

为什么
    “甲、乙、丙等载体不少于15个”，读的人会拿甲、乙、丙的数相加。点名的几项最少加起来不够、最多加起来又够的，
    就说不清总数算没算“等”里面的项；没有写“等”、又漏了一项的，更对不上。请把几项写全，或者写明总数包括哪些。

不好的写法
    title: 某市科技创新平台建设方案（2025—2027年）
    city: 某市
    targets:
      创新平台:
        value: 不少于15个
        sum_of: 重点实验室、技术创新中心、中试基地
      重点实验室: 6—8个
      技术创新中心: 7—9个
      中试基地: 2—3个
    goals: 到2027年，重点实验室、技术创新中心等创新平台达到${创新平台}。  # <- named-parts-differ-from-whole
    actions:
      - title: 建好创新平台
        text: 建设重点实验室${重点实验室}、技术创新中心${技术创新中心}、中试基地${中试基地}。
        lead: 市科技局

好的写法
    title: 某市科技创新平台建设方案（2025—2027年）
    city: 某市
    targets:
      创新平台:
        value: 不少于15个
        sum_of: 重点实验室、技术创新中心、中试基地
      重点实验室: 6—8个
      技术创新中心: 7—9个
      中试基地: 2—3个
    goals: 到2027年，重点实验室、技术创新中心、中试基地等创新平台达到${创新平台}。
    actions:
      - title: 建好创新平台
        text: 建设重点实验室${重点实验室}、技术创新中心${技术创新中心}、中试基地${中试基地}。
        lead: 市科技局

依据
    通行做法：总数写明包括的项目，点名的各项与总数核对一致。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Confidence, Problem, Severity
from plangen.language.enumeration import split
from plangen.language.pattern import pattern
from plangen.rules.dossier import Dossier
from plangen.rules.figures.facts.extent import Extent, extent, total
from plangen.rules.figures.facts.numbers import Number, numbers_by_record
from plangen.rules.figures.facts.records import Record
from plangen.rules.figures.facts.sums import Sum, falls_short, misses, sums
from plangen.rules.quoting import short
from plangen.vocabulary.folding import fold

SEVERITY = Severity.WARNING
CONFIDENCE = Confidence.SUSPECTED
_TAIL = pattern(r"(?:共计?|合计|总计|总数|分别|达到?|建成|建设|打造)+$")
_LIST = pattern(r"[^，。；：\n]*、[^，。；：\n]*")


def check(dossier: Dossier) -> Iterator[Problem]:
    """Totals that add up with all their parts, and not surely with those the sentence names."""
    said = numbers_by_record(dossier)
    for found in sums(dossier):
        whole = extent(found.whole.quantity)
        if whole is None or misses(whole, total(found.extents)):
            continue
        for number in said.get(found.whole.id, ()):
            named, others = _named(found, number)
            if len(named) < 2 or len(named) == len(found.parts):
                continue
            some = total(each for part, each in zip(found.parts, found.extents, strict=True) if part in named)
            if _unclear(whole, some, others):
                yield _problem(found, number, named, some, others)


def _unclear(whole: Extent, some: Extent, others: bool) -> bool:
    """With 等, the named parts may or may not reach the whole; without it, they must."""
    reach = not misses(whole, some)
    return (reach and falls_short(whole, some)) if others else not reach or falls_short(whole, some)


def _problem(found: Sum, number: Number, named: tuple[Record, ...], some: Extent, others: bool) -> Problem:
    unit = found.whole.quantity.unit
    rest = "".join(f"“{short(part.name)}”" for part in found.parts if part not in named)
    message = (
        f"这里点名的{len(named)}项相加是{some}{unit}，总数“{short(found.whole.target.value)}”要连同{rest}才够"
        f"（{total(found.extents)}{unit}）。请把{rest}也写上，或核对总数。"
    )
    related = [found.whole.related(), *(part.related() for part in found.parts)]
    return Problem(
        message, number.path, within=number.within, related=related, hint="" if others else "这里没有写“等”。"
    )


def _named(found: Sum, number: Number) -> tuple[tuple[Record, ...], bool]:
    """The parts that the clause around the total names, and whether 等 follows them."""
    before = number.lead()
    behind = _behind(number)
    clause = before if "、" in before else behind
    if _LIST.search(clause) is None:
        return (), False
    head, mark, _ = clause.partition("等")
    words = [fold(_TAIL.sub("", item.text)) for item in split(head)]
    named = tuple(part for part in found.parts if any(_means(word, part) for word in words))
    return named, bool(mark)


def _behind(number: Number) -> str:
    text, start = number.printed.text, number.said.phrase.end
    end = min((at for mark in "，。；：\n" if (at := text.find(mark, start, start + 120)) >= 0), default=start + 120)
    return text[start:end]


def _means(word: str, part: Record) -> bool:
    """Whether ``word`` (verbs may stand before it) is the part's name, or the name with a few signs left out."""
    names = [fold(name) for name in (part.name, part.id)]
    return any(word.endswith(name) or (len(word) >= 5 and _is_shortened(word, name)) for name in names)


def _is_shortened(word: str, name: str) -> bool:
    if not (len(word) < len(name) <= len(word) + 3) or (word[:2], word[-2:]) != (name[:2], name[-2:]):
        return False
    signs = iter(name)
    return all(sign in signs for sign in word)
