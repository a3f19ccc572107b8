"""同一个带数的提法有两种写法。

为什么
    “三互融”和“三个互融”说的是一件事，一份文件里只用一种写法，读的人才不会疑心是两件事。

不好的写法
    title: 某市基层治理工作方案
    city: 某市
    guiding: 推动“四个融合”，把服务送到家门口。
    goals: 到2027年，“四融合”覆盖全部社区。  # <- slogan-written-two-ways

好的写法
    title: 某市基层治理工作方案
    city: 某市
    guiding: 推动“四个融合”，把服务送到家门口。
    goals: 到2027年，“四个融合”覆盖全部社区，“四下基层”形成制度。

依据
    党政机关公文处理工作条例第十九条：表述准确。同一提法前后一致，是审核公文的通行做法。
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from plangen.findings import Problem, Related, Severity
from plangen.language.enumeration import slogan
from plangen.language.pattern import pattern
from plangen.language.width import reading
from plangen.model.printed import Printed
from plangen.rules.dossier import Dossier
from plangen.rules.quoting import short
from plangen.source import Span

SEVERITY = Severity.WARNING
_QUOTED = pattern(r"[“\"](?P<words>[^“”\"（(，。；、\n]{2,10})(?=[”\"（(])")


class _Spelling(NamedTuple):
    words: str
    printed: Printed
    span: Span


def check(dossier: Dossier) -> Iterator[Problem]:
    """Quoted slogans that differ only in the measure word behind their number, each further spelling once."""
    found: dict[tuple[int, str], dict[str, _Spelling]] = {}
    for one in dossier.printed.values():
        if "“" not in one.text and '"' not in one.text:
            continue
        for match in _QUOTED.finditer(one.text):
            known = slogan(match["words"])
            if known is not None and len(known[1]) > 1:
                spelling = _Spelling(match["words"], one, Span(*match.span("words")))
                found.setdefault(known, {}).setdefault(reading(match["words"]), spelling)
    for (_, core), spellings in found.items():
        first, *others = spellings.values()
        for other in others:
            if _has_measure(first.words, core) != _has_measure(other.words, core):
                yield _problem(first, other)


def _has_measure(words: str, core: str) -> bool:
    """Whether something stands between the number and what it counts (三个互融)."""
    return len(words) - len(core) > 1


def _problem(first: _Spelling, other: _Spelling) -> Problem:
    message = f"这里写“{short(other.words)}”，前面写“{short(first.words)}”。请统一写法。"
    related = Related(first.printed.path, f"前面写“{short(first.words)}”", first.printed.within(first.span))
    return Problem(message, other.printed.path, within=other.printed.within(other.span), related=(related,))
