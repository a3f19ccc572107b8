"""Which repairs can be made together."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Sequence
from itertools import pairwise

from plangen.findings import Finding
from plangen.source import Edit, Span


def key(finding: Finding) -> str:
    """The same for a finding that says the same of the same words, wherever it stands now."""
    words = finding.mark.span.of(finding.mark.source.text)
    return f"{finding.fault.name}\0{finding.message}\0{words}"


def apart(findings: Sequence[Finding]) -> list[Finding]:
    """Of ``findings``, first come first, those of which no two change the same characters; each is taken whole or not at all."""
    taken: list[tuple[Span, str]] = []
    chosen = []
    for finding in findings:
        edits = sorted(set(finding.fix))
        fresh = [edit for edit in edits if not _is_taken(edit, taken)]
        if any(_meets(edit, taken) for edit in fresh) or not _stand_apart(edits):
            continue
        for edit in fresh:
            insort(taken, (edit.span, edit.text))
        chosen.append(finding)
    return chosen


def _is_taken(edit: Edit, taken: Sequence[tuple[Span, str]]) -> bool:
    """Whether just this change is made already."""
    at = bisect_left(taken, (edit.span, edit.text))
    return at < len(taken) and taken[at] == (edit.span, edit.text)


def _meets(edit: Edit, taken: Sequence[tuple[Span, str]]) -> bool:
    """Whether ``edit`` changes characters that are changed already, or puts something at the same point."""
    at = bisect_left(taken, (edit.span, ""))
    return any(_conflict(edit.span, span) for span, _ in taken[max(0, at - 1) : at + 1])


def _stand_apart(edits: Sequence[Edit]) -> bool:
    return not any(_conflict(one.span, other.span) for one, other in pairwise(edits))


def _conflict(one: Span, other: Span) -> bool:
    if not len(one) or not len(other):
        return one.start <= other.end and other.start <= one.end
    return one.start < other.end and other.start < one.end
