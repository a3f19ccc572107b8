"""One fault, one finding: where a rule names what it replaces, the more general finding at the same place is left out."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence

from plangen.findings import Finding
from plangen.source import Span


def replaced(findings: Sequence[Finding], instead_of: Mapping[str, Sequence[str]]) -> list[Finding]:
    """``findings`` without those that another one stands instead of.

    ``instead_of`` maps a rule's name to the names it replaces. Two findings are at the same place where the characters they
    mark overlap. Who is replaced replaces in turn: of three in a row the most particular is left.
    """
    reach: dict[str, list[Span]] = {}
    for finding in findings:
        for name in instead_of.get(finding.fault.name, ()):
            reach.setdefault(name, []).append(finding.mark.span)
    if not reach:
        return list(findings)
    stretches = {name: _joined(spans) for name, spans in reach.items()}
    return [
        finding
        for finding in findings
        if finding.fault.name not in stretches or not _touches(stretches[finding.fault.name], finding.mark.span)
    ]


def _joined(spans: Iterable[Span]) -> list[Span]:
    """The same characters as stretches apart from each other, first to last; an empty span counts as one character."""
    joined: list[Span] = []
    for span in sorted(spans):
        start, end = span.start, max(span.end, span.start + 1)
        if joined and start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(end, joined[-1].end))
        else:
            joined.append(Span(start, end))
    return joined


def _touches(stretches: Sequence[Span], span: Span) -> bool:
    position = bisect_left(stretches, max(span.end, span.start + 1), key=lambda one: one.start) - 1
    return position >= 0 and stretches[position].end > span.start
