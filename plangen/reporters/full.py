"""The report for people: each finding with its line, carets under the words, the places it compares, and how to mend it."""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Confidence, Finding, Marked, Severity, Tally
from plangen.reporters.excerpt import WIDTH, excerpt
from plangen.reporters.format import Manual, no_manual
from plangen.reporters.plain import plain
from plangen.reporters.summary import summary

OPENING, BETWEEN = "", "\n\n"
SHOWS_ALLOWED = False

_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.ADVICE: "36"}
_MOST_LINES = 12
"""Further places of one finding that are listed by line."""
_MOST_COMPARED = 5


def piece(finding: Finding, colour: bool) -> str:
    """The lines of a finding."""
    return "\n".join(_block(finding, colour))


def closing(tally: Tally, pieces: int, manual: Manual = no_manual) -> str:  # noqa: ARG001 - only SARIF carries pages
    """The counts, how far the plans have come, and what to do next."""
    return ("\n\n" if pieces else "") + "\n".join(summary(tally)) + "\n"


def _block(finding: Finding, colour: bool) -> Iterator[str]:
    fault, place = finding.fault, finding.mark.place
    grade = fault.severity.chinese + ("（存疑）" if fault.confidence is Confidence.SUSPECTED else "")
    code = f"（{fault.code}）" if fault.code else ""
    hue = _COLOURS[fault.severity] if colour else ""
    where = _painted(f"{plain(finding.mark.source.name)}:{place.line}:{place.column}", "1" if colour else "")
    yield f"{where} {_painted(grade, hue)} {fault.name}{code} {plain(finding.message)}"
    compared = [mark for mark in finding.related if mark.word][:_MOST_COMPARED]
    gutter = max(len(str(mark.place.line)) for mark in (finding.mark, *compared)) + 2
    yield from _lines(finding.mark, "^", gutter, hue)
    for mark in compared:
        if mark.source.name != finding.mark.source.name:
            yield f"{' ' * gutter} > {plain(mark.source.name)}:{mark.place.line}:{mark.place.column}"
        yield from _lines(mark, "-", gutter, "34" if colour else "")
    further = _further(finding)
    if further:
        yield f"{' ' * gutter} = {further}"
    if finding.hint:
        yield f"{' ' * gutter} = 提示：{plain(finding.hint)}"


def _lines(mark: Marked, sign: str, gutter: int, hue: str) -> Iterator[str]:
    shown = excerpt(mark, WIDTH - gutter - 3)
    yield f"{mark.place.line:>{gutter}} | {shown.line}".rstrip()
    carets = _painted(sign * shown.carets, hue)
    yield f"{' ' * gutter} | {' ' * shown.before}{carets}{' ' + plain(mark.word) if mark.word else ''}"


def _further(finding: Finding) -> str:
    """The lines of related places without a word: more of the same."""
    own = finding.mark.place.line
    places = [mark.place.line for mark in finding.related if not mark.word]
    here, lines = places.count(own), sorted({line for line in places if line != own})
    parts = [f"本行另有 {here} 处"] if here else []
    if lines:
        listed = "、".join(map(str, lines[:_MOST_LINES]))
        parts.append(f"第 {listed} 行" + (f"等，共 {len(lines)} 行" if len(lines) > _MOST_LINES else ""))
    return f"还有：{'，'.join(parts)}" if parts else ""


def _painted(text: str, hue: str) -> str:
    return f"\x1b[{hue}m{text}\x1b[0m" if hue else text
