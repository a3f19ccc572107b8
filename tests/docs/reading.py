"""A YAML text of the docs, read as the program reads a plan."""

from __future__ import annotations

from datetime import date

from plangen.findings import Finding
from plangen.model import FIELD_NAMES, Plan, build
from plangen.rules.dossier import Dossier
from plangen.rules.engine import examine, settle
from plangen.source import SourceText
from plangen.syntax import read

DAY = date(2025, 6, 30)
HEAD = "title: 某市方案（2025—2027年）\ncity: 某市\n"
BODY = "goals: 建成体系。\n"
TARGETS = "targets:\n  基地: 5个\n"


def built(text: str) -> tuple[Plan | None, list[str]]:
    """The plan and the messages of what was wrong on the way to it."""
    reading = read(SourceText("plan.yaml", text), FIELD_NAMES)
    problems = [problem.message for problem in reading.problems]
    if reading.tree is None:
        return None, problems
    result = build(reading.tree, "plan")
    return result.plan, problems + [problem.message for problem in result.problems]


def findings(text: str) -> tuple[Finding, ...]:
    """All that the rules find."""
    source = SourceText("plan.yaml", text)
    reading = read(source, FIELD_NAMES)
    if reading.tree is None:
        return settle(source, reading.problems, as_of=DAY)
    result = build(reading.tree, "plan")
    problems = (*reading.problems, *result.problems)
    if result.plan is None:
        return settle(source, problems, result.places, as_of=DAY)
    return examine(Dossier(result.plan, result.places, problems), as_of=DAY)


def whole(fragment: str) -> str:
    """``fragment`` as part of a small plan that has what the fragment does not write itself."""
    lines = ("", *fragment.splitlines())
    written = {line.partition(":")[0] for line in lines}
    parts = {"title": HEAD, "goals": BODY, "targets": TARGETS}
    return "".join(text for field, text in parts.items() if field not in written) + fragment + "\n"
