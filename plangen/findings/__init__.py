"""What is wrong, where, and how to mend it: the same small values for every step of the program."""

from __future__ import annotations

from plangen.findings.fault import Confidence, Fault, Severity
from plangen.findings.finding import Finding, Marked
from plangen.findings.problem import Problem, Related
from plangen.findings.report import Report
from plangen.findings.standing import Standing, Step
from plangen.findings.tally import Tally

__all__ = [
    "Confidence", "Fault", "Finding", "Marked", "Problem", "Related", "Report", "Severity", "Standing", "Step", "Tally",
]  # fmt: skip
