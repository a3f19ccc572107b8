"""正文里手写的数，和旁边那个指标登记的数不一样。

为什么
    指标登记了3000张，正文另写“养老床位2000张”，改了一处忘了另一处，就会前后矛盾。请用 ${编号} 引用；
    说的不是同一件事的，把范围、口径写清楚，或单独登记一个指标。“养老床位（2000张）”“养老床位总数”也是这个指标；
    已有、新增、每年、其中的数，写明是哪个区、哪类单位的数，不查。

不好的写法
    title: 某市社区医疗服务提升方案（2025—2027年）
    city: 某市
    targets:
      家庭医生团队: 800个
    goals: 到2027年，组建家庭医生团队${家庭医生团队}。
    actions:
      - title: 做实家庭医生签约
        text: 组建家庭医生团队600个，为重点人群提供上门服务。  # <- number-contradicts-target-beside-it
        lead: 市卫生健康委
      - title: 管好服务质量
        text: 家庭医生团队（600个）全部纳入考核。  # <- number-contradicts-target-beside-it
        lead: 市卫生健康委

好的写法
    title: 某市社区医疗服务提升方案（2025—2027年）
    city: 某市
    targets:
      家庭医生团队: 800个
    goals: 到2027年，组建家庭医生团队${家庭医生团队}。
    actions:
      - title: 做实家庭医生签约
        text: 组建家庭医生团队${家庭医生团队}，为重点人群提供上门服务。
        lead: 市卫生健康委
      - title: 管好服务质量
        text: 家庭医生团队（${家庭医生团队}）全部纳入考核。
        lead: 市卫生健康委

依据
    党政机关公文处理工作条例第十九条：公文起草应当结构严谨，表述准确。同一目标全文只能有一个数。
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from plangen.findings import Confidence, Problem, Severity
from plangen.language.noun import lead_end
from plangen.language.pattern import pattern
from plangen.language.quantity import UnitAgreement, compare
from plangen.rules.dossier import Dossier
from plangen.rules.figures.facts.numbers import Number, numbers
from plangen.rules.figures.facts.records import Record, records
from plangen.rules.quoting import short
from plangen.vocabulary.folding import fold

SEVERITY = Severity.WARNING
CONFIDENCE = Confidence.SUSPECTED
INSTEAD_OF = ("number-bound-to-no-target",)
_AREA = pattern(r"^(?:全[国省市区县]|[我本][省市区县])(?=..)")
_OTHER = pattern(
    r"新增|新建|新设|新改|改建|扩建|改造|增加(?!值)|净增|增长|提高|下降|减|现有|已|目前|截至|原有|[每年]均?|其中|首批|第[一二三]批|一期|二期|先行|试点|分别|各"
)
"""The number counts a part, a year, an increase, or what is there already."""
_TOTAL = pattern(r"(?<=..)(?:共计|总计|合计|总共|一共|总?人[数次]|总?数量?|总量|总?规模|总?面积)$")
"""养老床位 and 养老床位总数 are one thing."""
_OPEN, _CLOSE = "（(", "）)"
_PART = pattern(r"(?:方面|层面|领域|地区|片区|区域|城区|郊区|农村|乡镇|[中内里])[，,]")
"""A clause before that says what the sentence is about: a part."""
_TOGETHER = pattern(r"共(?=[建完培引组打])")
"""全市共建成 leads as 全市建成 does."""


def check(dossier: Dossier) -> Iterator[Problem]:
    """Numbers typed beside a record's name that are not the record's."""
    named: dict[str, list[Record]] = {}
    for record in records(dossier).values():
        for name in dict.fromkeys(_kept(fold(each)) for each in (record.name, record.id)):
            named.setdefault(name, []).append(record)
    for number in numbers(dossier):
        if number.reference is not None or not number.noun:
            continue
        noun = _noun(number)
        beside = named.get(_kept(fold(_AREA.sub("", noun))), [])
        other = _contradicted(number, beside) if beside and _is_whole(number, noun) else None
        if other is not None:
            message = (
                f"这里写“{short(noun)}”是“{short(number.words)}”，指标“{other.id}”写的是“{short(other.target.value)}”。"
                f"是一回事的，请改成 ${{{other.id}}}；不是的，请把区别写清楚。"
            )
            yield Problem(message, number.path, within=number.within, related=(other.related(),))


def _kept(name: str) -> str:
    return _TOTAL.sub("", name)


def _noun(number: Number) -> str:
    """What the number counts; of a number alone in brackets what stands before them."""
    noun = number.noun
    if noun[-1] not in _OPEN:
        return noun
    end = number.said.phrase.end
    return noun[:-1] if number.printed.text[end : end + 1] in _CLOSE else ""


def _is_whole(number: Number, noun: str) -> bool:
    """Whether nothing in the sentence makes it the number of a part: nobody but verbs before the noun (城东片区建成…)."""
    aside = _aside(number)
    if _OTHER.search(aside) or _PART.search(number.before(whole_sentence=True)):
        return False
    led, found, _ = aside.rpartition(noun)
    words = _TOGETHER.sub("", led if found else aside) + noun
    return lead_end(words, 0, len(words)) >= len(words) - len(noun)


def _aside(number: Number) -> str:
    """The words of the clause before the number and its bounds, without a deadline at its head."""
    before = number.lead()
    deadline = number.said.deadline
    start = number.said.phrase.start - len(before)
    if deadline is not None and deadline.span.start >= start:
        return before[deadline.span.end - start :]
    return before


def _contradicted(number: Number, beside: Iterable[Record]) -> Record | None:
    """The record that the number must be meant for; none where one of them agrees, or it may be about something else."""
    meant = None
    for record in beside:
        agreement = compare(number.said.quantity, record.quantity)
        if record.quantity.is_qualitative or agreement.unit is UnitAgreement.different:
            continue
        if agreement.number:
            return None
        if meant is None and record.target.is_goal and _is_about(number, record):
            meant = record
    return meant


def _is_about(number: Number, record: Record) -> bool:
    if record.is_per_unit or record.target.counting:
        return False
    sentence = number.before(whole_sentence=True) + number.noun
    if any(word not in sentence for word in (*record.target.scope, record.target.level)):
        return False
    own = number.own_deadline
    return own is None or not record.due or own.end in record.due
