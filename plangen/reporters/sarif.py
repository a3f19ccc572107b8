"""The report as SARIF 2.1.0, for services that keep findings and show them beside the code.

Lines and columns count from 1 in Unicode characters, ends are exclusive; what a comment allows is a suppressed result.
Source: OASIS, Static Analysis Results Interchange Format (SARIF) Version 2.1.0.
"""

from __future__ import annotations

import hashlib
import json
import os
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from plangen.findings import Fault, Finding, Marked, Severity, Tally
from plangen.reporters.format import Manual, PageText, no_manual
from plangen.source import Edit, SourceText, Span
from plangen.version import __version__

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "note"}
_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"
OPENING = (
    f'{{\n  "$schema": "{_SCHEMA}",\n  "version": "2.1.0",\n  "runs": [\n    {{\n'
    '      "columnKind": "unicodeCodePoints",\n      "results": ['
)
BETWEEN = ","
SHOWS_ALLOWED = True


def piece(finding: Finding, colour: bool) -> str:  # noqa: ARG001 - JSON has no colours
    """The result of a finding."""
    return "\n        " + json.dumps(_result(finding), ensure_ascii=False, indent=2).replace("\n", "\n        ")


def closing(tally: Tally, pieces: int, manual: Manual = no_manual) -> str:
    """The program and the pages of the rules that were found, behind the results: they are known only now."""
    rules = [_rule(fault, manual(fault.name)) for fault in tally.faults]
    driver = {"name": "plangen", "version": __version__, "semanticVersion": __version__, "rules": rules}
    tool = json.dumps({"driver": driver}, ensure_ascii=False, indent=2).replace("\n", "\n      ")
    return ("\n      " if pieces else "") + f'],\n      "tool": {tool}\n    }}\n  ]\n}}\n'


def _result(finding: Finding) -> dict[str, Any]:
    fault = finding.fault
    result: dict[str, Any] = {
        "ruleId": fault.name,
        "level": _LEVELS[fault.severity],
        "message": {"text": _said(finding)},
        "locations": [_location(finding.mark)],
        "partialFingerprints": {"plangen/v1": _fingerprint(finding)},
        "properties": {"confidence": fault.confidence.value, "path": finding.path},
    }
    if finding.related:
        result["relatedLocations"] = [
            {"id": number, **_location(mark), **({"message": {"text": mark.word}} if mark.word else {})}
            for number, mark in enumerate(finding.related, 1)
        ]
    if finding.fix:
        source = finding.mark.source
        change = {
            "artifactLocation": _artifact(source),
            "replacements": [_replacement(source, edit) for edit in finding.fix],
        }
        result["fixes"] = [{"description": {"text": "plangen fix 所作的修改"}, "artifactChanges": [change]}]
    if finding.allowed:
        result["suppressions"] = [{"kind": "inSource", "justification": finding.allowed}]
    return result


def _rule(fault: Fault, page: PageText | None) -> dict[str, Any]:
    """A rule with what its page says."""
    rule: dict[str, Any] = {
        "id": fault.name,
        "defaultConfiguration": {"level": _LEVELS[fault.severity]},
        "properties": {"code": fault.code, "confidence": fault.confidence.value},
    }
    if page is not None:
        rule["shortDescription"] = {"text": page.summary}
        if page.why:
            rule["fullDescription"] = {"text": page.why}
        rule["help"] = {"text": str(page)}
    return rule


def _said(finding: Finding) -> str:
    return f"{finding.message}提示：{finding.hint}" if finding.hint else finding.message or finding.fault.name


def _fingerprint(finding: Finding) -> str:
    """The same while the rule and the words it marks are the same, on whatever line they stand."""
    words = finding.mark.span.of(finding.mark.source.text)
    told = f"{finding.fault.name}\0{words}".encode("utf-8", "surrogatepass")
    return hashlib.sha256(told).hexdigest()[:32]


def _location(mark: Marked) -> dict[str, Any]:
    return {"physicalLocation": {"artifactLocation": _artifact(mark.source), "region": _region(mark.source, mark.span)}}


def _artifact(source: SourceText) -> dict[str, str]:
    """The file as a URI: relative where it was named so."""
    path = PurePath(source.name)
    if path.is_absolute():
        return {"uri": path.as_uri()}
    return {"uri": quote(source.name.replace(os.sep, "/"), errors="replace"), "uriBaseId": "%SRCROOT%"}


def _region(source: SourceText, span: Span) -> dict[str, int]:
    start, end = source.place(span.start), source.place(span.end)
    return {
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
    }


def _replacement(source: SourceText, edit: Edit) -> dict[str, Any]:
    return {"deletedRegion": _region(source, edit.span), "insertedContent": {"text": edit.text}}
