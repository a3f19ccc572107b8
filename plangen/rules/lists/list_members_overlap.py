"""一张清单里的成员互相重复。

为什么
    同一成员列了两次，或者已经包含在另一个里面，数出来就不对，分工也会重。

不好的写法
    title: 某市基层医疗卫生服务实施方案
    city: 某市
    terms:
      基层医疗机构: 含村卫生室
      三类机构: 社区卫生服务中心、乡镇卫生院、社区卫生服务中心  # <- list-members-overlap
    guiding: 基层医疗机构（${基层医疗机构}，下同）是网底，${三类机构}是骨干。
    goals: 到2027年，二级医院、基层医疗机构、村卫生室信息互通。  # <- list-members-overlap

好的写法
    title: 某市基层医疗卫生服务实施方案
    city: 某市
    terms:
      基层医疗机构: 含村卫生室
      三类机构: 社区卫生服务中心、乡镇卫生院、村卫生室
    guiding: 基层医疗机构（${基层医疗机构}，下同）是网底，${三类机构}是骨干。
    goals: 到2027年，二级医院、基层医疗机构信息互通。

依据
    党政机关公文处理工作条例第十九条：表述准确。并列的各项互不包含，是通行做法。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Problem, Related, Severity
from plangen.language.enumeration import Item, split
from plangen.language.pattern import pattern
from plangen.rules.dossier import Dossier
from plangen.rules.lists.reading.runs import Run, runs
from plangen.rules.lists.reading.terms import listed_terms
from plangen.rules.quoting import short
from plangen.source import Path, Span

SEVERITY = Severity.WARNING
_CONTAINS = pattern(r"^(?:含|包括|包含|涵盖)(?P<parts>[^，。；]+)")


def check(dossier: Dossier) -> Iterator[Problem]:
    """Members that stand in one list twice, and those that a declared term in the same list contains."""
    for term in listed_terms(dossier):
        for first, second in _repeated(term.members):
            message = f"“{short(term.name)}”的成员里“{short(second.text)}”列了两次。请删去一个。"
            yield Problem(
                message, term.path, within=second.span, related=(Related(term.path, "先列在这里", first.span),)
            )
    parts = _parts(dossier)
    for run in runs(dossier):
        if run.is_written:
            yield from _repeats(run)
            yield from _contained(run, parts)


def _repeated(members: tuple[Item, ...]) -> Iterator[tuple[Item, Item]]:
    known: dict[str, Item] = {}
    for member in members:
        first = known.setdefault(member.text, member)
        if first is not member:
            yield first, member


def _repeats(run: Run) -> Iterator[Problem]:
    # Divided at 、 only: in 学校与企业、学校与家庭 nothing stands twice.
    parts = run.parts
    if len(set(parts)) == len(parts):
        return
    items = tuple(Item(item.span.shifted(run.span.start), item.text) for item in split(run.text))
    for first, second in _repeated(items):
        if len(second.text) > 1:
            message = f"这一串里“{short(second.text)}”列了两次。请删去一个。"
            place = run.printed.within
            related = Related(run.printed.path, "先列在这里", place(first.span))
            yield Problem(message, run.printed.path, within=place(second.span), related=(related,))


def _parts(dossier: Dossier) -> dict[str, tuple[str, Path]]:
    """What each declared definition says to be contained: 技工院校 in 职业院校."""
    found: dict[str, tuple[str, Path]] = {}
    for name, value in dossier.plan.terms.items():
        match = _CONTAINS.match(value)
        if match is not None:
            for part in split(match["parts"]):
                found.setdefault(part.text, (name, (Path() / "terms")[name]))
    return found


def _contained(run: Run, parts: dict[str, tuple[str, Path]]) -> Iterator[Problem]:
    last = len(run.members) - 1
    for part, (whole, declared) in parts.items():
        if part not in run.text or whole not in run.text:
            continue
        places = [
            next((m for i, m in enumerate(run.members) if _is(m.text, words, i == 0, i == last)), None)
            for words in (part, whole)
        ]
        inside, around = places
        if inside is None or around is None or inside is around:
            continue
        message = f"“{short(whole)}”按登记的含义已经包含“{short(part)}”，这里又并列写出。请删去一个，或改登记的含义。"
        related = (
            Related(run.printed.path, "这里已经包含它", run.printed.within(around.span)),
            Related(declared, "登记的含义"),
        )
        yield Problem(
            message,
            run.printed.path,
            within=run.printed.within(Span(*_bounds(inside.span, inside.text, part))),
            related=related,
        )


def _bounds(span: Span, text: str, part: str) -> tuple[int, int]:
    start = span.start + text.index(part)
    return start, start + len(part)


def _is(text: str, words: str, is_first: bool, is_last: bool) -> bool:
    return text == words or (is_first and text.endswith(words)) or (is_last and text.startswith(words))
