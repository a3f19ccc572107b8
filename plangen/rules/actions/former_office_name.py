"""单位改了名，文件还用旧称。

为什么
    机构改革以后印发的文件写着改革以前的名称，多半是从旧文件里抄来的。旧称用到哪一天，以机关名录的 former 为准；
    拿成文日期去比，没有成文日期的，拿方案期限的开头去比。“原市某局”和书名号里的文件名称不算。

不好的写法
    title: 某市森林防火行动方案（2025—2027年）
    city: 某市
    notice:
      issuer: 某市人民政府办公室
      date: 2025年2月20日
    goals: 到2027年，重点林区视频监控全覆盖。
    actions:
      - title: 管住火源
        text: 清明、春节期间禁止携带火种进山，市安监局逐一检查。  # <- former-office-name
        lead: 市林业局
        offices: 市安全生产监督管理局  # <- former-office-name
    --- offices/某市.yaml
    city: 某市
    offices:
      某市应急管理局:
        former:
          某市安全生产监督管理局: 2019年
          市安监局: 2019年
      某市林业局:

好的写法
    title: 某市森林防火行动方案（2025—2027年）
    city: 某市
    notice:
      issuer: 某市人民政府办公室
      date: 2025年2月20日
    goals: 到2027年，重点林区视频监控全覆盖。
    actions:
      - title: 管住火源
        text: 清明、春节期间禁止携带火种进山，原市安监局所设的检查站继续使用。
        lead: 市林业局
        offices: 市应急管理局
    --- offices/某市.yaml
    city: 某市
    offices:
      某市应急管理局:
        former:
          某市安全生产监督管理局: 2019年
          市安监局: 2019年
      某市林业局:

依据
    党政机关公文处理工作条例第九条：机关使用全称、规范化简称或者同类型机关统称，以成文时的名称为准。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from plangen.findings import Problem, Severity
from plangen.language import calendar, citation
from plangen.language.pattern import pattern
from plangen.rules.dossier import Dossier
from plangen.rules.offices import current
from plangen.source import Path, Span
from plangen.vocabulary import NameKind, OfficeRegister
from plangen.vocabulary.office_register import Resolved

SEVERITY = Severity.WARNING
_FROM_GOALS = "工作目标"
_BEFORE = pattern(r"[原前]\s?$|原来的$|时任$")
_AFTER = pattern(r"[（(]\s?(?:现|今)")
_MOST_NAMES = 500


def check(dossier: Dossier) -> Iterator[Problem]:
    """Former names that a document of a later day uses, wherever it names offices."""
    register, day = dossier.register, _day(dossier)
    if register is None or day is None:
        return
    former = _former(register, day)
    if not former:
        return
    pattern = re.compile("|".join(re.escape(name) for name in sorted(former, key=lambda one: (-len(one), one))))
    for path, text in _written(dossier):
        cited = citation.spans(text) if "《" in text else []
        for match in pattern.finditer(text):
            within = Span(*match.span())
            if _BEFORE.search(text, max(0, within.start - 3), within.start) or _AFTER.match(text, within.end):
                continue
            if not any(span.start <= within.start < span.end for span in cited):
                yield _problem(register, former[match[0]], match[0], path, within)


def _problem(register: OfficeRegister, known: Resolved, name: str, path: Path, within: Span) -> Problem:
    assert known.until is not None
    message = (
        f"“{name}”是旧称，用到{calendar.write(known.until)}为止；现在叫“{current(register, name)}”。请改用现在的名称。"
    )
    hint = f"机关名录里的说明：{known.office.note}" if known.office.note else ""
    return Problem(message, path, within=within, hint=hint)


def _former(register: OfficeRegister, day: date) -> dict[str, Resolved]:
    """The names that no office bears on ``day`` any more."""
    found: dict[str, Resolved] = {}
    for office in register.offices:
        for name, known in register.names_of(office):
            resolved = register.resolve(name)
            if resolved is None or resolved.kind is not NameKind.former or known.kind is not NameKind.former:
                continue
            if not resolved.was_in_use(day) and len(found) < _MOST_NAMES:
                found[name] = resolved
    return found


def _day(dossier: Dossier) -> date | None:
    """The day of the document: its own date, else the first day of its period where title or field states it."""
    notice = dossier.plan.notice
    if notice is not None and notice.date:
        written = calendar.parse(notice.date)
        if isinstance(written, calendar.IssueDate):
            return written.date
    period = dossier.period
    return period.value.start if period is not None and period.source != _FROM_GOALS else None


def _written(dossier: Dossier) -> Iterator[tuple[Path, str]]:
    """Every text that may name an office: fields of items, people, prose, the notice's lines."""
    notice = dossier.plan.notice
    if notice is not None:
        for field in ("issuer", "recipients", "copies"):
            yield Path() / "notice" / field, getattr(notice, field)
    for entry in dossier.entries:
        for field in ("lead", "offices", "partners"):
            yield entry.path / field, getattr(entry.item, field)
        for role, lines in entry.item.members.items():
            for index, line in enumerate(lines):
                yield (entry.path / "members")[role][index], line
        if entry.item.table is not None:
            for number, row in enumerate(entry.item.table.rows):
                for index, cell in enumerate(row):
                    yield (entry.path / "table" / "rows")[number][index], cell
    for prose in dossier.proses:
        yield prose.path, prose.value
