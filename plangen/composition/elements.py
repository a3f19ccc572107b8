"""Single elements of a notice as they print: names in lists and rows, dates, text without the marks a template prints."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from plangen.composition.views import AttendanceView
from plangen.composition.words import NOTHING, Words, generated, sliced, typed
from plangen.document import Run
from plangen.document.layout import Layout
from plangen.document.layout_signing import seals_in_a_row
from plangen.language import calendar
from plangen.model.notice import Notice
from plangen.source import Path, Span

_NOTICE = Path() / "notice"
_APPROVED_BY = "签发人："
_MARKS = ("copy_number", "classification", "urgency")
_APPROVER, _ATTENDANCE = "approver", "attendance-label"
_IN_A_ROW = 2
"""Approvers in a line (GB/T 9704-2012, 7.2.6)."""
_TAB = Run("\t")


def named(text: str, path: Path, face: str = "") -> tuple[Words, ...]:
    """Names divided by 、, in their order: joint issuers (the leading office first), approvers, posts."""
    found = []
    start = 0
    for name in text.split("、"):
        if name:
            run = sliced(text, path, Span(start, start + len(name)))
            found.append(Words([Run(run.text, run.origin, face)]))
        start += len(name) + 1
    return tuple(found)


def seal_rows(names: Sequence[Words], look: Layout) -> tuple[Words, ...]:
    """``names`` in rows as even as can be, a tab before each: the layout puts every name below its seal (7.3.5.1)."""
    most = seals_in_a_row([name.plain for name in names], look)
    count = -(-len(names) // most)
    rows = []
    start = 0
    for row in range(count):
        end = start + (len(names) - start) // (count - row) + bool((len(names) - start) % (count - row))
        rows.append(Words([run for name in names[start:end] for run in (_TAB, *name.runs)]))
        start = end
    return tuple(rows)


def upward_number(notice: Notice, number: Words) -> Words:
    """``number`` at the left and the approvers at the right, the number in the line of the last one (7.2.5, 7.2.6).

    All stand behind tabs, and not behind indents: the red rule below reaches from edge to edge. Without a name the place
    for it stays free.
    """
    names = named(notice.approver, _NOTICE / "approver", _APPROVER) or (NOTHING,)
    rows = [names[start : start + _IN_A_ROW] for start in range(0, len(names), _IN_A_ROW)]
    runs: list[Run] = []
    for position, row in enumerate(rows):
        if position:
            runs.append(Run("\n"))
        runs.append(_TAB)
        if position == len(rows) - 1:
            runs += number.runs
        # The first line leads to the label, the others to the names below the first one.
        runs += (_TAB, Run(_APPROVED_BY)) if position == 0 else (_TAB, _TAB)
        for column, name in enumerate(row):
            runs += (_TAB, *name.runs) if column else name.runs
    return Words(runs)


def letter_number(notice: Notice, number: Words) -> Words:
    """The marks of a letter below each other, and its ``number`` at the right edge of their first line (10.1)."""
    runs: list[Run] = []
    for name in _MARKS:
        text = getattr(notice, name)
        if text:
            if runs:
                runs.append(Run("\n"))
            runs += typed(text, _NOTICE / name, name).runs
            if number and len(runs) == 1:
                runs += (_TAB, *number.runs)
    return Words(runs) if runs or not number else Words([_TAB, *number.runs])


def signatories(notice: Notice) -> tuple[Words, ...]:
    """Those who stamp their signatures: the post alone, where the name will be a stamp, or post and name behind tabs."""
    if not notice.post and not notice.signer:
        return ()
    posts, names = named(notice.post, _NOTICE / "post"), named(notice.signer, _NOTICE / "signer")
    if not names:
        return posts
    pairs = zip_longest(posts, names, fillvalue=NOTHING)
    return tuple(Words([_TAB, *post.runs, _TAB, *name.runs]) for post, name in pairs)


def attendance(notice: Notice) -> tuple[AttendanceView, ...]:
    """Who was at a meeting, each word in its own face (10.3)."""
    if not notice.attendance:
        return ()
    path = _NOTICE / "attendance"
    return tuple(
        AttendanceView(generated(label, path[label], _ATTENDANCE), typed(names, path[label]))
        for label, names in notice.attendance.items()
    )


def without_mark(text: str, ends: str, path: Path) -> Words:
    """``text`` without a mark of ``ends`` at its end: the template prints it."""
    kept = text.rstrip(ends)
    return Words([sliced(text, path, Span(0, len(kept)))]) if kept else NOTHING


def without_brackets(text: str, path: Path) -> Words:
    """``text`` without brackets around it: the template prints them."""
    if len(text) > 2 and text[0] in "（(" and text[-1] in "）)":
        return Words([sliced(text, path, Span(1, len(text) - 1))])
    return typed(text, path)


def printed_date(written: str, path: Path) -> Words:
    """The date as it stands on paper (GB/T 9704-2012, 7.3.5.4); as typed where it is none."""
    read = calendar.parse(written) if written else None
    if isinstance(read, calendar.IssueDate) and (printed := calendar.write(read.date)) != written:
        return generated(printed, path)
    return typed(written, path)


def without_tail(text: str) -> str:
    """A date of printing without 印发: the template prints it."""
    return text.removesuffix("印发").rstrip()
