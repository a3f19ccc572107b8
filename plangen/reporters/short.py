"""One line a finding: for lists, editors and search."""

from __future__ import annotations

from plangen.findings import Finding, Report
from plangen.reporters.plain import plain


def write(report: Report, colour: bool = False) -> str:  # noqa: ARG001 - short lines are for programs as well
    """A line for each finding that is not allowed by a comment; nothing where there is none."""
    return "".join(_line(finding) + "\n" for finding in report.findings if not finding.allowed)


def _line(finding: Finding) -> str:
    place, fault = finding.mark.place, finding.fault
    where = f"{plain(finding.mark.source.name)}:{place.line}:{place.column}"
    return f"{where}: {fault.severity.chinese} {fault.name} {plain(finding.message)}"
