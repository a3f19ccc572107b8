"""交给了一家单位任务，文件却没有主送给它。

为什么
    责任单位收不到文件，任务就没有交出去。主送机关里有“各有关单位”“市政府各部门”一类统称的，算都送到了；
    抄送的、发文机关自己的、上级和下级的，不核对；“市卫健委”和“市卫生健康委”一类的简称算同一家。多于三家的，只报一次。

不好的写法
    title: 某市冬季清雪除冰行动方案
    city: 某市
    notice:
      issuer: 某市城市管理局
      number: 某城管发〔2025〕8号
      date: 2025年10月9日
      recipients: 各区城市管理局
    goals: 中雪以下当日清完，大雪两日内清完。
    actions:
      - title: 分段包干
        text: 主干道分段清雪，桥面和坡道先清。
        lead: 市城市管理局
        offices: 市公交集团  # <- tasked-office-not-addressed

好的写法
    title: 某市冬季清雪除冰行动方案
    city: 某市
    notice:
      issuer: 某市城市管理局
      number: 某城管发〔2025〕8号
      date: 2025年10月9日
      recipients: 各区城市管理局，市公交集团
    goals: 中雪以下当日清完，大雪两日内清完。
    actions:
      - title: 分段包干
        text: 主干道分段清雪，桥面和坡道先清。
        lead: 市城市管理局
        offices: 市公交集团，各区城市管理局

依据
    党政机关公文处理工作条例第九条：主送机关是公文的主要受理机关；办理的机关应当收到公文。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Confidence, Problem, Related, Severity
from plangen.language.office import OfficeLevel, split_offices
from plangen.model.answering import Named
from plangen.rules.addressees import covers_every_office, gives_tasks
from plangen.rules.dossier import Dossier
from plangen.rules.offices import may_be_one
from plangen.rules.quoting import short
from plangen.source import Path
from plangen.vocabulary.office_register import identity

SEVERITY = Severity.ADVICE
CONFIDENCE = Confidence.SUSPECTED
_LONGEST = 10_000
"""Characters of recipients and copies; no page holds more."""
_OWN = {"市级": (OfficeLevel.city,), "县级": (OfficeLevel.county,)}
_FEW = 3
_MOST = 100
"""Offices that are told of, and names that each of them is compared with."""


def check(dossier: Dossier) -> Iterator[Problem]:
    """Single offices of the plan's own level with a task, named neither among the recipients nor the copies."""
    notice, levels = dossier.plan.notice, _OWN.get(dossier.plan.level, ())
    if notice is None or not notice.recipients or covers_every_office(notice.recipients):
        return
    if not gives_tasks(dossier.form):
        return
    addressed = f"{notice.recipients}，{notice.copies}，{notice.issuer}"
    if len(addressed) > _LONGEST:
        return
    names = [one.name for one in split_offices(addressed).names][:_MOST]
    missing: dict[str, list[Named]] = {}
    for one in dossier.named:
        known = identity(dossier.register, one.name)
        if known in missing:
            missing[known].append(one)
        elif len(missing) == _MOST:
            continue
        elif _is_of(one, levels) and not _is_addressed(dossier, one.name, addressed, names):
            missing[known] = [one]
    if len(missing) > _FEW:
        yield _many(list(missing.values()))
        return
    for places in missing.values():
        yield _problem(places)


_RECIPIENTS = Related(Path() / "notice" / "recipients", "主送机关在这里")
_MEND = "请补进主送机关，或核对任务。"


def _problem(places: list[Named]) -> Problem:
    first, *rest = places
    message = f"“{short(first.name)}”有任务，主送机关里没有它，也没有包括它的统称。{_MEND}"
    also = (Related(one.path, "这里也有它的任务", one.within) for one in rest)
    return Problem(message, first.path, within=first.within, related=(_RECIPIENTS, *also))


def _many(missing: list[list[Named]]) -> Problem:
    first, *rest = (places[0] for places in missing)
    listed = "、".join(f"“{short(places[0].name)}”" for places in missing[:_FEW])
    message = f"{listed}等{len(missing)}家单位有任务，主送机关里没有它们，也没有包括它们的统称。{_MEND}"
    also = (Related(one.path, f"“{short(one.name)}”的任务在这里", one.within) for one in rest)
    return Problem(message, first.path, within=first.within, related=(_RECIPIENTS, *also))


def _is_of(one: Named, levels: tuple[OfficeLevel, ...]) -> bool:
    first = split_offices(one.name).names
    return not one.is_collective and bool(first) and first[0].level in levels


def _is_addressed(dossier: Dossier, name: str, addressed: str, names: list[str]) -> bool:
    """By its own name, by one that differs in whose it is only (市教育局 and 各区教育局), or by a shorter or longer one."""
    if name in addressed or (len(name) > 2 and name[1:] in addressed):
        return True
    return any(may_be_one(dossier.register, dossier.plan.city, name, other) for other in names)
