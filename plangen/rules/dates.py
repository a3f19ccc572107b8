"""Days and months that no calendar has, wherever a plan writes them."""

from __future__ import annotations

from collections.abc import Iterator

from plangen.language import calendar
from plangen.language.pattern import pattern
from plangen.rules.dossier import Dossier
from plangen.rules.quoting import short
from plangen.source import Path, Span

_MONTH = pattern(r"(?<![0-9])[0-9]{4}年\s?(00?|1[3-9]|[2-9][0-9])月(?!\s?[0-9])")


def impossible(text: str) -> Iterator[tuple[Span, str]]:
    """Each impossible date in ``text`` with a sentence on it."""
    if not any(sign in text for sign in "月-./"):
        return
    for found in calendar.find(text):
        if isinstance(found, calendar.DateProblem) and found.fault is calendar.DateFault.impossible:
            yield found.span, found.reason
    for match in _MONTH.finditer(text):
        yield Span(*match.span()), f"“{match[0]}”的月份不存在，请核对。"


def dated(dossier: Dossier) -> Iterator[tuple[Path, str, str]]:
    """Every value that may hold a date: its path, its text, and what it is called."""
    plan, root = dossier.plan, Path()
    if plan.notice is not None and plan.notice.date:
        yield root / "notice" / "date", plan.notice.date, "成文日期"
    yield root / "title", plan.title, "标题"
    if plan.period:
        yield root / "period", plan.period, "方案期限"
    for name, target in plan.targets.items():
        if target.by:
            yield (root / "targets")[name] / "by", target.by, f"指标“{name}”的期限"
    for entry in dossier.entries:
        if entry.item.period:
            yield (
                entry.path / "period",
                entry.item.period,
                f"“{short(entry.title)}”的期限" if entry.title else "条目的期限",
            )
    for prose in dossier.proses:
        yield prose.path, prose.value, "正文"
