"""同一个指标，两处写的期限不同。

为什么
    工作目标写2026年完成，任务里写2027年完成，落实的单位不知道以哪一处为准。只比写在句子里、上级条目的引语里和指标
    的 by 里的期限；承方案期限、承阶段期限的不比。保持、巩固已有水平的，哪年启动、开工、下达计划的，也不比。

不好的写法
    title: 某市老旧小区改造行动计划（2025—2027年）
    city: 某市
    targets:
      改造小区: 300个
    goals: 到2026年，完成老旧小区改造${改造小区}。
    actions:
      - title: 改造配套设施
        text: 同步更新水、电、气管网，到2027年完成老旧小区改造${改造小区}。  # <- mentions-differ-in-deadline
        lead: 市住房城乡建设局

好的写法
    title: 某市老旧小区改造行动计划（2025—2027年）
    city: 某市
    targets:
      改造小区: 300个
    goals: 到2027年，完成老旧小区改造${改造小区}。
    actions:
      - title: 改造配套设施
        text: 同步更新水、电、气管网，2027年底前完成老旧小区改造${改造小区}。
        lead: 市住房城乡建设局

依据
    党政机关公文处理工作条例第十九条：公文起草应当结构严谨，表述准确。同一目标前后时限一致是表述准确的起码要求。
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from plangen.findings import Problem, Related, Severity
from plangen.language import period
from plangen.language.pattern import pattern
from plangen.language.period import Period
from plangen.model.mention import Mention
from plangen.rules.dossier import Dossier
from plangen.rules.figures.facts.numbers import Number, numbers
from plangen.rules.figures.facts.records import Record, records
from plangen.rules.quoting import short
from plangen.source import Path, Span

SEVERITY = Severity.WARNING
_STANDING = ("每年", "每学年")
_KEPT = pattern(r"保持|稳定|巩固|维持|持续")
_BEGUN = pattern(r"启动|开工|动工|下达|分解|部署|编制|制定|谋划|选址|立项|申报|前期")
"""What is done first, long before the number is reached."""
_CLAUSE_END = pattern(r"[，。；\n]")
_NEAR = 20


class _Statement(NamedTuple):
    """A deadline that the plan states for a record, and where."""

    deadline: Period
    path: Path
    within: Span | None


def check(dossier: Dossier) -> Iterator[Problem]:
    """Records that stand under two deadlines; those that share both places are one finding."""
    printed = {(one.path, one.reference.span): one for one in numbers(dossier) if one.reference is not None}
    of: dict[str, list[Mention]] = {}
    for mention in dossier.mentions:
        of.setdefault(mention.reference.id, []).append(mention)
    pairs: dict[tuple[_Statement, _Statement], list[str]] = {}
    for record in records(dossier).values():
        if not record.target.is_goal or record.target.counting in _STANDING:
            continue
        stated = list(_statements(dossier, record, of.get(record.id, []), printed))
        for other in stated[1:]:
            if _differ(stated[0].deadline, other.deadline):
                pairs.setdefault((stated[0], other), []).append(record.id)
    for (first, other), names in pairs.items():
        listed = "".join(f"“{name}”" for name in dict.fromkeys(names))
        one, two = short(first.deadline.text), short(other.deadline.text)
        message = f"指标{listed}的期限，这里是“{two}”，另一处是“{one}”。请改成一致；分年达到的，请登记成两个指标。"
        related = Related(first.path, f"另一处的期限是“{one}”", first.within)
        yield Problem(message, other.path, within=other.within, related=(related,))


def _statements(
    dossier: Dossier, record: Record, mentions: list[Mention], printed: dict[tuple[Path, Span], Number]
) -> Iterator[_Statement]:
    written = period.parse(record.target.by) if record.target.by else None
    if written is not None:
        yield _Statement(written, record.path / "by", None)
    for mention in mentions:
        number = printed.get((mention.prose.path, mention.reference.span))
        if number is not None and (not number.is_stated or number.is_taken_in_part or _KEPT.search(number.before())):
            continue
        own = number.own_deadline if number is not None else None
        if number is not None and own is not None:
            if _is_begun(number, own):
                continue
            yield _Statement(own, mention.prose.path, number.printed.within(own.span))
            continue
        read = mention.deadline
        # A phase and the plan's own period are no words about this target.
        if read is None or (read.source != "本句" and str(read.path.last) != "text"):
            continue
        path, within = dossier.stated_at(mention)
        yield _Statement(read.value, path, within)


def _is_begun(number: Number, own: Period) -> bool:
    """Whether the words from the deadline to the end of the number's clause say that it is begun then."""
    text, end = number.printed.text, number.said.span.end
    end += len(_CLAUSE_END.split(text[end : end + _NEAR], maxsplit=1)[0])
    return _BEGUN.search(text, own.span.end, end) is not None


def _differ(one: Period, other: Period) -> bool:
    """Whether two deadlines cannot both be meant: a month inside the year that the other names is no contradiction."""
    if {one.end, one.latest} & {other.end, other.latest} - {None}:
        return False
    year_ends = [each for each in (one, other) if (each.end.month, each.end.day) == (12, 31)]
    return one.end.year != other.end.year or not year_ends
