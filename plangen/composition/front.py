"""The elements around the body: what the notice says, its title, its signature and date."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from plangen.composition.elements import (
    attendance,
    letter_number,
    named,
    printed_date,
    seal_rows,
    signatories,
    upward_number,
    without_brackets,
    without_mark,
    without_tail,
)
from plangen.composition.views import NoticeView, PlanView
from plangen.composition.words import NOTHING, Words, paragraphs, run_of, typed
from plangen.document import Properties, Run
from plangen.document.layout import Layout
from plangen.document.layout_head import MOST_ISSUERS
from plangen.language import calendar
from plangen.model.notice import STAMPED, UNSEALED
from plangen.model.plan import Plan
from plangen.model.reading import is_annexed, notice_text, official_title
from plangen.model.saying import Said
from plangen.source import Path

_NOTICE = Path() / "notice"
_TITLE = Path() / "title"


def notice_view(plan: Plan, look: Layout) -> NoticeView:
    """The notice's elements, each as it prints on a page that looks like ``look``."""
    notice = plan.notice
    if notice is None:
        return NoticeView()
    issuers = named(notice.issuer, _NOTICE / "issuer")
    several = 1 < len(issuers) <= MOST_ISSUERS
    number = typed(notice.number, _NOTICE / "number")
    unsealed = notice.seal == UNSEALED or (not notice.seal and not look.signing.seal)
    return NoticeView(
        letterhead=issuers[0] if issuers else NOTHING,
        written_letterhead=typed(notice.letterhead, _NOTICE / "letterhead"),
        joint=issuers if several else (),
        number=number,
        title=_official_title(plan),
        recipients=without_mark(notice.recipients, "：: ", _NOTICE / "recipients"),
        text=tuple(_notice_text(plan)),
        signatures=issuers,
        unsealed=unsealed,
        seal_rows=seal_rows(issuers, look) if len(issuers) > 1 and not unsealed else (),
        posts=signatories(notice) if notice.seal in ("", STAMPED) else (),
        date=printed_date(notice.date, _NOTICE / "date"),
        annotation=without_brackets(notice.annotation, _NOTICE / "annotation"),
        attendance=attendance(notice),
        copies=without_mark(notice.copies, "。 ", _NOTICE / "copies"),
        printed_by=typed(notice.printed_by, _NOTICE / "printed_by"),
        printed_on=printed_date(without_tail(notice.printed_on), _NOTICE / "printed_on"),
        approver=typed(notice.approver, _NOTICE / "approver"),
        upward_number=upward_number(notice, number),
        letter_number=letter_number(notice, number),
        urgency=typed(notice.urgency, _NOTICE / "urgency"),
        classification=typed(notice.classification, _NOTICE / "classification"),
        copy_number=typed(notice.copy_number, _NOTICE / "copy_number"),
    )


def plan_view(plan: Plan) -> PlanView:
    """The plan's own title, and what stands before its first heading."""
    title = typed(plan.title, _TITLE, wishes=plan.title_breaks)
    preamble = paragraphs(plan, plan.preamble, Path() / "preamble")
    return PlanView(title, tuple(map(Words, preamble)), is_annexed(plan))


def properties(plan: Plan, title: str) -> Properties:
    """What the file says of itself. ``title`` is the printed title."""
    notice = plan.notice
    if notice is None:
        return Properties(title)
    read = calendar.parse(notice.date) if notice.date else None
    issued = read.date if isinstance(read, calendar.IssueDate) else None
    return Properties(title, notice.issuer, notice.number, issued)


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
