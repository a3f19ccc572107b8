"""The office registers of a project: one file a city, in its folder ``offices``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from plangen.findings import Problem
from plangen.project.file import open_text
from plangen.project.folder import plan_files
from plangen.project.project import Project
from plangen.source import SourceText, Span
from plangen.vocabulary.folding import fold
from plangen.vocabulary.office_register import OfficeRegister
from plangen.vocabulary.office_register_file import read_register


@dataclass(frozen=True, slots=True)
class RegisterFile:
    """One register file and what became of it; ``register`` is ``None`` where its city could not be read."""

    path: Path
    source: SourceText
    register: OfficeRegister | None
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class Registers:
    """The registers of a project, sorted by file name."""

    files: tuple[RegisterFile, ...] = ()

    def of(self, city: str) -> OfficeRegister | None:
        """The register of ``city``."""
        return self._by_city.get(fold(city))

    @cached_property
    def _by_city(self) -> Mapping[str, OfficeRegister]:
        return {fold(one.register.city): one.register for one in self.files if one.register is not None}


def open_registers(project: Project) -> Registers:
    """Every register of ``project``; of two for one city the first counts. What is wrong with a file is said in it.

    Raises:
        OSError: where the folder cannot be read.
    """
    files: list[RegisterFile] = []
    first: dict[str, str] = {}
    for path in plan_files(project.root / project.offices, project.root):
        one = open_register(path, f"{project.offices}/{path.name}")
        if one.register is not None:
            taken = first.setdefault(fold(one.register.city), path.name)
            if taken != path.name:
                message = f"“{one.register.city}”的机关名录写了两份，“{taken}”已经算数，这一份没有用。请合成一份。"
                one = replace(
                    one, register=None, problems=(*one.problems, Problem(message, Span(0, 0), "duplicate-key"))
                )
        files.append(one)
    return Registers(tuple(files))


def open_register(path: Path, name: str = "") -> RegisterFile:
    """The register of the file ``path``, called ``name`` in findings."""
    opened = open_text(path, name or str(path))
    if not opened.readable:
        return RegisterFile(path, opened.source, None, opened.problems)
    reading = read_register(opened.source)
    return RegisterFile(path, opened.source, reading.register, (*opened.problems, *reading.problems))
