"""What a plan must have before a rule can find anything in it: asked before the rule's file is read.

Most plans lack most of it, and a rule that is not read costs a drafter no time.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from plangen.model.notice import REPLY, REPORT, REQUEST, UPWARD
from plangen.rules.dossier import Dossier, remembered


def _phases(dossier: Dossier) -> bool:
    return any("阶段" in one.item.text or "阶段" in one.title or "步" in one.title for one in dossier.entries)


def _notice_says(field: str) -> Callable[[Dossier], bool]:
    return lambda dossier: dossier.plan.notice is not None and bool(getattr(dossier.plan.notice, field))


def _own_title(dossier: Dossier) -> bool:
    plan = dossier.plan
    return plan.notice is not None and bool(plan.notice.title or plan.notice.form or plan.genre)


NEEDS: Mapping[str, Callable[[Dossier], bool]] = {
    "": lambda _: True,
    "attachments": lambda dossier: bool(dossier.plan.attachments),
    "implements": lambda dossier: bool(dossier.plan.implements),
    "succeeds": lambda dossier: bool(dossier.plan.succeeds),
    "neighbours": lambda dossier: bool(dossier.plan.implements or dossier.plan.succeeds),
    "members": lambda dossier: any(one.item.members for one in dossier.entries),
    "notice": lambda dossier: dossier.plan.notice is not None,
    "own_title": _own_title,
    "form": _notice_says("form"),
    "template": _notice_says("template"),
    "letterhead": _notice_says("letterhead"),
    "upward": lambda dossier: dossier.form in UPWARD,
    "request": lambda dossier: dossier.form == REQUEST,
    "report": lambda dossier: dossier.form == REPORT,
    "reply": lambda dossier: dossier.form == REPLY,
    "recipients": _notice_says("recipients"),
    "classification": _notice_says("classification"),
    "copy_number": _notice_says("copy_number"),
    "urgency": _notice_says("urgency"),
    "seal": _notice_says("seal"),
    "printed_on": _notice_says("printed_on"),
    "approver": _notice_says("approver"),
    "table": lambda dossier: any(one.item.table is not None for one in dossier.entries),
    "phases": _phases,
    "register": lambda dossier: dossier.register is not None,
    "terms": lambda dossier: bool(dossier.plan.terms),
    "sum_of": lambda dossier: any(one.sum_of for one in dossier.plan.targets.values()),
    "within": lambda dossier: any(one.within for one in dossier.plan.targets.values()),
}
"""By name, what the catalogue says of a rule: *succeeds* is an earlier plan named, *neighbours* that or a superior document,
*own_title* an official title that the program did not compose alone."""


@remembered
def has_what_is_needed(dossier: Dossier, needs: str) -> bool:
    """Whether a rule that ``needs`` this may find something in the plan."""
    return NEEDS[needs](dossier)
