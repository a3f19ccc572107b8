"""One line a finding: for lists, editors and search."""

from __future__ import annotations

from plangen.findings import Finding, Tally
from plangen.reporters.format import Manual, no_manual
from plangen.reporters.plain import plain

OPENING = BETWEEN = ""
SHOWS_ALLOWED = False


def piece(finding: Finding, colour: bool) -> str:  # noqa: ARG001 - short lines are for programs as well
    """The line of a finding."""
    place, fault = finding.mark.place, finding.fault
    where = f"{plain(finding.mark.source.name)}:{place.line}:{place.column}"
    return f"{where}: {fault.severity.chinese} {fault.name} {plain(finding.message)}\n"


def closing(tally: Tally, pieces: int, manual: Manual = no_manual) -> str:  # noqa: ARG001 - where nothing is found, nothing is said
    """Nothing."""
    return ""
