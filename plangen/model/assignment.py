"""Who does what by when: the tasks that a plan divides among offices, as the task division table lists them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from plangen.language import deadline as deadlines
from plangen.language.deadline import said as in_few_words
from plangen.language.period import Period, in_title_bracket, parse
from plangen.model.answering import Answering, Named, answering, named_in
from plangen.model.mention import stated_above, taken_from
from plangen.model.outline import Entry
from plangen.model.plan import Plan
from plangen.model.printed import printed
from plangen.model.prose import Prose
from plangen.model.reading import Read, period
from plangen.source import Path, Span

_ACTIONS = "actions"
_OWN = "本条期限"
_SENTENCE = "本条正文"
_RECORD = "指标的 by"
_PLAN = "方案期限"


@dataclass(frozen=True, slots=True)
class Due:
    """One deadline of a task. ``value[within]`` at ``path`` is ``words``; without ``within`` they are composed."""

    words: str
    source: str
    """Where it was read, in words for the drafter."""
    path: Path
    within: Span | None = None
    period: Period | None = None
    """``None`` where the words are no time that can be read (长期)."""


@dataclass(frozen=True, slots=True)
class Assignment:
    """One task: ``entry`` below the entries ``above``, who answers for it, and by when it is to be done."""

    number: int
    """From 1, in print order."""
    entry: Entry
    above: tuple[Entry, ...]
    answering: tuple[Answering, ...]
    given_by: Entry
    """The item that names them: the task itself, or the nearest one above that does."""
    dues: tuple[Due, ...]

    @property
    def is_given_from_above(self) -> bool:
        """Whether the offices are those of a heading above, which other tasks may share."""
        return bool(self.answering) and self.given_by is not self.entry

    @property
    def named(self) -> Iterator[Named]:
        """Every office that answers for it."""
        return (named for one in self.answering for named in named_in(one, self.entry))


@dataclass(frozen=True, slots=True)
class _Found:
    entry: Entry
    above: tuple[Entry, ...]
    answering: tuple[Answering, ...]
    given_by: Entry


def assignments(plan: Plan, entries: tuple[Entry, ...]) -> tuple[Assignment, ...]:
    """The tasks of ``entries``, the body of ``plan``, in print order.

    A task is every item at the end of a branch of ``actions``, and everything else that names an office. Who answers is named
    by the item, else by the nearest above it; offices that no task below takes over make their own item a task.
    """
    whole = period(plan)
    leads: dict[Path, Read[Period] | None] = {}
    found = (one for entry in entries for one in _below(entry, (), (), entry))
    return tuple(
        Assignment(number, one.entry, one.above, one.answering, one.given_by, _dues(plan, one, whole, leads))
        for number, one in enumerate(found, 1)
    )


def _below(entry: Entry, above: tuple[Entry, ...], given: tuple[Answering, ...], giver: Entry) -> list[_Found]:
    """The tasks at and below ``entry``; ``given`` are the offices that ``giver``, an item above, names."""
    own = tuple(answering(entry))
    answer, giver = (own, entry) if own else (given, giver)
    here = (*above, entry)
    below = [one for child in entry.children for one in _below(child, here, answer, giver)]
    is_taken_over = any(one.given_by is entry for one in below)
    if _ends_branch(entry, above) or (own and not is_taken_over):
        return [_Found(entry, above, answer, giver), *below]
    return below


def _ends_branch(entry: Entry, above: tuple[Entry, ...]) -> bool:
    if entry.path.steps[0] != _ACTIONS or not above or not entry.title or entry.manner != "编号":
        return False
    return not any(child.title and child.manner == "编号" for child in entry.children)


def _dues(
    plan: Plan, one: _Found, whole: Read[Period] | None, leads: dict[Path, Read[Period] | None]
) -> tuple[Due, ...]:
    """By when: its own period, else every deadline its text states, else what it has from above, else the plan's."""
    own = _own(one.entry)
    if own is not None:
        return (own,)
    stated = tuple(_stated(plan, one.entry))
    if stated:
        return stated
    read = stated_above(one.above, leads)
    if read is not None:
        return (Due(in_few_words(read.value), read.source, read.path, None, read.value),)
    for entry in reversed(one.above):
        phase = _own(entry)
        if phase is not None:
            return (replace(phase, source=taken_from(entry)),)
    return (Due(in_few_words(whole.value), _PLAN, whole.path, None, whole.value),) if whole is not None else ()


def _own(entry: Entry) -> Due | None:
    written = entry.item.period
    if written:
        return Due(written, _OWN, entry.path / "period", Span(0, len(written)), parse(written))
    bracket = in_title_bracket(entry.title)
    if bracket is None or entry.title_path is None:
        return None
    return Due(bracket.text, _OWN, entry.title_path, bracket.span, bracket)


def _stated(plan: Plan, entry: Entry) -> Iterator[Due]:
    """Every deadline that the text of ``entry`` and of the items in its paragraphs states, and of the targets it names."""
    known: set[str] = set()
    for one in _texts(entry):
        text, path = one.item.text, one.path / "text"
        whole = printed(plan, Prose(path, text))
        found = [
            (each.span.start, Due(in_few_words(each), _SENTENCE, path, None, each))
            for each in deadlines.stated(whole.text)
        ]
        for reference, _, span in whole.references():
            by = _by(plan, reference.id)
            if by is not None:
                found.append((span.start, by))
        for _, due in sorted(found, key=lambda pair: pair[0]):
            if due.words not in known:
                known.add(due.words)
                yield due


def _by(plan: Plan, name: str) -> Due | None:
    target = plan.targets.get(name)
    if target is None or not target.by or not target.is_goal:
        return None
    path = (Path() / "targets")[name] / "by"
    return Due(target.by, _RECORD, path, Span(0, len(target.by)), parse(target.by))


def _texts(entry: Entry) -> Iterator[Entry]:
    """``entry`` and the items below it that print as its own paragraphs."""
    yield entry
    for child in entry.children:
        if not (child.title and child.manner == "编号") and not any(answering(child)):
            yield from _texts(child)
