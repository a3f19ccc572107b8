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


class NoticeView(NamedTuple):
    """The official document around the plan. Every field is empty where the plan has no notice."""

    letterhead: Words = NOTHING
    """The office that issues; of several the first."""
    number: Words = NOTHING
    title: Words = NOTHING
    recipients: Words = NOTHING
    """Without the colon."""
    text: tuple[Words, ...] = ()
    signatures: tuple[Words, ...] = ()
    """One for each office that issues."""
    date: Words = NOTHING
    annotation: Words = NOTHING
    copies: Words = NOTHING
    approver: Words = NOTHING
    urgency: Words = NOTHING
    classification: Words = NOTHING
    copy_number: Words = NOTHING


class PlanView(NamedTuple):
    """The plan's own title and the words before its first heading."""

    title: Words
    preamble: tuple[Words, ...] = ()


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
