"""From a problem to a finding: the paths and slices that a step of the program speaks in become characters of a file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple, Protocol, runtime_checkable

from plangen.findings import Fault, Finding, Marked, Problem, Related
from plangen.language.pattern import pattern
from plangen.model import Places
from plangen.source import Path, SourceText, Span

if TYPE_CHECKING:
    from plangen.rules.dossier import Dossier

_FIRST_LINE = Span(0, 0)
GATHERED_COUNT = pattern(r"全文共[0-9]+处。$")
"""How the message of several findings that were made one ends."""


@runtime_checkable
class Library(Protocol):
    """Plans that can be found by the name of their text."""

    def called(self, name: str) -> Dossier | None: ...


class Ground(NamedTuple):
    """The texts that findings may point into: one plan's file, and those around it."""

    source: SourceText
    places: Places | None
    others: Mapping[str, Dossier]

    def finding(self, problem: Problem, fault: Fault) -> Finding:
        """``problem`` with its places looked up in the file."""
        fix = problem.fix
        if isinstance(problem.at, Path):
            fix = self.places.edits(problem.at, fix) if self.places is not None and fix else ()
        return Finding(
            fault,
            problem.message,
            Marked(self.source, self._span(self.places, problem.at, problem.within, problem.on_key)),
            str(problem.at) if isinstance(problem.at, Path) else "",
            problem.hint,
            tuple(self._related(one) for one in problem.related),
            tuple(fix),
        )

    def _related(self, related: Related) -> Marked:
        source, places = self.source, self.places
        if related.source is not None and related.source != source.name:
            other = self._other(related.source)
            if other is not None:
                source, places = other.source, other.places
        return Marked(source, self._span(places, related.at, related.within), related.word)

    def _other(self, name: str) -> Dossier | None:
        """The plan whose text is called ``name``; a project's plans are asked for it, not gone through."""
        if isinstance(self.others, Library):
            return self.others.called(name)
        return next((one for one in self.others.values() if one.source.name == name), None)

    def _span(self, places: Places | None, at: Path | Span, within: Span | None, on_key: bool = False) -> Span:
        if isinstance(at, Span):
            return at
        return places.locate(at, within, on_key) if places is not None else _FIRST_LINE


def gathered(findings: Iterable[Finding], names: Iterable[str]) -> list[Finding]:
    """Findings of the rules called ``names`` as one a message: the first place is marked, the others are related."""
    gathering = frozenset(names)
    kept: list[Finding] = []
    alike: dict[tuple[str, str], list[Finding]] = {}
    for finding in findings:
        if finding.fault.name in gathering and not finding.allowed:
            alike.setdefault((finding.fault.name, finding.message), []).append(finding)
        else:
            kept.append(finding)
    for group in alike.values():
        first, *rest = sorted(group, key=lambda one: one.sort_key)
        if rest:
            first = replace(
                first,
                message=f"{first.message}全文共{len(group)}处。",
                related=(*first.related, *(one.mark for one in rest)),
                fix=tuple(edit for one in (first, *rest) for edit in one.fix),
            )
        kept.append(first)
    return kept
