"""One plan, looked at as a command asked: checked, parted by baseline and profile, and said in the command's format.

What comes back is small and plain, so that it can come from another process and thousands of them fit into memory.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from plangen.findings import Finding, Standing, Tally
from plangen.findings.tally import counted
from plangen.pipeline.around import Around
from plangen.pipeline.baseline import Baseline, Known, counts, hold_back
from plangen.pipeline.checking import Manner, check_one
from plangen.pipeline.loading import Loaded
from plangen.pipeline.ordering import Named
from plangen.reporters import format_called, pieces
from plangen.rules import profile
from plangen.rules.engine import settle
from plangen.rules.selection import EVERYTHING


@dataclass(frozen=True, slots=True)
class Asked:
    """What a command wants of every plan."""

    manner: Manner = field(default_factory=Manner)
    format: str = "text"
    colour: bool = False
    profile: str = ""
    """The step whose demands alone are shown."""
    baseline: Baseline | None = None


@dataclass(frozen=True, slots=True)
class Looked:
    """What became of one plan: its findings in the format's words, its counts, and what a baseline is to know of it."""

    name: str
    pieces: tuple[str, ...]
    tally: Tally
    known: Known = field(default_factory=dict)


@dataclass(slots=True)
class Desk:
    """Where plans are looked at; what stands around them is read once for each project."""

    asked: Asked
    _around: Around = field(default_factory=Around)

    @property
    def is_complete(self) -> bool:
        """Whether all rules are asked: where some were left out, nobody can say that nothing is lacking."""
        return self.asked.manner.selection.names >= EVERYTHING.names

    def look(self, named: Named) -> Looked:
        """Read and check one plan. Never raises for what a file holds."""
        loaded = named.load()
        manner = self.asked.manner
        report = check_one(loaded, self._around.of(named.project), manner)
        standing = None
        if loaded.plan is not None and self.is_complete:
            standing = profile.standing(named.name, report.findings, loaded.plan.status)
        return self._looked(named.name, report.findings, standing, loaded.plan is not None)

    def look_at_settings(self, loaded: Loaded) -> Looked:
        """The findings in a project's settings."""
        manner = self.asked.manner
        found = settle(loaded.source, loaded.problems, selection=manner.selection, as_of=manner.as_of)
        return self._looked(loaded.source.name, found, None, None)

    def _looked(
        self, name: str, findings: Iterable[Finding], standing: Standing | None, readable: bool | None
    ) -> Looked:
        asked, findings = self.asked, tuple(findings)
        held_back = mended = 0
        known: Known = {}
        if asked.baseline is None:
            known = counts(findings)
        else:
            held = hold_back(findings, asked.baseline.of(name))
            findings, known, held_back, mended = held.new, held.known, held.held_back, held.mended
        wanted = findings
        short = 0
        if asked.profile:
            wanted = tuple(one for one in findings if one.allowed or profile.is_demanded(one, asked.profile))
            status = standing is not None and profile.lacks_status(standing, asked.profile)
            short = int(status or readable is False or any(not one.allowed for one in wanted))
        faults, allowed = counted(wanted)
        tally = Tally(
            () if readable is None else (name,),
            (name,) if readable is False else (),
            faults,
            allowed,
            held_back,
            mended if self.is_complete else 0,
            len(findings) - len(wanted),
            (standing,) if standing is not None else (),
            short,
            asked.profile,
        )
        written = pieces(format_called(asked.format), wanted, asked.colour)
        return Looked(name, tuple(written), tally, _plain(known))


def _plain(known: Known) -> Mapping[str, Mapping[str, int]]:
    return {name: dict(words) for name, words in known.items()}
