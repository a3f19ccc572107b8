"""What the tests of rules share: a text on the desk, examined as the program would."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from plangen.findings import Finding
from plangen.model import FIELD_NAMES, build
from plangen.rules.dossier import Dossier
from plangen.rules.engine import examine, settle
from plangen.rules.selection import EVERYTHING, Selection
from plangen.source import SourceText
from plangen.syntax import read
from plangen.vocabulary import OfficeRegister
from plangen.vocabulary.office_register_file import read_register

PLAN = "方案.yaml"
REGISTERS = "offices/"
"""What the name of an example's document begins with where it is an office register."""
DAY = date(2025, 6, 30)
_DIVIDER = re.compile(r"--- (\S+\.yaml)")
_MARK = re.compile(r"[ \t]*# <- ([a-z-]+)$")


def dossier_of(
    text: str,
    name: str = PLAN,
    others: Mapping[str, Dossier] | None = None,
    registers: Mapping[str, OfficeRegister] | None = None,
) -> Dossier | None:
    """The dossier of a text; ``None`` where no plan could be made. ``registers`` are office registers by city."""
    reading = read(SourceText(name, text), FIELD_NAMES)
    if reading.tree is None:
        return None
    built = build(reading.tree, name.removesuffix(".yaml"))
    if built.plan is None:
        return None
    problems = (*reading.problems, *built.problems)
    return Dossier(built.plan, built.places, problems, others if others is not None else {}, (registers or {}).get)


def findings_of(
    text: str, others: Mapping[str, str] | None = None, selection: Selection = EVERYTHING, as_of: date | None = DAY
) -> tuple[Finding, ...]:
    """Everything found in ``text``; ``others`` are the project's other files by name: plans, and registers of offices."""
    around: dict[str, Dossier] = {}
    registers: dict[str, OfficeRegister] = {}
    for name, other in (others or {}).items():
        if name.startswith(REGISTERS):
            register = read_register(SourceText(name, other)).register
            assert register is not None, f"{name} holds no register"
            registers[register.city] = register
            continue
        dossier = dossier_of(other, name, around, registers)
        assert dossier is not None, f"{name} holds no plan"
        around[name.removesuffix(".yaml")] = dossier
    dossier = dossier_of(text, others=around, registers=registers)
    if dossier is not None:
        return examine(dossier, selection, as_of)
    source = SourceText(PLAN, text)
    reading = read(source, FIELD_NAMES)
    if reading.tree is None:
        return settle(source, reading.problems, None, selection, as_of)
    built = build(reading.tree, PLAN.removesuffix(".yaml"))
    return settle(source, (*reading.problems, *built.problems), built.places, selection, as_of)


def names_of(findings: tuple[Finding, ...]) -> list[str]:
    """The names of what was found and not allowed, in order."""
    return [one.fault.name for one in findings if not one.allowed]


def documents(fence: str) -> dict[str, str]:
    """The documents of an example, by file name; the first is the plan."""
    found: dict[str, list[str]] = {PLAN: []}
    current = found[PLAN]
    for line in fence.split("\n"):
        divider = _DIVIDER.fullmatch(line)
        if divider is not None:
            current = found[divider[1]] = []
        else:
            current.append(line)
    return {name: "\n".join(lines) for name, lines in found.items()}


def without_marks(text: str) -> tuple[str, list[tuple[int, str]]]:
    """``text`` without its marks ``# <- rule-name``, and the marks as line and name."""
    lines, marks = [], []
    for number, line in enumerate(text.split("\n"), 1):
        match = _MARK.search(line)
        if match is not None:
            marks.append((number, match[1]))
        lines.append(line[: match.start()] if match is not None else line)
    return "\n".join(lines), marks
