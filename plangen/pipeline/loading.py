"""From files to plans: read, parse, build; and the plans that stand around one."""

from __future__ import annotations

import contextlib
import re
from collections import OrderedDict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from plangen.findings import Problem
from plangen.model import FIELD_NAMES, Built, Plan, build
from plangen.model.table_file import Rows, TableIn
from plangen.project import Opened, Project, open_text
from plangen.project.registers import Registers, open_registers
from plangen.rules.dossier import Dossier
from plangen.source import SourceText
from plangen.syntax import read
from plangen.vocabulary import OfficeRegister

MOST_KEPT = 16
"""Plans around others that are kept."""
MOST_ALIKE = MOST_KEPT // 2
"""Plans on one matter that are looked at beside another: more are no earlier plans, and reading them for each would never end."""
_ID = re.compile(r"plan[\"']?[ \t]*[:：]([^\r\n]*)")
_TITLE = re.compile(r"^title[ \t]*[:：]([^\r\n#]*)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Loaded:
    """One text and what became of it. ``problems`` are those of reading and building; rules have not run yet."""

    source: SourceText
    problems: tuple[Problem, ...]
    built: Built | None = None
    path: Path | None = None
    project: Project | None = None
    """The project it lies in."""

    @property
    def plan(self) -> Plan | None:
        """The plan; ``None`` where the text cannot be read or has no title."""
        return self.built.plan if self.built is not None else None

    def dossier(self, others: Mapping[str, Dossier]) -> Dossier | None:
        """What the rules look at; ``None`` where there is no plan."""
        if self.built is None or self.built.plan is None:
            return None
        register_of = others.register_of if isinstance(others, Surroundings) else None
        return Dossier(self.built.plan, self.built.places, self.problems, others, register_of)


def load(path: Path | str, name: str = "", project: Project | None = None) -> Loaded:
    """The plan of the file ``path``, called ``name`` in findings (by default as typed). Never raises for what a file holds."""
    path = Path(path)
    return parse(open_text(path, name or str(path)), path.stem, path, project)


def parse(opened: Opened, plan_id: str = "", path: Path | None = None, project: Project | None = None) -> Loaded:
    """The plan of an opened text; ``plan_id`` is its id where it writes none."""
    if not opened.readable:
        return Loaded(opened.source, opened.problems, path=path, project=project)
    reading = read(opened.source, FIELD_NAMES)
    problems = (*opened.problems, *reading.problems)
    if reading.tree is None:
        return Loaded(opened.source, problems, path=path, project=project)
    built = build(reading.tree, plan_id, _tables_beside(path, project))
    return Loaded(opened.source, (*problems, *built.problems), built, path, project)


def _tables_beside(path: Path | None, project: Project | None) -> TableIn | None:
    """Reads a table that stands in a file beside the plan of ``path``; a text without either has no such files."""
    folder = path.parent if path is not None else project.root if project is not None else None
    if folder is None:
        return None

    def rows(name: str) -> Rows | str:
        from plangen.project.table_file import rows_of

        return rows_of(name, folder, project.root if project is not None else folder)

    return rows


@dataclass(frozen=True, slots=True)
class _Glance:
    """What is written in a file behind anything that looks like its id, and behind its title."""

    ids: str
    title: str


def _glance(text: str) -> _Glance:
    title = _TITLE.search(text)
    return _Glance("\n".join(_ID.findall(text)), title[1].strip(" \t\"'") if title is not None else "")


class Surroundings(Mapping[str, Dossier]):
    """The plans of a project and those above them, by id, and its office registers; read when somebody asks for one.

    Only the last few that were asked for are kept, so that a project of thousands of plans fits into memory.
    """

    def __init__(self, project: Project | None) -> None:
        self._project = project
        self._written: dict[Path, _Glance] | None = None
        self._subjects: dict[str, list[Path]] | None = None
        self._found: dict[str, Path | None] = {}
        self._kept: OrderedDict[Path, Dossier | None] = OrderedDict()
        self._ids: tuple[str, ...] | None = None
        self._registers: Registers | None = None

    def register_of(self, city: str) -> OfficeRegister | None:
        """The office register of ``city``; none where the project has none, or its folder cannot be read."""
        if self._registers is None:
            self._registers = Registers()
            if self._project is not None:
                with contextlib.suppress(OSError):
                    self._registers = open_registers(self._project)
        return self._registers.of(city)

    def called(self, name: str) -> Dossier | None:
        """The plan whose text is called ``name`` in findings."""
        return next((self._dossier(path) for path in self._files() if str(path) == name), None)

    def titled(self, subject: Callable[[str], str], wanted: str) -> Iterator[Dossier]:
        """The plans whose title, as their file has it on one line, is about ``wanted``; no other file is read as a plan.

        None where there are more than ``MOST_ALIKE``.
        """
        if self._subjects is None:
            self._subjects = {}
            for path, glance in self._files().items():
                self._subjects.setdefault(subject(glance.title), []).append(path)
        alike = self._subjects.get(wanted, ())
        for path in alike if len(alike) <= MOST_ALIKE else ():
            if (dossier := self._dossier(path)) is not None:
                yield dossier

    def __getitem__(self, plan_id: str) -> Dossier:
        if plan_id not in self._found:
            self._found[plan_id] = next((path for path in self._likely(plan_id) if self._is(path, plan_id)), None)
        path = self._found[plan_id]
        dossier = self._dossier(path) if path is not None else None
        if dossier is None:
            raise KeyError(plan_id)
        return dossier

    def __iter__(self) -> Iterator[str]:
        if self._ids is None:
            dossiers = (self._dossier(path) for path in self._files())
            self._ids = tuple(dict.fromkeys(dossier.plan.plan for dossier in dossiers if dossier is not None))
        return iter(self._ids)

    def __len__(self) -> int:
        return len(tuple(iter(self)))

    def _files(self) -> Mapping[Path, _Glance]:
        """Every file, with what a glance at its text tells."""
        if self._written is None:
            paths = members(self._project) if self._project is not None else []
            self._written = {path: _glance(open_text(path, str(path)).source.text) for path in dict.fromkeys(paths)}
        return self._written

    def _likely(self, plan_id: str) -> Iterator[Path]:
        """The files that may hold the plan: an id is the file's name, or is written down, perhaps with escapes."""
        for path, glance in self._files().items():
            if path.stem == plan_id or plan_id in glance.ids or "\\" in glance.ids:
                yield path

    def _is(self, path: Path, plan_id: str) -> bool:
        dossier = self._dossier(path)
        return dossier is not None and dossier.plan.plan == plan_id

    def _dossier(self, path: Path) -> Dossier | None:
        if path not in self._kept:
            self._kept[path] = load(path, project=self._project).dossier(self)
            if len(self._kept) > MOST_KEPT:
                self._kept.popitem(last=False)
        self._kept.move_to_end(path)
        return self._kept[path]


def members(project: Project) -> list[Path]:
    """Every plan of ``project`` and above it; of a folder that cannot be read, none."""
    found: list[Path] = []
    for files in (project.plans, project.superiors):
        with contextlib.suppress(OSError):
            found += files()
    return found
