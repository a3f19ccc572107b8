"""The report for programs: JSON after ``schemas/report.schema.json``.

Lines and columns count from 1, offsets from 0, both in characters; ends are exclusive. Allowed findings are included with
their reason. Whoever reads it asks for ``format`` and ``version`` first: whatever else changes, changes the number.
"""

from __future__ import annotations

import json
from typing import Any

from plangen.findings import Finding, Marked, Severity, Tally
from plangen.reporters.format import Manual, no_manual
from plangen.source import Edit, SourceText, Span
from plangen.version import __version__

FORMAT = "plangen-report"
VERSION = 2
WORDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "advice"}
_HEAD = {"format": FORMAT, "version": VERSION, "plangen": __version__}
OPENING = json.dumps(_HEAD, ensure_ascii=False, indent=2).removesuffix("\n}") + ',\n  "findings": ['
BETWEEN = ","
SHOWS_ALLOWED = True


def piece(finding: Finding, colour: bool) -> str:  # noqa: ARG001 - JSON has no colours
    """The object of a finding, indented as it stands in the list."""
    return "\n    " + json.dumps(_finding(finding), ensure_ascii=False, indent=2).replace("\n", "\n    ")


def closing(tally: Tally, pieces: int, manual: Manual = no_manual) -> str:  # noqa: ARG001 - only SARIF carries pages
    """The end of the list, the counts, and how far the plans have come."""
    last = {
        "checked": list(tally.checked),
        "unreadable": list(tally.unreadable),
        "summary": {
            **{word: tally.count(severity) for severity, word in WORDS.items()},
            "allowed": tally.allowed,
            "held_back": tally.held_back,
            "beyond": tally.beyond,
        },
        "profile": tally.profile,
        "standings": [
            {
                "plan": one.plan,
                "reached": one.reached,
                "steps": [{"name": step.name, "lacks": dict(step.lacks)} for step in one.steps],
            }
            for one in tally.standings
        ],
    }
    written = json.dumps(last, ensure_ascii=False, indent=2).removeprefix("{\n")
    return ("\n  " if pieces else "") + "],\n" + written + "\n"


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "rule": finding.fault.name,
        "code": finding.fault.code,
        "severity": WORDS[finding.fault.severity],
        "confidence": finding.fault.confidence.value,
        "message": finding.message,
        "hint": finding.hint,
        "path": finding.path,
        "allowed": finding.allowed,
        **_marked(finding.mark),
        "related": [{**_marked(mark), "word": mark.word} for mark in finding.related],
        "fix": [_edit(finding.mark.source, edit) for edit in finding.fix],
    }


def _marked(mark: Marked) -> dict[str, Any]:
    return {"file": mark.source.name, **_stretch(mark.source, mark.span)}


def _edit(source: SourceText, edit: Edit) -> dict[str, Any]:
    return {**_stretch(source, edit.span), "text": edit.text}


def _stretch(source: SourceText, span: Span) -> dict[str, Any]:
    return {"start": _position(source, span.start), "end": _position(source, span.end)}


def _position(source: SourceText, offset: int) -> dict[str, int]:
    place = source.place(offset)
    return {"line": place.line, "column": place.column, "offset": offset}
