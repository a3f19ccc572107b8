"""The report for programs: JSON after ``schemas/report.schema.json``.

Lines and columns count from 1, offsets from 0, both in characters; ends are exclusive. Allowed findings are included with
their reason. A later version only adds fields, or has another number.
"""

from __future__ import annotations

import json
from typing import Any

from plangen.findings import Finding, Marked, Report, Severity
from plangen.source import Edit, SourceText, Span

FORMAT = "plangen-report"
VERSION = 1
_WORDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "advice"}


def write(report: Report, colour: bool = False) -> str:  # noqa: ARG001 - JSON has no colours
    """The whole report as one object."""
    summary = {word: report.count(severity) for severity, word in _WORDS.items()}
    return (
        json.dumps(
            {
                "format": FORMAT,
                "version": VERSION,
                "checked": list(report.checked),
                "unreadable": list(report.unreadable),
                "summary": {**summary, "allowed": sum(bool(one.allowed) for one in report.findings)},
                "findings": [_finding(one) for one in report.findings],
            },
            ensure_ascii=False,
            indent=2,
        )
        + "\n"
    )


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "rule": finding.fault.name,
        "code": finding.fault.code,
        "severity": _WORDS[finding.fault.severity],
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
