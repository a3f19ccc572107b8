"""From files to plans: read, parse, build; and the plans that stand around one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from plangen.findings import Problem
from plangen.model import FIELD_NAMES, Built, Plan, build
from plangen.project import Opened, Project, find, open_project, open_text
from plangen.rules.dossier import Dossier
from plangen.source import SourceText
from plangen.syntax import read

STANDARD_INPUT = "<标准输入>"


@dataclass(frozen=True, slots=True)
class Loaded:
    """One text and what became of it. ``problems`` are those of reading and building; rules have not run yet."""

    source: SourceText
    problems: tuple[Problem, ...]
    built: Built | None = None
    path: Path | None = None

    @property
    def plan(self) -> Plan | None:
        """The plan; ``None`` where the text cannot be read or has no title."""
        return self.built.plan if self.built is not None else None

    def dossier(self, others: Mapping[str, Dossier]) -> Dossier | None:
        """What the rules look at; ``None`` where there is no plan."""
        if self.built is None or self.built.plan is None:
            return None
        return Dossier(self.built.plan, self.built.places, self.problems, others)


def load(path: Path, name: str = "") -> Loaded:
    """The plan of the file ``path``, called ``name`` in findings (by default as typed)."""
    return parse(open_text(path, name or str(path)), path.stem, path)


def parse(opened: Opened, plan_id: str = "", path: Path | None = None) -> Loaded:
    """The plan of an opened text; ``plan_id`` is its id where it writes none."""
    if not opened.readable:
        return Loaded(opened.source, opened.problems, path=path)
    reading = read(opened.source, FIELD_NAMES)
    problems = (*opened.problems, *reading.problems)
    if reading.tree is None:
        return Loaded(opened.source, problems, path=path)
    built = build(reading.tree, plan_id)
    return Loaded(opened.source, (*problems, *built.problems), built, path)


class Surroundings(Mapping[str, Dossier]):
    """The plans of a project and those above them, by id; read when somebody asks for one."""

    def __init__(self, project: Project | None) -> None:
        self._project = project
        self._found: dict[str, Dossier] | None = None

    def _all(self) -> dict[str, Dossier]:
        if self._found is None:
            self._found = {}
            paths = [*self._project.plans(), *self._project.superiors()] if self._project is not None else []
            for path in paths:
                dossier = load(path).dossier(self)
                if dossier is not None:
                    self._found.setdefault(dossier.plan.plan, dossier)
        return self._found

    def __getitem__(self, plan_id: str) -> Dossier:
        return self._all()[plan_id]

    def __iter__(self) -> Iterator[str]:
        return iter(self._all())

    def __len__(self) -> int:
        return len(self._all())


@dataclass(frozen=True, slots=True)
class Order:
    """What a command line names: plan files, and what was wrong with what it names."""

    plans: tuple[Loaded, ...]
    project: Project | None
    settings: tuple[Loaded, ...] = ()
    """The settings of projects that have something wrong in them."""
    empty: tuple[Path, ...] = ()
    """Folders in which there is no plan."""


def order(paths: list[Path]) -> Order:
    """The plans of ``paths``: a file is a plan, a folder stands for all of its plans."""
    plans: dict[Path, Loaded] = {}
    settings: list[Loaded] = []
    empty: list[Path] = []
    project: Project | None = None
    for path in paths:
        if path.is_dir():
            here = open_project(path)
            files = here.plans()
            if here.settings is not None and here.problems:
                settings.append(
                    Loaded(SourceText(str(path / here.settings.source.name), here.settings.source.text), here.problems)
                )
            if not files:
                empty.append(path)
            for file in files:
                plans.setdefault(file, load(file))
        else:
            here = find(path.parent) or Project(path.parent)
            plans.setdefault(path, load(path))
        project = project or here
    return Order(tuple(plans.values()), project, tuple(settings), tuple(empty))
