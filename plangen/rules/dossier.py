"""A plan with everything a rule may ask about it: read once, when first asked for, and kept."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate

from plangen.findings import Problem
from plangen.language.period import Period
from plangen.model import Places, Plan, reading
from plangen.model.mention import Mention, Prose, mentions, proses
from plangen.model.outline import Entry, attachment_entry, outline
from plangen.model.reading import Read
from plangen.model.reference import Reference, references
from plangen.model.saying import Said, said
from plangen.rules.mistyped import Mistyped, mistyped
from plangen.rules.offices import Named, named_offices
from plangen.source import Path, SourceText, Span
from plangen.syntax import Mapping as MappingNode
from plangen.vocabulary import OfficeRegister


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
    def proses(self) -> tuple[Prose, ...]:
        """Every prose field in print order."""
        return tuple(proses(self.plan, self.titles))

    @cached_property
    def references(self) -> tuple[tuple[Prose, Reference], ...]:
        """Every reference with the prose it stands in, in print order."""
        return tuple((prose, one) for prose in self.proses if "${" in prose.value for one in references(prose.value))

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
        return mentions(self.plan, self.titles)

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """Every item in its place, from the top of the body to the end of the last attachment."""
        return tuple(self._entries())

    def _entries(self) -> Iterator[Entry]:
        for entry in outline(self.plan, self.titles):
            yield from entry.walk()
        for index in range(len(self.plan.attachments)):
            yield from attachment_entry(self.plan, index).walk()

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
        stated = deadline.value.span
        starts, pieces = self._printed(mention.prose)
        at = bisect_right(starts, stated.start) - 1
        if at >= 0 and pieces[at].reference is None and stated.end <= starts[at] + len(pieces[at].text):
            return pieces[at].path, stated.shifted(pieces[at].within.start - starts[at])
        return mention.prose.path, mention.reference.span

    def _printed(self, prose: Prose) -> tuple[list[int], list[Said]]:
        """``prose`` as it prints: its pieces and the offsets they begin at."""
        if prose.path not in self._pieces:
            pieces = list(said(self.plan, prose.value, prose.path))
            self._pieces[prose.path] = (list(accumulate((len(piece.text) for piece in pieces[:-1]), initial=0)), pieces)
        return self._pieces[prose.path]

    @cached_property
    def _pieces(self) -> dict[Path, tuple[list[int], list[Said]]]:
        return {}
