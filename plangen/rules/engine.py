"""Runs the rules over a plan and turns every problem, whoever saw it, into a finding."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING

from plangen.findings import Fault, Finding, Problem, Severity
from plangen.model import Places
from plangen.rules import allowance, catalogue
from plangen.rules.allowance import Allowance
from plangen.rules.ground import Ground, gathered
from plangen.rules.needs import has_what_is_needed
from plangen.rules.replacing import replaced
from plangen.rules.selection import EVERYTHING, Selection
from plangen.source import Path, SourceText

if TYPE_CHECKING:
    from plangen.rules.dossier import Dossier

CRASHED = "rule-crashed"
MOST_OF_A_KIND = 500
"""Findings of one rule in one plan: nobody reads more, and a hostile file must not fill the memory with them."""


def examine(dossier: Dossier, selection: Selection = EVERYTHING, as_of: date | None = None) -> tuple[Finding, ...]:
    """Everything that is wrong with a plan, sorted by place: what reading and building found, then what the rules say.

    What an allow-comment covers carries its reason; ``as_of`` is the day on which such comments may have expired.
    """
    ground = Ground(dossier.source, dossier.places, dossier.others)
    findings = _found_before(ground, dossier.problems, selection)
    selected = [entry for entry in catalogue.ENTRIES if entry.has_check and entry.name in selection]
    wanted = [entry.name for entry in selected if has_what_is_needed(dossier, entry.needs)]
    ran = frozenset(name for name in wanted if _run(name, dossier, ground, findings))
    silent = frozenset(entry.name for entry in selected).difference(wanted)
    return _finished(ground, findings, selection, as_of, ran, silent)


def settle(
    source: SourceText,
    problems: Sequence[Problem],
    places: Places | None = None,
    selection: Selection = EVERYTHING,
    as_of: date | None = None,
) -> tuple[Finding, ...]:
    """The findings of a file of which no plan could be made; ``places`` where there is a tree at least."""
    ground = Ground(source, places, _NOBODY)
    return _finished(ground, _found_before(ground, problems, selection), selection, as_of)


_NOBODY: Mapping[str, Dossier] = {}


def _found_before(ground: Ground, problems: Iterable[Problem], selection: Selection) -> list[Finding]:
    findings: list[Finding] = []
    counts: Counter[str] = Counter()
    for one in problems:
        counts[one.name] += 1
        if one.name in selection and counts[one.name] <= MOST_OF_A_KIND + 1:
            findings.append(_finding(ground, one, _fault(one.name), counts[one.name]))
    return findings


def _finding(ground: Ground, problem: Problem, fault: Fault, count: int) -> Finding:
    """The ``count``-th problem of its kind as a finding; the one too many says that there are more."""
    if count > MOST_OF_A_KIND:
        problem = replace(problem, message=f"同样的问题超过{MOST_OF_A_KIND}处，只列出前{MOST_OF_A_KIND}处。", fix=())
    return ground.finding(problem, fault)


def _fault(name: str) -> Fault:
    entry = catalogue.entry(name)
    if entry is None:
        # A fault without a page is our mistake, but the drafter must see it all the same.
        return Fault(name, "", Severity.ERROR)
    try:
        return catalogue.fault(entry.name)
    except Exception:  # noqa: BLE001 - whatever is wrong with the file of a page, what was found is said
        return Fault(entry.name, entry.code, Severity.ERROR)


def _run(name: str, dossier: Dossier, ground: Ground, findings: list[Finding]) -> bool:
    """Add what one rule finds; whether it came to its end."""
    what = f"规则“{name}”的文件有错（{{}}），没有检查"
    try:
        rule = catalogue.rule(name)
        assert rule.check is not None
        what = f"规则“{name}”检查时出错（{{}}），没有查完"
        for count, one in enumerate(islice(rule.check(dossier), MOST_OF_A_KIND + 1), 1):
            findings.append(_finding(ground, one, _fault(one.name) if one.name else rule.fault, count))
    except Exception as crash:  # noqa: BLE001 - one broken rule must not stop the others
        message = (
            f"{what.format(type(crash).__name__)}；其他规则照常检查。这是 plangen 的毛病，不是方案的，请告诉维护者。"
        )
        findings.append(ground.finding(Problem(message, Path(), CRASHED), _fault(CRASHED)))
        return False
    return True


def _finished(
    ground: Ground,
    findings: list[Finding],
    selection: Selection,
    as_of: date | None,
    ran: frozenset[str] = frozenset(),
    silent: frozenset[str] = frozenset(),
) -> tuple[Finding, ...]:
    """Findings with their allowances, gathered, without doubles, in order.

    ``ran`` are the rules that came to their end; ``silent`` those that had nothing to look at.
    """
    findings = replaced(findings, {name: catalogue.rule(name).instead_of for name in ran})
    if ground.places is not None:
        allowances, problems = allowance.read(ground.places.tree)
        if allowances or problems:
            findings = _allowed(findings, allowances, as_of)
            problems = (*problems, *_idle(findings, allowances, as_of, ran | silent))
            findings += _found_before(ground, problems, selection)
    unlike = {(one.fault.name, one.mark.span, one.message): one for one in reversed(findings)}
    together = [name for name in ran if catalogue.rule(name).gathered]
    return tuple(sorted(gathered(unlike.values(), together), key=lambda one: one.sort_key))


def _allowed(findings: Iterable[Finding], allowances: Sequence[Allowance], as_of: date | None) -> list[Finding]:
    valid = [one for one in allowances if one.reason and not one.is_expired(as_of)]
    return [
        replace(
            finding,
            allowed=next(
                (one.reason for one in valid if one.covers_place(finding.fault.name, finding.mark.span.start)), ""
            ),
        )
        for finding in findings
    ]


def _idle(
    findings: Sequence[Finding], allowances: Sequence[Allowance], as_of: date | None, ran: frozenset[str]
) -> Iterable[Problem]:
    """Allow-comments that have expired, or that cover nothing; a rule that did not run says nothing about its own."""
    for one in allowances:
        if one.is_expired(as_of):
            message = f"允许注释到 {one.until} 为止，已经过期，不再起作用。请改正所允许的问题，或写明新的期限。"
            yield Problem(message, one.comment, "expired-allowance")
        elif one.reason:
            for name, place in one.names:
                if name in ran and not _covers_any(one, name, findings):
                    message = f"这里允许的“{name}”没有出现，这条允许注释用不上了。请删去它。"
                    yield Problem(message, place, "unused-allowance")


def _covers_any(one: Allowance, name: str, findings: Sequence[Finding]) -> bool:
    return any(each.fault.name == name and one.covers_place(name, each.mark.span.start) for each in findings)
