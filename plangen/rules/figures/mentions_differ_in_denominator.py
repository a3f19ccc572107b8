"""同一个指标，两处占的不是一样东西。

为什么
    一处说“达全日制在校生数的2倍”，一处说“达学历教育规模的2倍”，数没有变，分母变了，实际要求就不一样了。
    只比紧挨着数的“……的”；一处是另一处的简写（全市公交车、公交车）的，不报。

不好的写法
    title: 某市节能降碳行动方案（2025—2027年）
    city: 某市
    targets:
      绿色建材: 60%以上
    goals: 到2027年，绿色建材用量占建材采购总量的${绿色建材}。
    actions:
      - title: 推广绿色建材
        text: 政府投资项目带头使用，绿色建材用量占工程造价的${绿色建材}。  # <- mentions-differ-in-denominator
        lead: 市住房城乡建设局

好的写法
    title: 某市节能降碳行动方案（2025—2027年）
    city: 某市
    targets:
      绿色建材: 60%以上
    goals: 到2027年，绿色建材用量占建材采购总量的${绿色建材}。
    actions:
      - title: 推广绿色建材
        text: 政府投资项目带头使用，绿色建材用量占建材采购总量的${绿色建材}。
        lead: 市住房城乡建设局

依据
    通行做法：同一比例指标的分母全文一致。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Confidence, Problem, Severity
from plangen.language.pattern import pattern
from plangen.rules.dossier import Dossier
from plangen.rules.figures.facts.numbers import Number, numbers_by_record
from plangen.rules.figures.facts.records import records
from plangen.rules.quoting import short
from plangen.vocabulary.folding import fold

SEVERITY = Severity.WARNING
CONFIDENCE = Confidence.SUSPECTED
_UNITS = frozenset({"%", "‰", "倍"})
_WHOLE = pattern(r"(?:占到?|达到?|不[低高少多]于|不超过|超过|相当于|是|为)(?P<whole>[^，。；、占达]{2,30})的$")
_COUNTED = pattern(r"(?<=..)(?:总?人?数|总[量额]|总?规模|数量)$")
_SAME = {"gdp": "地区生产总值", "国内生产总值": "地区生产总值"}


def check(dossier: Dossier) -> Iterator[Problem]:
    """Shares and multiples said of two wholes; the second of them is marked."""
    said = numbers_by_record(dossier)
    for record in records(dossier).values():
        if record.quantity.unit not in _UNITS:
            continue
        wholes = [(number, whole) for number in said.get(record.id, ()) if (whole := _whole(number))]
        for number, whole in wholes[1:]:
            first, other = wholes[0]
            if _is_other(whole, other):
                message = (
                    f"指标“{record.id}”，这里是“{short(whole)}”的{short(record.target.value)}，另一处是“{short(other)}”的。"
                    "请统一分母，或登记成两个指标。"
                )
                related = (first.related(f"另一处是“{short(other)}”的"),)
                yield Problem(message, number.path, within=number.within, related=related)
                break


def _whole(number: Number) -> str:
    # A bound that stands before the whole (不低于甲的10%) is part of the phrase.
    match = _WHOLE.search(number.before())
    return match["whole"] if match is not None else ""


def _is_other(one: str, other: str) -> bool:
    mine, its = (_SAME.get(words, words) for words in (_bare(one), _bare(other)))
    return not _is_shortened(mine, its) and not _is_shortened(its, mine)


def _bare(words: str) -> str:
    return _COUNTED.sub("", fold(words))


def _is_shortened(short_: str, long: str) -> bool:
    """Whether one is the other with signs left out: 高职教育, 高等职业教育."""
    signs = iter(long)
    return all(sign in signs for sign in short_)
