"""说的是同一件事的两个指标，数不一样。

为什么
    工作目标写30个，任务写35个，考核按哪一个？两个指标的名称（或 indicator）、层级、范围、分母、口径都相同，期限也不是
    分年写的，数就应当相同。确实是两件事的，例如支持建设35个、最后建成30个，也要写明区别：正文把两个数的关系说清楚，
    指标的层级、范围、口径、期限或 indicator 写得不同。

不好的写法
    title: 某市生态修复行动计划（2025—2027年）
    city: 某市
    targets:
      湿地修复:
        name: 退化湿地修复面积
        value: 3000亩
      湿地工程:
        name: 退化湿地修复面积
        value: 3500亩  # <- alike-targets-differ
    goals: 到2027年，修复退化湿地${湿地修复}。
    actions:
      - title: 修复退化湿地
        text: 采取退耕还湿、生态补水等措施，完成退化湿地修复${湿地工程}。
        lead: 市林业局

好的写法
    title: 某市生态修复行动计划（2025—2027年）
    city: 某市
    targets:
      湿地修复:
        name: 退化湿地修复面积
        value: 3000亩
        by: 2026年
      湿地工程:
        name: 退化湿地修复面积
        value: 3500亩
        by: 2027年
    goals: 到2026年、2027年，修复退化湿地分别达到${湿地修复}、${湿地工程}。
    actions:
      - title: 修复退化湿地
        text: 采取退耕还湿、生态补水等措施，完成退化湿地修复${湿地工程}。
        lead: 市林业局

依据
    党政机关公文处理工作条例第十九条：公文起草应当结构严谨，表述准确。同一目标全文只能有一个数。
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from plangen.findings import Problem, Severity
from plangen.language.pattern import pattern
from plangen.language.quantity import Comparator, Quantity, UnitAgreement, compare
from plangen.rules.dossier import Dossier
from plangen.rules.figures.facts.extent import extent
from plangen.rules.figures.facts.numbers import Number, numbers_by_record
from plangen.rules.figures.facts.records import Record, are_due_together, families, records
from plangen.rules.quoting import short

SEVERITY = Severity.ERROR
_UP_TO = (Comparator.le, Comparator.lt)
_VERB = pattern(r"(?:支持|推动|鼓励|新增)?(?:建设|建成|打造|培育|创建|遴选|认定|立项|储备|申报|完成)")
_SUPPORTED = pattern(r"[^，。；]{0,30}的建设[^，。；]{0,10}支持")
_MOST = 50
"""Of one family are compared: a register of thousands of namesakes has another fault."""


def check(dossier: Dossier) -> Iterator[Problem]:
    """Goals of one family and one deadline whose numbers differ, each against the first it differs from."""
    said: Mapping[str, tuple[Number, ...]] | None = None
    goals = [one for one in records(dossier).values() if one.target.is_goal and not one.quantity.is_qualitative]
    for family in families(goals):
        for at, record in enumerate(family[:_MOST]):
            other = next((one for one in family[:at] if _contradict(one, record)), None)
            if other is not None:
                said = numbers_by_record(dossier) if said is None else said
                message = (
                    f"“{short(record.name)}”有两个数：指标“{other.id}”写“{short(other.target.value)}”，"
                    f"指标“{record.id}”写“{short(record.target.value)}”，层级、范围、口径和期限都没有区别。"
                    "请改成一致，或写明区别。"
                )
                hint = _hint(_verb(said.get(other.id, ())), _verb(said.get(record.id, ())))
                yield Problem(message, record.value_path, related=(other.related(),), hint=hint)


def _hint(one: str, other: str) -> str:
    if one and other and one != other:
        return (
            f"正文一处说“{one}”，一处说“{other}”：如果有意不同，请在正文写明两个数的关系，"
            "并把指标的 scope、counting、by 或 indicator 写得不同。"
        )
    return "说的不是一件事的，请在正文写明区别，并把指标的 level、scope、counting、by 或 indicator 写得不同。"


def _verb(spoken: tuple[Number, ...]) -> str:
    """What the plan first says it will do to get there (建成, 支持建设)."""
    for one in spoken:
        if verbs := _VERB.findall(one.before()):
            return str(verbs[-1])
        if _SUPPORTED.match(one.printed.text, one.said.phrase.end):
            return "支持建设"
    return ""


def _contradict(one: Record, other: Record) -> bool:
    if other.id in (one.target.within, *one.target.sum_of) or one.id in (other.target.within, *other.target.sum_of):
        return False
    if one.is_per_unit != other.is_per_unit or not are_due_together(one, other):
        return False
    agreement = compare(one.quantity, other.quantity)
    if agreement.number or not agreement.per or agreement.unit is UnitAgreement.different:
        return False
    return not (_keeps(one.quantity, other.quantity) or _keeps(other.quantity, one.quantity))


def _keeps(bound: Quantity, other: Quantity) -> bool:
    """Whether a number lies within the bound or the range of another: 12个 keeps 不少于10个, 35个左右 keeps 30—40个."""
    wide, narrow = extent(bound, other.unit), extent(other)
    if wide is None or narrow is None or narrow.high is None or other.comparator in _UP_TO:
        return False
    return wide.low <= narrow.low and (wide.high is None or narrow.high <= wide.high)
