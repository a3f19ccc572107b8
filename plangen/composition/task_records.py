"""The task division table for programs: a record a task, or one for each office of a task."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from plangen.document.spreadsheet import csv_bytes
from plangen.language.responsibility import Part
from plangen.model.assignment import Assignment
from plangen.model.division import ROLES, Divided, Duty, Workload
from plangen.model.outline import Entry
from plangen.model.plan import Plan
from plangen.model.saying import said

FORMAT = "plangen-tasks"
VERSION = 1
_OFFICE = ("单位", "职责")
_FIELDS = (
    "方案", "方案编号", "城市", "序号", "上级标题", "任务", "牵头单位", "责任单位", "配合单位", "完成时限", "截止日期", "期限出处", "位置",
)  # fmt: skip


def csv_of_plans(plans: Sequence[Divided]) -> bytes:
    """Every task of ``plans``, a record each."""
    return csv_bytes(_FIELDS, (_record(one.plan, task) for one in plans for task in one.tasks))


def csv_of_offices(offices: Iterable[Workload]) -> bytes:
    """Every duty of ``offices``, a record each."""
    return csv_bytes((*_OFFICE, *_FIELDS), (_duty_record(office, duty) for office in offices for duty in office.duties))


def json_of_plans(plans: Sequence[Divided]) -> bytes:
    """Every task of ``plans`` as JSON, plan by plan."""
    return _json(
        "plans", [{**_plan(one.plan), "tasks": [_task(one.plan, task) for task in one.tasks]} for one in plans]
    )


def json_of_offices(offices: Iterable[Workload]) -> bytes:
    """Every duty of ``offices`` as JSON, office by office."""
    return _json(
        "offices",
        [
            {
                "name": office.name,
                "city": office.city,
                "tasks": [
                    {"role": duty.role.value, "plan": duty.of.plan.plan, **_task(duty.of.plan, duty.task)}
                    for duty in office.duties
                ],
            }
            for office in offices
        ],
    )


def _json(name: str, values: list[dict[str, Any]]) -> bytes:
    whole = {"format": FORMAT, "version": VERSION, name: values}
    return (json.dumps(whole, ensure_ascii=False, indent=2) + "\n").encode("utf-8", "replace")


def _plan(plan: Plan) -> dict[str, Any]:
    return {"plan": plan.plan, "title": plan.title, "city": plan.city}


def _task(plan: Plan, task: Assignment) -> dict[str, Any]:
    return {
        "number": task.number,
        "headings": [title for head in task.above if (title := _title(plan, head))],
        "task": _name(plan, task.entry),
        **{part.value: [named.name for named in task.named if named.part is part] for part in ROLES},
        "deadlines": [
            {
                "words": due.words,
                "end": due.period.end.isoformat() if due.period is not None else None,
                "source": due.source,
                "path": str(due.path),
            }
            for due in task.dues
        ],
        "path": str(task.entry.path),
    }


def _duty_record(office: Workload, duty: Duty) -> tuple[str, ...]:
    return (office.name, ROLES[duty.role], *_record(duty.of.plan, duty.task))


def _record(plan: Plan, task: Assignment) -> tuple[str, ...]:
    ends = [due.period.end.isoformat() for due in task.dues if due.period is not None]
    return (
        plan.title, plan.plan, plan.city, str(task.number),
        " > ".join(title for head in task.above if (title := _title(plan, head))),
        _name(plan, task.entry),
        *(_offices(task, part) for part in ROLES),
        "、".join(due.words for due in task.dues), max(ends, default=""),
        "、".join(dict.fromkeys(due.source for due in task.dues)), str(task.entry.path),
    )  # fmt: skip


def _offices(task: Assignment, part: Part) -> str:
    return "、".join(dict.fromkeys(one.text for one in task.answering if one.part is part))


def _name(plan: Plan, entry: Entry) -> str:
    """The task's number and title; without a title its text."""
    return _title(plan, entry) or "".join(_printed(plan, entry)).strip()


def _title(plan: Plan, entry: Entry) -> str:
    if not entry.title:
        return ""
    if entry.title_path is None:
        return entry.label + entry.title
    return entry.label + "".join(piece.text for piece in said(plan, entry.title, entry.title_path))


def _printed(plan: Plan, entry: Entry) -> Iterator[str]:
    return (piece.text for piece in said(plan, entry.item.text, entry.path / "text"))
