"""提法先用了，后面才说明是什么意思。

为什么
    “（含……，下同）”和“（……，以下简称……）”应当写在第一次用到的地方；写在后面，前面几处按什么意思理解就说不清。
    标题里先出现、正文接着说明的，不算。

不好的写法
    title: 某市基层医疗卫生服务实施方案
    city: 某市
    terms:
      基层医疗机构: 含村卫生室
    guiding: 以基层医疗机构为重点，把常见病留在基层。  # <- term-used-before-definition
    goals: 到2027年，基层医疗机构（${基层医疗机构}，下同）全部配齐常用药。

好的写法
    title: 某市基层医疗卫生服务实施方案
    city: 某市
    terms:
      基层医疗机构: 含村卫生室
    guiding: 以基层医疗机构（${基层医疗机构}，下同）为重点，把常见病留在基层。
    goals: 到2027年，基层医疗机构全部配齐常用药。

依据
    党政机关公文处理工作条例第十九条：表述准确。第一次用到时说明含义，是通行做法。
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from plangen.findings import Problem, Related, Severity
from plangen.language import citation
from plangen.language.pattern import pattern
from plangen.model.printed import Printed
from plangen.rules.dossier import Dossier
from plangen.rules.lists.reading.ends import is_inside
from plangen.rules.quoting import short
from plangen.source import Span

SEVERITY = Severity.WARNING
_NAMED_BEFORE = '”』」’"（('
_WIDER = pattern(r"(?:高等|中等|初等|高级|中级|初级|特殊|一般|其他|非)$")
"""With one of these in front the words are the name of something else (高等职业院校)."""


class _Definition(NamedTuple):
    name: str
    printed: Printed
    span: Span
    """The name, with the definition in brackets."""


def check(dossier: Dossier) -> Iterator[Problem]:
    """Declared terms that an earlier text uses than the one that defines them in brackets."""
    texts = [one for one in dossier.printed.values() if one.path.steps[0] != "notice" and not one.is_title]
    for definition in _definitions(dossier, texts):
        for one in texts:
            first = _first_use(one, definition.name)
            if one is definition.printed:
                if first is not None and first.start < definition.span.start:
                    yield _problem(definition, one, first)
                break
            if first is not None:
                yield _problem(definition, one, first)
                break


def _definitions(dossier: Dossier, texts: list[Printed]) -> Iterator[_Definition]:
    """The first place where each term is followed by its own definition: 职业院校（${职业院校}，下同）."""
    found: set[str] = set()
    for one in texts:
        for reference, _, span in one.references():
            name = reference.id
            if name not in dossier.plan.terms or name in found:
                continue
            head = one.text[: span.start].rstrip(_NAMED_BEFORE)
            if head.endswith(name) and len(head) < span.start:
                found.add(name)
                yield _Definition(name, one, Span(len(head) - len(name), span.end))


def _first_use(one: Printed, name: str) -> Span | None:
    at = one.text.find(name)
    if at < 0:
        return None
    cited = citation.spans(one.text) if "《" in one.text else []
    while at >= 0:
        if not is_inside(cited, at) and not _WIDER.search(one.text[max(0, at - 2) : at]):
            return Span(at, at + len(name))
        at = one.text.find(name, at + 1)
    return None


def _problem(definition: _Definition, one: Printed, first: Span) -> Problem:
    name, span = definition.name, definition.span
    message = f"“{short(name)}”在这里已经用到，后面才说明含义。请把说明移到第一次用到的地方。"
    words = short(span.of(definition.printed.text))
    related = Related(definition.printed.path, f"在这里才说明：“{words}”", definition.printed.within(span))
    return Problem(message, one.path, within=one.within(first), related=(related,))
