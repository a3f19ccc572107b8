"""Workflow commands of GitHub Actions: each finding becomes an annotation beside its line.

Source: GitHub documentation, "Workflow commands for GitHub Actions", setting error, warning and notice messages.
"""

from __future__ import annotations

import os

from plangen.findings import Confidence, Fault, Finding, Marked, Severity, Tally
from plangen.reporters.format import Manual, no_manual
from plangen.reporters.plain import plain

OPENING = BETWEEN = ""
SHOWS_ALLOWED = False
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "notice"}
_LINE_END = "%0A"
_MOST_COMPARED = 5


def piece(finding: Finding, colour: bool) -> str:  # noqa: ARG001 - GitHub chooses the colours
    """The command of a finding; line ends in its message are escaped, so that it is one line whatever it says."""
    source, span = finding.mark.source, finding.mark.span
    start, end = source.place(span.start), source.place(span.end)
    properties = {
        "file": _path(source.name),
        "line": str(start.line),
        "endLine": str(end.line),
        "col": str(start.column),
    }
    if end.line == start.line:
        # GitHub takes columns for annotations of one line only.
        properties["endColumn"] = str(max(end.column, start.column + 1))
    properties["title"] = f"{finding.fault.name}（{finding.fault.code}）" if finding.fault.code else finding.fault.name
    listed = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    lines = [finding.message, *([f"提示：{finding.hint}"] if finding.hint else [])]
    lines += [_compared(mark) for mark in [mark for mark in finding.related if mark.word][:_MOST_COMPARED]]
    return f"::{_level(finding.fault)} {listed}::{_LINE_END.join(_data(plain(line)) for line in lines)}\n"


def closing(tally: Tally, pieces: int, manual: Manual = no_manual) -> str:  # noqa: ARG001 - GitHub counts them
    """Nothing."""
    return ""


def _level(fault: Fault) -> str:
    """What is suspected never looks like a failure."""
    if fault.severity is Severity.ERROR and fault.confidence is Confidence.SUSPECTED:
        return _LEVELS[Severity.WARNING]
    return _LEVELS[fault.severity]


def _compared(mark: Marked) -> str:
    return f"另见 {mark.source.name} 第 {mark.place.line} 行：{mark.word}"


def _path(name: str) -> str:
    return plain(name.replace(os.sep, "/"))


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
