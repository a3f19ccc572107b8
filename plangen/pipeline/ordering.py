"""What a command line names: plan files, folders of them, a project's settings, standard input."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from plangen.pipeline.loading import Loaded, load, members, parse
from plangen.project import SETTINGS, Project, decoded, find, open_project, plan_files
from plangen.project.registers import open_registers
from plangen.source import SourceText

STANDARD_INPUT = "<标准输入>"
PIPED = "-"

Tell = Callable[[int, int, str], None]
"""Hears before each plan how many are done, of how many, and which comes next."""


def silent(done: int, of: int, name: str) -> None:
    """Nobody listens."""


@dataclass(frozen=True, slots=True)
class Named:
    """A plan that was asked for; it is read when it is wanted, and not kept."""

    name: str
    project: Project | None
    path: Path | None = None
    piped: bytes = b""

    def load(self) -> Loaded:
        """Read it. Never raises for what a file holds."""
        if self.path is not None:
            return load(self.path, self.name, self.project)
        return parse(decoded(self.piped, self.name), project=self.project)


@dataclass(frozen=True, slots=True)
class Order:
    """The plans that were asked for, in order and each once, and what was wrong with the names."""

    plans: tuple[Named, ...]
    settings: tuple[Loaded, ...] = ()
    """The settings and office registers of projects that have something wrong in them."""
    complaints: tuple[str, ...] = ()
    """A sentence for each name behind which there is no plan."""

    def loaded(self, tell: Tell = silent) -> Iterator[Loaded]:
        """The plans, read one after the other."""
        for done, named in enumerate(self.plans):
            tell(done, len(self.plans), named.name)
            yield named.load()


@dataclass(slots=True)
class _Growing:
    """An order while the names are gone through."""

    plans: dict[str, Named] = field(default_factory=dict)
    settings: dict[str, Loaded] = field(default_factory=dict)
    complaints: list[str] = field(default_factory=list)
    projects: dict[Path, Project] = field(default_factory=dict)
    """By folder: many files of one folder look for it once."""

    def around(self, folder: Path) -> Project:
        """The project of ``folder``: its own, or the one it lies in."""
        if folder not in self.projects:
            self.projects[folder] = find(folder) or Project(folder)
            self.add_settings(self.projects[folder])
        return self.projects[folder]

    def add_file(self, path: Path, project: Project | None) -> None:
        self.plans.setdefault(_identity(path), Named(str(path), project, path))

    def add_settings(self, project: Project) -> None:
        if project.settings is not None and project.problems:
            path = project.root / SETTINGS
            loaded = Loaded(project.settings.source, project.problems, path=path, project=project)
            self.settings.setdefault(_identity(path), loaded)

    def add_registers(self, project: Project) -> None:
        """The office registers of a project that is checked whole, where something is wrong in them."""
        with contextlib.suppress(OSError):
            for file in open_registers(project).files:
                if file.problems:
                    source = SourceText(str(file.path), file.source.text)
                    loaded = Loaded(source, file.problems, path=file.path, project=project)
                    self.settings.setdefault(_identity(file.path), loaded)


def order(paths: Sequence[Path | str], piped: bytes = b"") -> Order:
    """The plans of ``paths``: a file is a plan, a folder stands for all of its plans, ``-`` for the text ``piped``.

    A file named twice, or with its folder, counts once. ``plangen.yaml`` is no plan: it is looked at as settings.
    """
    growing = _Growing()
    for written in paths:
        path = Path(written)
        if written == PIPED:
            named = Named(STANDARD_INPUT, growing.around(Path()), None, piped)
            growing.plans.setdefault(PIPED, named)
        elif path.name == SETTINGS and _is_file(path):
            growing.add_settings(open_project(path.parent))
        elif _is_folder(path):
            _add_folder(path, growing)
        else:
            growing.add_file(path, growing.around(path.parent))
    if not growing.plans and not growing.complaints:
        growing.complaints.append(f"“{SETTINGS}”是项目的设置，不是方案。请写方案文件，或写方案所在的文件夹。")
    return Order(tuple(growing.plans.values()), tuple(growing.settings.values()), tuple(growing.complaints))


def files_behind(wanted: Order) -> set[Path]:
    """Every file that checking ``wanted`` may read, its projects' settings and other documents included."""
    files = {named.path for named in wanted.plans if named.path is not None}
    for project in {
        str(named.project.root): named.project for named in wanted.plans if named.project is not None
    }.values():
        files |= {project.root / SETTINGS, *members(project)}
    return files


def _add_folder(folder: Path, growing: _Growing) -> None:
    project = growing.around(folder)
    try:
        files = plan_files(folder, folder)
    except OSError:
        growing.complaints.append(f"打不开文件夹“{folder}”。请检查它的权限。")
        return
    if not files:
        growing.complaints.append(
            f"文件夹“{folder}”里没有方案（.yaml 文件，不看子文件夹）。可以用 plangen new 某市 生成一份。"
        )
    for file in files:
        growing.add_file(file, project)
    growing.add_registers(project)


def _identity(path: Path) -> str:
    """The same for every way of writing a path."""
    try:
        return str(path.resolve())
    except (OSError, ValueError, RuntimeError):
        return str(path)


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False
