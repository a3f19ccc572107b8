"""Mentions: every place in the prose that names a record, with the deadline and the hedge it stands under."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from plangen.language import deadline as deadlines
from plangen.language.context import DeadlineSource
from plangen.language.period import Period, in_title_bracket, parse
from plangen.model.outline import Entry, tops
from plangen.model.plan import Plan
from plangen.model.printed import Printed, printed
from plangen.model.prose import Prose, proses
from plangen.model.reading import Read, period
from plangen.model.reference import Reference
from plangen.model.target import Target
from plangen.source import Path, Span

_WHOLE_PLAN = "承方案期限"


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


def mentions(plan: Plan, titles: Mapping[str, str]) -> tuple[Mention, ...]:
    """Every mention of a target, in print order."""
    return mentions_in(
        plan, (printed(plan, prose) for prose in proses(plan, tops(plan, titles)) if "${" in prose.value)
    )


def mentions_in(plan: Plan, texts: Iterable[Printed]) -> tuple[Mention, ...]:
    """Every mention of a target in ``texts``, prose of ``plan`` as it prints, in their order."""
    whole = period(plan)
    leads: dict[Path, Read[Period] | None] = {}
    found = []
    for one in texts:
        named = [(reference, span) for reference, _, span in one.references() if reference.id in plan.targets]
        if named:
            series = _series(one)
            inherited = _inherited(one.prose, leads) or (
                Read(whole.value, _WHOLE_PLAN, whole.path, whole.within) if whole else None
            )
            for reference, span in named:
                found.append(_mention(plan, one, reference, span.start, series.place(span), inherited))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Series:
    """The numbers that 分别 shares out, by their offsets in the printed prose, with the place of each."""

    starts: tuple[int, ...] = ()
    places: tuple[int, ...] = ()

    def place(self, printed: Span) -> int | None:
        """The place of the first number that ``printed`` holds."""
        at = bisect_left(self.starts, printed.start)
        return self.places[at] if at < len(self.starts) and self.starts[at] < printed.end else None


_NO_SERIES = _Series()


def _series(one: Printed) -> _Series:
    """Those of a prose; none where no joint deadlines (2026年、2027年) are there to be shared out."""
    if "分别" not in one.text or not one.context.has_joint_deadlines:
        return _NO_SERIES
    # Few plans write this: the others need not read every number of their prose.
    from plangen.language.mention import scan

    placed = [(each.span.start, each.series) for each in scan(one.text, context=one.context) if each.series is not None]
    return _Series(tuple(start for start, _ in placed), tuple(place for _, place in placed))


def _mention(
    plan: Plan, one: Printed, reference: Reference, offset: int, place: int | None, inherited: Read[Period] | None
) -> Mention:
    target = plan.targets[reference.id]
    hedge: Read[str] | None
    if target.hedge:
        hedge = Read(target.hedge, "指标的 hedge", _of(reference) / "hedge", Span(0, len(target.hedge)))
    else:
        match = one.context.hedge(offset)
        hedge = Read(match.word, "本句", one.path) if match is not None else None
    deadline = _own_deadline(target, one, reference, offset, place) or inherited if target.is_goal else None
    return Mention(reference, one.prose, deadline, hedge)


def _of(reference: Reference) -> Path:
    return (Path() / "targets")[reference.id]


def _own_deadline(
    target: Target, one: Printed, reference: Reference, offset: int, place: int | None
) -> Read[Period] | None:
    """The deadline written in the record, else the one earlier in the sentence; ``place`` is that in a 分别 series."""
    if target.by:
        written = parse(target.by)
        if written is not None:
            return Read(written, "指标的 by", _of(reference) / "by", Span(0, len(target.by)))
    stated, source = one.context.deadline(offset, place)
    if stated is not None and source is DeadlineSource.sentence and stated.span.start < offset:
        return Read(stated, "本句", one.path)
    return None


def _inherited(prose: Prose, leads: dict[Path, Read[Period] | None]) -> Read[Period] | None:
    """The deadline of the items above: stated in their text, else their period."""
    stated = stated_above(prose.entries[:-1], leads)
    if stated is not None:
        return stated
    for entry in reversed(prose.entries):
        if entry.item.period:
            written = parse(entry.item.period)
            if written is not None:
                return Read(written, taken_from(entry), entry.path / "period", Span(0, len(entry.item.period)))
        bracket = in_title_bracket(entry.title)
        if bracket is not None:
            path = entry.title_path or entry.path / "title"
            return Read(bracket, taken_from(entry), path, bracket.span)
    return None


def stated_above(above: Sequence[Entry], leads: dict[Path, Read[Period] | None]) -> Read[Period] | None:
    """The first deadline in the text of the nearest of ``above`` that states one; ``leads`` keeps what was read before."""
    for entry in reversed(above):
        if entry.path not in leads:
            stated = deadlines.stated_in(entry.item.text) if entry.item.text else None
            leads[entry.path] = (
                Read(stated, taken_from(entry), entry.path / "text", stated.span) if stated is not None else None
            )
        lead = leads[entry.path]
        if lead is not None:
            return lead
    return None


def taken_from(entry: Entry) -> str:
    """Says that something was read at ``entry``, above what it holds for."""
    return f"承“{entry.heading}”"


def first_deadline(target_id: str, found: tuple[Mention, ...]) -> Mention | None:
    """The mention of ``target_id`` whose deadline is the record's: the first that says more than the plan's period does."""
    dated = [one for one in found if one.reference.id == target_id and one.deadline is not None]
    own = (one for one in dated if one.deadline is not None and one.deadline.source != _WHOLE_PLAN)
    return next(own, dated[0] if dated else None)
