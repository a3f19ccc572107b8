"""主送了一家单位，正文没有交给它任何事。

为什么
    主送机关是要办事的机关。点名主送的单位在全文里再没有出现，或者是任务漏写了它，或者它只该抄送。
    “各区县人民政府”“各有关单位”一类统称不核对，“市卫健委”和“市卫生健康委”一类的简称算同一家。

不好的写法
    title: 某市冬季清雪除冰行动方案
    city: 某市
    notice:
      issuer: 某市城市管理局
      number: 某城管发〔2025〕8号
      date: 2025年10月9日
      recipients: 各区城市管理局，市公交集团  # <- recipient-without-task
    goals: 中雪以下当日清完，大雪两日内清完。
    actions:
      - title: 分段包干
        text: 主干道由各区城市管理局分段清雪，桥面和坡道先清。

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
        text: 主干道由各区城市管理局牵头分段清雪，公交站台由市公交集团负责。

依据
    党政机关公文处理工作条例第九条：主送机关是公文的主要受理机关。
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, islice

from plangen.findings import Confidence, Problem, Severity
from plangen.language.office import Office
from plangen.language.pattern import pattern
from plangen.rules.addressees import gives_tasks, single_recipients
from plangen.rules.dossier import Dossier
from plangen.rules.offices import may_be_one
from plangen.rules.quoting import short
from plangen.source import Path
from plangen.vocabulary.office_register import identity

SEVERITY = Severity.ADVICE
CONFIDENCE = Confidence.SUSPECTED
_MOST = 100
"""Recipients that are looked for in the prose."""
_MOST_NAMES = 400
"""Offices that each of them is compared with."""
_HEAD = pattern(r"[市县区旗州盟](?:(?![市县区旗州盟由])[\u4e00-\u9fff]){1,20}")
_END = pattern(r"委员会|办公室|中心|集团|公司|[局委办部院会联协]")


def check(dossier: Dossier) -> Iterator[Problem]:
    """Single recipients that neither the fields nor the prose of the plan name."""
    notice = dossier.plan.notice
    if notice is None or not notice.recipients or not dossier.is_whole or dossier.plan.actions is None:
        return
    if not gives_tasks(dossier.form):
        return
    recipients = list(islice(single_recipients(notice.recipients), _MOST))
    if not recipients:
        return
    tasked = {identity(dossier.register, one.name) for one in dossier.named}
    prose = "\n".join(one.value for one in dossier.proses if one.path.steps[0] != "notice")
    said = dict.fromkeys(chain((one.name for one in dossier.named), _offices(prose)))
    others = list(islice(said, _MOST_NAMES))
    for one in recipients:
        if identity(dossier.register, one.name) in tasked or _is_named(dossier, one, prose):
            continue
        if not any(may_be_one(dossier.register, dossier.plan.city, one.name, other) for other in others):
            message = f"主送了“{short(one.name)}”，正文没有交给它任何事。请补写它的任务，或改为抄送。"
            yield Problem(message, Path() / "notice" / "recipients", within=one.span)


def _offices(prose: str) -> Iterator[str]:
    """What may be the name of an office; where a name holds the end of another (社会保障局) both are given."""
    for head in _HEAD.finditer(prose):
        for end in _END.finditer(head[0], 2):
            yield head[0][: end.end()]


def _is_named(dossier: Dossier, office: Office, prose: str) -> bool:
    """Whether the prose says its name, or any other that the register knows of it."""
    register = dossier.register
    known = register.resolve(office.name) if register is not None else None
    names = [office.name]
    if known is not None and register is not None:
        names += [name for name, _ in register.names_of(known.office)]
    return any(name in prose for name in names)
