"""Runs the bad examples of all rules and collects what the check says of them: every message with real values."""

# ruff: noqa: INP001 - beside the script that uses it
from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from plangen.composition.template import compiled
from plangen.findings import Finding, Problem
from plangen.model import FIELD_NAMES, build
from plangen.pipeline.counting import problem
from plangen.project import LARGEST, SETTINGS, decoded, open_project, open_text
from plangen.rules import catalogue
from plangen.rules.dossier import Dossier
from plangen.rules.engine import examine, settle
from plangen.source import SourceText
from plangen.syntax import read
from plangen.vocabulary import OfficeRegister
from plangen.vocabulary.office_register_file import read_register

FURTHER = Path(__file__).with_name("further-examples.txt")
PLAN = "方案.yaml"
DAY = date(2025, 6, 30)
_REGISTERS = "offices/"
_DIVIDER = re.compile(r"^--- (\S+\.yaml)\n", re.MULTILINE)
_MARK = re.compile(r"[ \t]*# <- [a-z-]+$", re.MULTILINE)
_VALUES = re.compile(r"“[^“”]*”|《[^《》]*》|\$\{[^{}]*\}|[0-9]+(?:\.[0-9]+)?")
_HEAD = "title: 某市养老服务实施方案\ncity: 某市\n"
_UNSEEN = (
    f"{_HEAD}goals: 到2027年\x01，好。\n",
    f"{_HEAD}goals: 到2027年，\u2028好。\n",
    f"{_HEAD}goals: {'[' * 2000}\n",
)
_SETTINGS = "nane: 某省\nabove: ../上级\noffices:\nbuild: [甲]\n"
_BYTES = (
    b"x" * (LARGEST + 1),
    b"PK\x03\x04",
    _HEAD.encode("gbk"),
    _HEAD.encode("utf-16"),
    _HEAD.encode().replace(b"\xe6", b"\xff", 1) + _HEAD.encode() * 9,
    b"\xff\xfe\x00",
)


def messages() -> dict[str, list[Finding]]:
    """For each rule what it says, each form of message and hint once; values in quotes and numbers make no other form."""
    said: dict[str, list[Finding]] = {name: [] for name in catalogue.names()}
    forms: set[tuple[str, str, str]] = set()
    for finding in _everything():
        form = finding.fault.name, _VALUES.sub("…", finding.message), _VALUES.sub("…", finding.hint)
        if form not in forms:
            forms.add(form)
            said[finding.fault.name].append(finding)
    return said


def _everything() -> Iterator[Finding]:
    """What is found in the rules' own bad examples, then in the further ones, then in files that are no text."""
    for entry in catalogue.ENTRIES:
        yield from _findings(entry.folder, catalogue.page(entry.name).bad)
    _, *further = FURTHER.read_text(encoding="utf-8").split("===\n")
    for text in (*further, *_UNSEEN):
        yield from _findings("", text)
    with TemporaryDirectory() as written:
        folder = Path(written)
        (folder / SETTINGS).write_text(_SETTINGS, encoding="utf-8")
        project = open_project(folder)
        assert project.settings is not None
        yield from settle(project.settings.source, project.problems)
        for opened in (open_text(folder, "某市"), open_text(folder / "某市.yaml", "某市.yaml")):
            yield from settle(opened.source, opened.problems)
    yield from _counted(problem(7, 0, 8, ("方正小标宋简体", "仿宋_GB2312")))
    yield from _counted(problem(7, 8, 7))
    for content in _BYTES:
        opened = decoded(content, "某市.yaml")
        yield from settle(opened.source, opened.problems)


def _counted(said: Problem) -> Iterator[Finding]:
    """What a laid out page shows of a plan."""
    text = f"{_HEAD}notice:\n  issuer: 某市人民政府办公室\n  pages: 8\ngoals: 到2027年，社区养老服务覆盖城区。\n"
    source = SourceText(PLAN, text)
    reading = read(source, FIELD_NAMES)
    assert reading.tree is not None
    yield from settle(source, (said,), build(reading.tree, "方案").places)


def _findings(folder: str, bad: str) -> Iterator[Finding]:
    """Everything that is found in an example; one in brackets is a remark."""
    if bad.startswith("（"):
        return
    texts = _documents(_MARK.sub("", bad))
    if folder == "templates":
        template = compiled("示例", texts[PLAN], frozenset({"title", "body", "heading-1"}))
        yield from settle(template.source, template.problems)
        return
    registers = {
        register.city: register
        for name, text in texts.items()
        if name.startswith(_REGISTERS) and (register := read_register(SourceText(name, text)).register) is not None
    }
    others: dict[str, Dossier] = {}
    plans = {name: text for name, text in texts.items() if not name.startswith(_REGISTERS)}
    for name in [one for one in plans if one != PLAN]:
        dossier, _ = _read(name, plans[name], others, registers)
        if dossier is not None:
            others[name.removesuffix(".yaml")] = dossier
    for name, text in plans.items():
        dossier, findings = _read(name, text, others, registers)
        yield from findings if dossier is None else examine(dossier, as_of=DAY)


def _documents(example: str) -> dict[str, str]:
    """The documents of an example by file name; the first is the plan."""
    first, *rest = _DIVIDER.split(example)
    return {PLAN: first, **dict(zip(rest[::2], rest[1::2], strict=True))}


def _read(
    name: str, text: str, others: Mapping[str, Dossier], registers: Mapping[str, OfficeRegister]
) -> tuple[Dossier | None, tuple[Finding, ...]]:
    """The dossier of a text, or why there is none."""
    source = SourceText(name, text)
    reading = read(source, FIELD_NAMES)
    if reading.tree is None:
        return None, settle(source, reading.problems, as_of=DAY)
    built = build(reading.tree, name.removesuffix(".yaml"))
    problems = (*reading.problems, *built.problems)
    if built.plan is None:
        return None, settle(source, problems, built.places, as_of=DAY)
    return Dossier(built.plan, built.places, problems, others, registers.get), ()
