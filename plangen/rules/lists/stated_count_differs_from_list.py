"""句子里说的数和列出的个数不一样。

为什么
    “甲、乙、丙四类”数不上，读的人不知道是漏了一个还是数错了。“等三个”后面没有列全的不算，列出来的比说的多才算。

不好的写法
    title: 某市现代物流业发展实施方案
    city: 某市
    goals: |-
      到2027年，建成铁路、公路、水路四大通道，  # <- stated-count-differs-from-list
      培育冷链、快递、城配、大件等3个龙头，  # <- stated-count-differs-from-list
      实施“三网”（枢纽网、配送网）工程。  # <- stated-count-differs-from-list

好的写法
    title: 某市现代物流业发展实施方案
    city: 某市
    goals: |-
      到2027年，建成铁路、公路、水路三大通道，
      培育冷链、快递、城配等5个龙头，
      实施“三网”（枢纽网、配送网、末端网）工程，
      二级网点（东站、西站）全部改造。

依据
    党政机关公文处理工作条例第十九条：表述准确。数和所列的一致，是审核公文的通行做法。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plangen.findings import Confidence, Problem, Related, Severity
from plangen.language import counted_list
from plangen.language.counted_list import CountedList
from plangen.language.enumeration import split, split_last
from plangen.language.pattern import pattern
from plangen.model.printed import Printed
from plangen.rules.dossier import Dossier
from plangen.rules.lists.reading.terms import counted
from plangen.rules.quoting import short
from plangen.source import Span

SEVERITY = Severity.WARNING
CONFIDENCE = Confidence.SUSPECTED

_STATEMENT = pattern(r"[^。；;\n]+")
_NUMERAL = pattern(r"[二两三四五六七八九十0-9０-９]")
_OTHERS = "等"
_LABEL = pattern(r"等?(?P<number>[0-9]+|[一二三四五六七八九十两]+)(?P<rest>.*)", re.DOTALL)
_MEASURED = pattern(r"(?:大类|大|个|类|项|种|条|家|所|户|方面)(?!以|左|多|余)")
# Grades, terms of years and amounts count no members (三级医院, 二期工程, 3年内).
_NO_COUNT = pattern(r"[级期届等线孩胎次氧轮批年月日天周岁度成倍分元万亿米吨甲院点时]")
_KIND = pattern(r"[县市区旗州盟乡镇村]|街道|社区|农场|林场|园区|开发区|苏木|团场|管委会")
_DIGIT = pattern(r"[0-9０-９]")
_SOME = pattern(r"含|包括|不含|其中|例如|如|详见|见|简称|以下简称")
_REMARK = pattern(r"(?:牵头|负责|除外|为主|优先|配合|见附件|下同|试点)$")
_QUOTES = ("“", '"', "‘", "”", "’")
_ABOUT = pattern(r"以上|以下|以内|左右|至少|多个|余个|若干")


def check(dossier: Dossier) -> Iterator[Problem]:
    """Lists in the prose with another number of members than the text says beside them."""
    for one in dossier.printed.values():
        if "、" in one.text:
            for statement in _STATEMENT.finditer(one.text):
                if "、" in statement[0] and _NUMERAL.search(statement[0]):
                    yield from _in(dossier, one, statement[0], statement.start())


def _in(dossier: Dossier, one: Printed, statement: str, start: int) -> Iterator[Problem]:
    for found in counted_list.find(statement):
        if not found.agrees and found.sure and _counts_members(statement, found):
            listed = Span(found.members[0].span.start, found.members[-1].span.end).shifted(start)
            if not _of_term(dossier, one, listed, found.stated):
                yield _problem(one, found, listed, found.label_span.shifted(start))


def _counts_members(text: str, found: CountedList) -> bool:
    label = _LABEL.fullmatch(found.label)
    if label is None or _ABOUT.search(found.label):
        return False
    if found.label.startswith(_OTHERS) or text.startswith(_OTHERS, found.members[-1].span.end):
        return len(found.members) > found.stated
    measured = _MEASURED.match(label["rest"]) is not None
    quoted = text[found.label_span.start - 1 : found.label_span.start] in _QUOTES
    if found.label_span.start > found.members[0].span.start:
        # Behind its list the numeral counts what it is followed by: 三大空间, or what every member is (“五业联动”, 四链).
        of_a_kind = bool(label["rest"]) and all(label["rest"] in member.text for member in found.members)
        quotes = any(sign in member.text for member in found.members for sign in _QUOTES)
        return (measured or of_a_kind) and not quotes and not _fits_from_the_stop(text, found)
    return (measured or quoted or (len(found.label) <= 4 and _NO_COUNT.match(label["rest"]) is None)) and _are_members(
        found
    )


def _are_members(found: CountedList) -> bool:
    """Whether what stands behind the count are its members, not other names or some of them (9个县（市、区）, 3家（含甲、乙）)."""
    words = [member.text for member in found.members]
    if all(_KIND.fullmatch(word) for word in words) or any(_DIGIT.search(word) for word in words):
        return False
    short_names = found.label[0].isdigit() and all(len(word) < 3 for word in words)
    return not (short_names or _SOME.match(words[0]) or _REMARK.search(words[-1]))


def _fits_from_the_stop(text: str, found: CountedList) -> bool:
    """Whether the count is right when every word back to the last stop belongs to the list (统筹生产、生活、生态三大空间)."""
    end = found.members[-1].span.end
    start = max(text.rfind(stop, max(0, end - 400), end) + 1 for stop in "，。；：,;:！？“”（）()\n")
    piece = text[start:end]
    return found.stated in (len(split(piece)), len(split_last(piece)))


def _of_term(dossier: Dossier, one: Printed, listed: Span, stated: int) -> bool:
    """Whether a declared term prints the list: its own count is examined where it is declared."""
    names = (piece.reference.id for piece in one.filled(listed) if piece.reference is not None)
    return any(name in dossier.plan.terms and counted(name) == stated for name in names)


def _problem(one: Printed, found: CountedList, listed: Span, label: Span) -> Problem:
    words = "、".join(member.text for member in found.members)
    name = found.label.removeprefix(_OTHERS)
    message = f"这里说“{short(name)}”，列出的是{len(found.members)}个：{short(words)}。请核对是漏列还是数错。"
    related = Related(one.path, f"列出{len(found.members)}个", one.within(listed))
    return Problem(message, one.path, within=one.within(label), related=(related,))
