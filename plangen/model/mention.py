"""Mentions: every place in the prose that names a record, with the deadline and the hedge it stands under."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from plangen.language import deadline as deadlines
from plangen.language.context import Context, DeadlineSource
from plangen.language.period import Period, in_title_bracket, parse
from plangen.model.outline import Entry, attachment_entry, outline
from plangen.model.plan import Plan
from plangen.model.reading import Read, period
from plangen.model.reference import Reference, references
from plangen.model.saying import said
from plangen.model.target import Target
from plangen.source import Path, Span

_WHOLE_PLAN = "承方案期限"


@dataclass(frozen=True, slots=True)
class Prose:
    """One prose field of the plan, and the entries it stands in, the outermost first."""

    path: Path
    value: str
    entries: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """``reference`` in ``prose``. Deadline and hedge belong to the mention; each says where it was read."""

    reference: Reference
    prose: Prose
    deadline: Read[Period] | None
    hedge: Read[str] | None

    @property
    def part(self) -> str:
        """The part of the plan the mention stands in (``goals``, ``actions`` …)."""
        return str(self.prose.path.steps[0])


def proses(plan: Plan, titles: Mapping[str, str]) -> Iterator[Prose]:
    """Every prose field in print order: preamble, then titles and texts of the body, then the attachments."""
    if plan.notice is not None:
        for name, value in (("title", plan.notice.title), ("text", plan.notice.text)):
            if value:
                yield Prose(Path() / "notice" / name, value)
    if plan.preamble:
        yield Prose(Path() / "preamble", plan.preamble)
    for entry in outline(plan, titles):
        yield from _below(entry, ())
    for index in range(len(plan.attachments)):
        yield from _below(attachment_entry(plan, index), ())


def _below(entry: Entry, above: tuple[Entry, ...]) -> Iterator[Prose]:
    here = (*above, entry)
    if entry.title and entry.title_path is not None:
        yield Prose(entry.title_path, entry.title, here)
    if entry.item.text:
        yield Prose(entry.path / "text", entry.item.text, here)
    for child in entry.children:
        yield from _below(child, here)


def mentions(plan: Plan, titles: Mapping[str, str]) -> tuple[Mention, ...]:
    """Every mention of a target, in print order."""
    whole = period(plan)
    leads: dict[Path, Read[Period] | None] = {}
    found = []
    for prose in proses(plan, titles):
        if "${" not in prose.value:
            continue
        named = [reference for reference in references(prose.value) if reference.id in plan.targets]
        if named:
            text, offsets = _printed(plan, prose)
            # One pass for the whole prose: a paragraph may hold thousands of mentions.
            context = Context(text)
            inherited = _inherited(prose, leads) or (
                Read(whole.value, _WHOLE_PLAN, whole.path, whole.within) if whole else None
            )
            found += [
                _mention(plan, prose, reference, context, offsets[reference.span], inherited) for reference in named
            ]
    return tuple(found)


def _printed(plan: Plan, prose: Prose) -> tuple[str, dict[Span, int]]:
    """The prose as it prints, and the offset in it of each reference by its span in the value."""
    parts, offsets, length = [], {}, 0
    for piece in said(plan, prose.value, prose.path):
        if piece.reference is not None:
            offsets[piece.reference.span] = length
        parts.append(piece.text)
        length += len(piece.text)
    return "".join(parts), offsets


def _mention(
    plan: Plan, prose: Prose, reference: Reference, context: Context, offset: int, inherited: Read[Period] | None
) -> Mention:
    target = plan.targets[reference.id]
    here = (Path() / "targets")[reference.id]
    hedge: Read[str] | None
    if target.hedge:
        hedge = Read(target.hedge, "指标的 hedge", here / "hedge", Span(0, len(target.hedge)))
    else:
        match = context.hedge(offset)
        hedge = Read(match.word, "本句", prose.path) if match is not None else None
    deadline = _own_deadline(target, here, prose, context, offset) or inherited if target.is_goal else None
    return Mention(reference, prose, deadline, hedge)


def _own_deadline(target: Target, here: Path, prose: Prose, context: Context, offset: int) -> Read[Period] | None:
    """The deadline written in the record, else the one earlier in the sentence."""
    if target.by:
        written = parse(target.by)
        if written is not None:
            return Read(written, "指标的 by", here / "by", Span(0, len(target.by)))
    stated, source = context.deadline(offset, None)
    if stated is not None and source is DeadlineSource.sentence and stated.span.start < offset:
        return Read(stated, "本句", prose.path)
    return None


def _inherited(prose: Prose, leads: dict[Path, Read[Period] | None]) -> Read[Period] | None:
    """The deadline of the items above: stated in their text, else their period; ``leads`` keeps what was read before."""
    for entry in reversed(prose.entries[:-1]):
        if entry.path not in leads:
            stated = deadlines.stated_in(entry.item.text) if entry.item.text else None
            leads[entry.path] = (
                Read(stated, f"承“{entry.heading}”", entry.path / "text", stated.span) if stated is not None else None
            )
        lead = leads[entry.path]
        if lead is not None:
            return lead
    for entry in reversed(prose.entries):
        if entry.item.period:
            written = parse(entry.item.period)
            if written is not None:
                return Read(written, f"承“{entry.heading}”", entry.path / "period", Span(0, len(entry.item.period)))
        bracket = in_title_bracket(entry.title)
        if bracket is not None:
            path = entry.title_path or entry.path / "title"
            return Read(bracket, f"承“{entry.heading}”", path, bracket.span)
    return None


def first_deadline(target_id: str, found: tuple[Mention, ...]) -> Mention | None:
    """The mention of ``target_id`` whose deadline is the record's: the first that says more than the plan's period does."""
    dated = [one for one in found if one.reference.id == target_id and one.deadline is not None]
    own = (one for one in dated if one.deadline is not None and one.deadline.source != _WHOLE_PLAN)
    return next(own, dated[0] if dated else None)
