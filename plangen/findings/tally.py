"""A report without its findings: the counts that stand at its end. Small, so that thousands of plans can be counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from plangen.findings.fault import Confidence, Fault, Severity
from plangen.findings.finding import Finding
from plangen.findings.standing import Standing


@dataclass(frozen=True, slots=True)
class Tally:
    """What was looked at and how much was found, of one plan or of many; lists keep the order of the run."""

    checked: Sequence[str] = field(default=())
    unreadable: Sequence[str] = field(default=())
    """Names of the texts of which no plan could be made."""
    faults: Mapping[Fault, int] = field(default_factory=dict)
    """Every kind that was found, first come first, with how many findings of it stand (0: all are allowed)."""
    allowed: int = 0
    held_back: int = 0
    """Places that a baseline knows; their findings are not shown."""
    mended: int = 0
    """Places that a baseline knows and that are there no more."""
    beyond: int = 0
    """Findings that the wanted profile does not ask for; they are not shown."""
    standings: Sequence[Standing] = field(default=())
    short: int = 0
    """Plans that have not reached the profile."""
    profile: str = ""
    """The step that was asked for, where one was."""

    def count(self, severity: Severity) -> int:
        """How many findings of just this severity stand."""
        return sum(count for fault, count in self.faults.items() if fault.severity is severity)

    def fails_at(self, level: Severity | None) -> bool:
        """Whether a certain finding at or above ``level`` stands; ``None`` never fails."""
        return level is not None and any(
            count and fault.severity >= level and fault.confidence is Confidence.CERTAIN
            for fault, count in self.faults.items()
        )

    @property
    def gravest(self) -> Fault | None:
        """The first of the gravest kinds that stand."""
        standing = [fault for fault, count in self.faults.items() if count]
        return max(standing, key=lambda fault: fault.severity, default=None)


def counted(findings: Iterable[Finding]) -> tuple[Mapping[Fault, int], int]:
    """The ``faults`` of a tally of ``findings``, and how many of these are allowed by a comment."""
    faults: Counter[Fault] = Counter()
    allowed = 0
    for finding in findings:
        faults[finding.fault] += not finding.allowed
        allowed += bool(finding.allowed)
    return faults, allowed


def summed(tallies: Iterable[Tally], profile: str = "") -> Tally:
    """One tally of several, in their order."""
    checked: list[str] = []
    unreadable: list[str] = []
    standings: list[Standing] = []
    faults: Counter[Fault] = Counter()
    numbers = [0] * len(_NUMBERS)
    for tally in tallies:
        checked += tally.checked
        unreadable += tally.unreadable
        standings += tally.standings
        for fault, count in tally.faults.items():
            faults[fault] += count
        numbers = [before + getattr(tally, name) for before, name in zip(numbers, _NUMBERS, strict=True)]
    counts = dict(zip(_NUMBERS, numbers, strict=True))
    return Tally(tuple(checked), tuple(unreadable), faults, standings=tuple(standings), profile=profile, **counts)


_NUMBERS = ("allowed", "held_back", "mended", "beyond", "short")
