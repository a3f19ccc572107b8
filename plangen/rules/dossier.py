"""A plan with everything a rule may ask about it: read once, when first asked for, and kept."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property, update_wrapper
from typing import Any, Concatenate, ParamSpec, TypeVar

from plangen.findings import Problem
from plangen.language.period import Period
from plangen.model import Places, Plan, reading
from plangen.model.answering import Named, named_offices
from plangen.model.mention import Mention, mentions_in
from plangen.model.outline import Entry, attachments, outline
from plangen.model.printed import Printed, printed
from plangen.model.prose import Prose, proses
from plangen.model.reading import Read
from plangen.model.reference import Reference
from plangen.rules.mistyped import Mistyped, mistyped
from plangen.source import Path, SourceText, Span
from plangen.syntax import Mapping as MappingNode
from plangen.vocabulary import OfficeRegister
from plangen.vocabulary.folding import fold

Asked = ParamSpec("Asked")
Answer = TypeVar("Answer")


@dataclass(frozen=True, eq=False, repr=False)
class Dossier:
    """``plan`` and what stands around it. Nothing here changes a plan, and nothing is computed twice."""

    plan: Plan
    places: Places
    problems: tuple[Problem, ...] = ()
    """What reading and building found: a rule that says *missing* must know what was left out."""
    others: Mapping[str, Dossier] = field(default_factory=dict)
    """The other plans of the project by id."""
    register_of: Callable[[str], OfficeRegister | None] | None = None
    """Asks the project for the register of a city; files are read when a rule asks."""

    @cached_property
    def register(self) -> OfficeRegister | None:
        """The offices of the plan's city, where the project has a register of them."""
        return self.register_of(self.plan.city) if self.register_of is not None and self.plan.city else None

    @property
    def source(self) -> SourceText:
        """The text the plan was read from."""
        return self.places.tree.source

    @cached_property
    def titles(self) -> Mapping[str, str]:
        """What the parts are called where the plan does not say."""
        return reading.part_titles(self.plan)

    @cached_property
    def genre(self) -> Read[str]:
        return reading.genre(self.plan)

    @cached_property
    def period(self) -> Read[Period] | None:
        return reading.period(self.plan)

    @cached_property
    def form(self) -> str:
        return reading.form(self.plan)

    @cached_property
    def body(self) -> tuple[Entry, ...]:
        """The headings of the first level, in print order."""
        return outline(self.plan, self.titles)

    @cached_property
    def attachments(self) -> tuple[Entry, ...]:
        """The attachments, in print order."""
        return attachments(self.plan)

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """Every item in its place, from the top of the body to the end of the last attachment."""
        return tuple(entry for top in (*self.body, *self.attachments) for entry in top.walk())

    @cached_property
    def proses(self) -> tuple[Prose, ...]:
        """Every prose field in print order."""
        return tuple(proses(self.plan, (*self.body, *self.attachments)))

    @cached_property
    def printed(self) -> Mapping[Path, Printed]:
        """Every prose field as it prints, by its path, in print order."""
        return {prose.path: printed(self.plan, prose) for prose in self.proses}

    @cached_property
    def folded(self) -> str:
        """All prose outside attachments in one text, as names are looked up in it: width, blanks and quotes make no difference."""
        return fold("\0".join(one.text for one in self.printed.values() if one.path.steps[0] != "attachments"))

    @cached_property
    def references(self) -> tuple[tuple[Prose, Reference], ...]:
        """Every reference with the prose it stands in, in print order."""
        return tuple((one.prose, reference) for one in self.printed.values() for reference, _, _ in one.references())

    @cached_property
    def mistyped(self) -> Mapping[Path, tuple[Mistyped, ...]]:
        """What was meant as a reference and typed with full-width signs, by the path of its prose."""
        found = ((prose.path, tuple(mistyped(self.plan, prose.value))) for prose in self.proses)
        return {path: some for path, some in found if some}

    def is_mistyped(self, prose: Prose, span: Span) -> bool:
        """Whether ``span`` of ``prose`` lies in such a place."""
        found = self.mistyped.get(prose.path, ())
        position = bisect_left(found, span.end, key=lambda one: one.span.start) - 1
        return position >= 0 and span.start < found[position].span.end

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """Every mention of a target with its deadline and hedge, in print order."""
        return mentions_in(self.plan, self.printed.values())

    @cached_property
    def named(self) -> tuple[Named, ...]:
        """Every office that has something to do, in print order: fields, typed tables, clauses at the end of prose."""
        return named_offices(self.entries)

    @cached_property
    def left_out(self) -> frozenset[str]:
        """Ids and fields that were written and could not be read: nobody may say that they are missing."""
        tree = self.places.tree
        names = set(tree.lost)
        names.update(str(one.at.last) for one in self.problems if isinstance(one.at, Path) and one.at)
        for field_name, known in (("targets", self.plan.targets), ("terms", self.plan.terms)):
            node, _, steps = tree.find(Path() / field_name)
            if steps and isinstance(node, MappingNode):
                names.update(entry.key.value for entry in node.entries if entry.key.value not in known)
        return frozenset(names)

    @property
    def is_whole(self) -> bool:
        """Whether everything that was written was read."""
        return not self.places.tree.lost and not self.problems

    def stated_at(self, mention: Mention) -> tuple[Path, Span | None]:
        """Where the deadline of ``mention`` was read, as a path and a slice of the value there."""
        deadline = mention.deadline
        assert deadline is not None
        if deadline.within is not None or deadline.path != mention.prose.path:
            return deadline.path, deadline.within
        one = self.printed[mention.prose.path]
        if one.is_written(deadline.value.span):
            return one.path, one.within(deadline.value.span)
        return one.path, mention.reference.span

    @cached_property
    def answers(self) -> dict[tuple[object, ...], Any]:
        """What `remembered` questions were answered, by question."""
        return {}


def remembered(
    reading: Callable[Concatenate[Dossier, Asked], Answer],
) -> Callable[Concatenate[Dossier, Asked], Answer]:
    """``reading`` as a question to a dossier that is worked out once, and kept no longer than the dossier is."""

    def asked(dossier: Dossier, /, *words: Asked.args, **named: Asked.kwargs) -> Answer:
        question = (reading, *words, *named.items())
        if question not in dossier.answers:
            dossier.answers[question] = reading(dossier, *words, **named)
        answer: Answer = dossier.answers[question]
        return answer

    update_wrapper(asked, reading)
    return asked
