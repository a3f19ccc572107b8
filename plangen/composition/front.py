"""The elements around the body: what the notice says, its title, its signature and date."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from plangen.composition.views import NoticeView, PlanView
from plangen.composition.words import NOTHING, Words, generated, paragraphs, run_of, sliced, typed
from plangen.document import Properties, Run
from plangen.language import calendar
from plangen.model.notice import Notice
from plangen.model.plan import Plan
from plangen.model.reading import notice_text, official_title
from plangen.model.saying import Said
from plangen.source import Path, Span

_NOTICE = Path() / "notice"
_TITLE = Path() / "title"


def notice_view(plan: Plan) -> NoticeView:
    """The notice's elements, each as it prints."""
    notice = plan.notice
    if notice is None:
        return NoticeView()
    issuers = _issuers(notice)
    return NoticeView(
        letterhead=issuers[0] if issuers else NOTHING,
        number=typed(notice.number, _NOTICE / "number"),
        title=_official_title(plan),
        recipients=_without_colon(notice.recipients, _NOTICE / "recipients"),
        text=tuple(_notice_text(plan)),
        signatures=issuers,
        date=_date(notice),
        annotation=_without_brackets(notice.annotation, _NOTICE / "annotation"),
        copies=typed(notice.copies, _NOTICE / "copies"),
        approver=typed(notice.approver, _NOTICE / "approver"),
        urgency=typed(notice.urgency, _NOTICE / "urgency"),
        classification=typed(notice.classification, _NOTICE / "classification"),
        copy_number=typed(notice.copy_number, _NOTICE / "copy_number"),
    )


def plan_view(plan: Plan) -> PlanView:
    """The plan's own title, and what stands before its first heading."""
    title = typed(plan.title, _TITLE, wishes=plan.title_breaks)
    preamble = paragraphs(plan, plan.preamble, Path() / "preamble")
    return PlanView(title, tuple(map(Words, preamble)))


def properties(plan: Plan, title: str) -> Properties:
    """What the file says of itself. ``title`` is the printed title."""
    notice = plan.notice
    if notice is None:
        return Properties(title)
    read = calendar.parse(notice.date) if notice.date else None
    issued = read.date if isinstance(read, calendar.IssueDate) else None
    return Properties(title, notice.issuer, notice.number, issued)


def _issuers(notice: Notice) -> tuple[Words, ...]:
    """Joint issuers stand in one line divided by 、, the leading office first."""
    found = []
    start = 0
    for name in notice.issuer.split("、"):
        if name:
            found.append(Words([sliced(notice.issuer, _NOTICE / "issuer", Span(start, start + len(name)))]))
        start += len(name) + 1
    return tuple(found)


def _official_title(plan: Plan) -> Words:
    pieces = official_title(plan)
    path = _NOTICE / "title"
    wishes = []
    offset = 0
    for piece in pieces:
        breaks: Sequence[int] = ()
        if piece.reference is None and piece.path == path and plan.notice is not None:
            breaks = plan.notice.title_breaks
        elif piece.reference is None and piece.path == _TITLE and len(pieces) <= 3:
            # Behind 关于印发《…》 the plan's title stands in other words: its own breaks mean its own page.
            breaks = plan.title_breaks
        wishes += [
            offset + wish - piece.within.start for wish in breaks if piece.within.start < wish <= piece.within.end
        ]
        offset += len(piece.text)
    return _printed(pieces, path, tuple(wish for wish in wishes if 0 < wish < offset))


def _notice_text(plan: Plan) -> Iterable[Words]:
    path = _NOTICE / "text"
    if plan.notice is not None and plan.notice.text:
        return map(Words, paragraphs(plan, plan.notice.text, path))
    return [_printed(pieces, path) for pieces in notice_text(plan)]


def _printed(pieces: Sequence[Said], path: Path, wishes: tuple[int, ...] = ()) -> Words:
    """Pieces of the prose at ``path``; those without a path were composed, not written."""
    runs = [run_of(piece, path) if piece.path else Run(piece.text) for piece in pieces if piece.text]
    return Words(runs, wishes)


def _without_colon(text: str, path: Path) -> Words:
    """``text`` without a colon at its end: the template prints it."""
    kept = text.rstrip("：: ")
    return Words([sliced(text, path, Span(0, len(kept)))]) if kept else NOTHING


def _without_brackets(text: str, path: Path) -> Words:
    """``text`` without brackets around it: the template prints them."""
    if len(text) > 2 and text[0] in "（(" and text[-1] in "）)":
        return Words([sliced(text, path, Span(1, len(text) - 1))])
    return typed(text, path)


def _date(notice: Notice) -> Words:
    """The date as it stands under a notice (GB/T 9704-2012, 7.3.5.4); as typed where it is none."""
    path = _NOTICE / "date"
    read = calendar.parse(notice.date) if notice.date else None
    if isinstance(read, calendar.IssueDate) and (written := calendar.write(read.date)) != notice.date:
        return generated(written, path)
    return typed(notice.date, path)
