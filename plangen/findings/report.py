"""Everything one run found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from plangen.findings.fault import Confidence, Severity
from plangen.findings.finding import Finding
from plangen.findings.standing import Standing
from plangen.findings.tally import Tally, counted


@dataclass(frozen=True, slots=True)
class Report:
    """The findings of a run, in the order a reader works through them, and what was looked at."""

    findings: Sequence[Finding] = ()
    checked: Sequence[str] = field(default=())
    """Names of the texts that were checked."""
    unreadable: Sequence[str] = field(default=())
    """Names of those of which no plan could be made."""
    standings: Sequence[Standing] = field(default=())
    """How far the plans have come, where that was asked."""

    @property
    def tally(self) -> Tally:
        """The counts alone."""
        faults, allowed = counted(self.findings)
        return Tally(self.checked, self.unreadable, faults, allowed, standings=self.standings)

    def count(self, severity: Severity) -> int:
        """How many findings of just this severity are not allowed by a comment."""
        return sum(finding.fault.severity is severity and not finding.allowed for finding in self.findings)

    def fails_at(self, level: Severity | None) -> bool:
        """Whether a certain finding at or above ``level`` stands; ``None`` never fails."""
        return level is not None and any(
            finding.fault.severity >= level and finding.fault.confidence is Confidence.CERTAIN and not finding.allowed
            for finding in self.findings
        )


def merge(reports: Sequence[Report]) -> Report:
    """One report of several, findings sorted by place."""
    findings = sorted((finding for report in reports for finding in report.findings), key=lambda one: one.sort_key)
    return Report(
        tuple(findings),
        tuple(name for report in reports for name in report.checked),
        tuple(name for report in reports for name in report.unreadable),
        tuple(standing for report in reports for standing in report.standings),
    )
