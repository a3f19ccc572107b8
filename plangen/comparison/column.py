"""Columns: what a plan is called at the head of its column."""

from __future__ import annotations

from collections.abc import Sequence

from plangen.comparison.comparison import Column
from plangen.language import calendar
from plangen.language.calendar import IssueDate
from plangen.model.plan import Plan


def columns(plans: Sequence[Plan]) -> tuple[Column, ...]:
    """A column for each plan. Names are cities with the year of issue; plans that would still be namesakes add their id."""
    names = [_name(plan) for plan in plans]
    made: list[Column] = []
    used: set[str] = set()
    for plan, name in zip(plans, names, strict=True):
        own = f"{name} {plan.plan}" if names.count(name) > 1 and plan.plan else name
        unique, count = own, 1
        while unique in used:
            count += 1
            unique = f"{own}（第{count}份）"
        used.add(unique)
        notice = plan.notice
        title = plan.title.replace("\n", "")
        if notice is None:
            made.append(Column(unique, plan.plan, plan.city, title))
        else:
            made.append(Column(unique, plan.plan, plan.city, title, notice.issuer, notice.number, notice.date))
    return tuple(made)


def _name(plan: Plan) -> str:
    name = plan.city or plan.title.replace("\n", "")
    date = calendar.parse(plan.notice.date) if plan.notice is not None and plan.notice.date else None
    return f"{name}（{date.date.year}年）" if isinstance(date, IssueDate) else name
