"""What a template sees: frozen plain values, never the plan itself (whose methods a sandbox would let through)."""

from __future__ import annotations

from typing import NamedTuple

from plangen.composition.words import NOTHING, Words


class Line(NamedTuple):
    """One heading, paragraph or table of the body, in print order.

    A heading has ``label`` and ``title``; a paragraph ``text``, with ``label`` and ``title`` before it where a heading runs
    in; a table ``table`` alone.
    """

    heading: bool = False
    level: int = 0
    """From 1; 0 where the line has no number."""
    number: int = 0
    label: Words = NOTHING
    title: Words = NOTHING
    text: Words = NOTHING
    table: Words = NOTHING


class AttendanceView(NamedTuple):
    """Those who were at a meeting, or were not, under one word: 出席, 请假, 列席."""

    label: Words
    names: Words


class NoticeView(NamedTuple):
    """The official document around the plan. Every field is empty where the plan has no notice."""

    letterhead: Words = NOTHING
    """The office that issues, without 文件; of several the first."""
    written_letterhead: Words = NOTHING
    """The letterhead as the plan writes it, printed as it is."""
    joint: tuple[Words, ...] = ()
    """The offices of a joint letterhead; nothing where one issues alone, or more than a page can show."""
    number: Words = NOTHING
    title: Words = NOTHING
    recipients: Words = NOTHING
    """Without the colon."""
    text: tuple[Words, ...] = ()
    signatures: tuple[Words, ...] = ()
    """One for each office that issues, each in a line of its own."""
    unsealed: bool = False
    """Whether the document goes out without a seal."""
    seal_rows: tuple[Words, ...] = ()
    """Of a joint document under seal: its offices in rows, a tab before each; nothing where one office issues."""
    posts: tuple[Words, ...] = ()
    """The titles of those who stamp their signatures; with the name behind it where it is printed."""
    date: Words = NOTHING
    annotation: Words = NOTHING
    attendance: tuple[AttendanceView, ...] = ()
    """Of minutes: who was there, in the order written."""
    moved_recipients: Words = NOTHING
    """The recipients where they are too many for a first page that shows text: in the colophon, without the full stop."""
    copies: Words = NOTHING
    """Without the full stop."""
    printed_by: Words = NOTHING
    printed_on: Words = NOTHING
    approver: Words = NOTHING
    upward_number: Words = NOTHING
    """Of an upward document: the number, and the approvers at its right."""
    letter_number: Words = NOTHING
    """Of a letter: copy number, classification and urgency one below the other, the number at the right of the first."""
    urgency: Words = NOTHING
    classification: Words = NOTHING
    copy_number: Words = NOTHING


class PlanView(NamedTuple):
    """The plan's own title and the words before its first heading."""

    title: Words
    preamble: tuple[Words, ...] = ()
    annexed: bool = False
    """Whether it stands behind the official document, on pages of its own."""


class AttachmentView(NamedTuple):
    """One attachment. ``label`` is 附件, or 附件1 where there are several; ``number`` is 1. or nothing."""

    label: Words
    number: Words
    title: Words
    first: bool
    body: tuple[Line, ...] = ()


class Page(NamedTuple):
    """Everything a template may name."""

    notice: NoticeView
    plan: PlanView
    body: tuple[Line, ...]
    attachments: tuple[AttachmentView, ...]
