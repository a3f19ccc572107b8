"""同一个指标，有的地方写“力争”，有的地方没有写。

为什么
    工作目标写力争做到，任务里写成必须做到，或者反过来，力度就不一样了：考核按哪一处算，会有争议。
    “基本”“原则上”一类的说法也是这样。有意区分的，写明理由允许即可。

不好的写法
    title: 某市基层医疗能力提升方案（2025—2027年）
    city: 某市
    targets:
      达标卫生院: 60所
    goals: 到2027年，力争建成达标乡镇卫生院${达标卫生院}。  # <- mentions-differ-in-hedge
    actions:
      - title: 改善基层条件
        text: 补齐设备和人员短板，建成达标乡镇卫生院${达标卫生院}。
        lead: 市卫生健康委

好的写法
    title: 某市基层医疗能力提升方案（2025—2027年）
    city: 某市
    targets:
      达标卫生院: 60所
    goals: 到2027年，力争建成达标乡镇卫生院${达标卫生院}。
    actions:
      - title: 改善基层条件
        text: 补齐设备和人员短板，力争建成达标乡镇卫生院${达标卫生院}。
        lead: 市卫生健康委

依据
    通行做法：同一目标在总体要求、任务分工里力度一致。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Problem, Related, Severity
from plangen.model.mention import Mention
from plangen.rules.dossier import Dossier
from plangen.rules.figures.facts.numbers import Number, numbers
from plangen.rules.figures.facts.parts_of_plan import is_drafted_here
from plangen.source import Path, Span

SEVERITY = Severity.ADVICE
_EFFORT = frozenset({"力争", "争取", "努力", "力求"})


def check(dossier: Dossier) -> Iterator[Problem]:
    """Records said with a hedge in one place and otherwise in another; one finding for each hedge as written."""
    if not is_drafted_here(dossier):
        return
    printed = {(one.path, one.reference.span): one for one in numbers(dossier) if one.reference is not None}
    of: dict[str, list[Mention]] = {}
    for mention in dossier.mentions:
        if not dossier.plan.targets[mention.reference.id].hedge:
            of.setdefault(mention.reference.id, []).append(mention)
    uneven: dict[tuple[Path, Span], list[tuple[Mention, Mention]]] = {}
    for mentions in of.values():
        hedged = next((one for one in mentions if _kind(one)), None)
        other = next((one for one in mentions if hedged is not None and _kind(one) != _kind(hedged)), None)
        if hedged is not None and other is not None:
            place = _place(hedged, printed.get((hedged.prose.path, hedged.reference.span)))
            uneven.setdefault((hedged.prose.path, place), []).append((hedged, other))
    for (path, within), pairs in uneven.items():
        hedge = pairs[0][0].hedge
        assert hedge is not None
        names = "".join(f"“{one.reference.id}”" for one, _ in pairs)
        message = f"指标{names}在这里写“{hedge.value}”，在别处力度不同。请统一，或写明为什么有区别。"
        related = tuple(
            Related(
                other.prose.path,
                f"“{other.reference.id}”这里写“{other.hedge.value}”"
                if other.hedge
                else f"“{other.reference.id}”这里没有写“{hedge.value}”",
                other.reference.span,
            )
            for _, other in pairs
        )
        yield Problem(message, path, within=within, related=related)


def _kind(mention: Mention) -> str:
    """力争 and its like soften alike; each word of degree (基本, 原则上) in its own way."""
    word = mention.hedge.value if mention.hedge is not None else ""
    return "力争" if word in _EFFORT else word


def _place(mention: Mention, number: Number | None) -> Span:
    """The hedge as written, else the mention it governs."""
    if number is not None and number.said.hedge is not None:
        return number.printed.within(number.said.hedge.span)
    return mention.reference.span
