"""A project: the folder of ``plangen.yaml``, with its plans, the documents above them and the registers beside them."""

from __future__ import annotations

import os
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from plangen.findings import Problem
from plangen.project.file import Opened, open_text
from plangen.project.folder import SETTINGS, lies_in, plan_files
from plangen.source import Span, suggestion
from plangen.syntax import Entry, Mapping, Scalar, Tree, read

FIELDS = ("name", "above", "offices", "build", "layout")
_ATTRIBUTES = {"build": "output"}


@dataclass(frozen=True, slots=True)
class Project:
    """``root`` and the folders below it; a folder without ``plangen.yaml`` is a project with every default."""

    root: Path
    name: str = ""
    above: str = "above"
    offices: str = "offices"
    output: str = "build"
    layout: tuple[str, ...] = ()
    """The habits of the office's layout (`templates/official/habits.yaml`)."""
    # Not compared: a project is known by its folders, and problems have no hash.
    settings: Opened | None = field(default=None, compare=False)
    problems: tuple[Problem, ...] = field(default=(), compare=False)
    """What is wrong with the settings; a wrong field keeps its default."""

    def plans(self) -> list[Path]:
        """The plan files: those of the root itself, sorted by name.

        Raises:
            OSError: where the folder cannot be read.
        """
        return plan_files(self.root, self.root)

    def superiors(self) -> list[Path]:
        """The documents above the plans, sorted by name.

        Raises:
            OSError: where the folder cannot be read.
        """
        return plan_files(self.root / self.above, self.root)


def find(start: Path) -> Project | None:
    """The project that the folder ``start`` lies in: the nearest folder upwards that holds ``plangen.yaml``."""
    try:
        here = start.resolve()
        for folder in (here, *here.parents):
            if (folder / SETTINGS).is_file():
                return open_project(_as_typed(folder, start))
    except (OSError, ValueError, RuntimeError):
        pass
    return None


def _as_typed(folder: Path, start: Path) -> Path:
    """``folder``, found above ``start``: relative where the person wrote a relative path, so that findings read like it."""
    if start.is_absolute():
        return folder
    try:
        return Path(os.path.relpath(folder))
    except ValueError:  # another drive
        return folder


def open_project(folder: Path) -> Project:
    """The project of ``folder``; a wrong field of its settings is a problem and keeps its default."""
    path = folder / SETTINGS
    if not path.is_file():
        return Project(folder)
    opened = open_text(path, str(path))
    if not opened.readable:
        return Project(folder, settings=opened, problems=opened.problems)
    reading = read(opened.source, FIELDS)
    # An empty file marks the folder and says nothing more.
    problems = [_of_settings(one) for one in (*opened.problems, *reading.problems) if one.name != "empty-file"]
    values: dict[str, Any] = {}
    if reading.tree is not None and isinstance(reading.tree.root, Mapping):
        for entry in reading.tree.root.entries:
            written = _value(folder, reading.tree, entry)
            if isinstance(written, Problem):
                problems.append(written)
            else:
                values[_ATTRIBUTES.get(entry.key.value, entry.key.value)] = written
    return Project(folder, settings=opened, problems=tuple(problems), **values)


def _of_settings(problem: Problem) -> Problem:
    """What the reader says about plans, said about settings."""
    if problem.name != "not-a-plan":
        return problem
    message = "plangen.yaml 不是“名称: 内容”的形式，没有读。每一行写一个字段，例如 name: 某省职业教育方案。"
    return replace(problem, message=message)


def _value(folder: Path, tree: Tree, entry: Entry) -> str | tuple[str, ...] | Problem:
    """What an entry says, or what is wrong with it."""
    name, value = entry.key.value, entry.value
    at = tree.origin(entry.key.whole)
    if name not in FIELDS:
        message = (
            f"plangen.yaml 里没有“{name[:40]}”这个字段，没有读。{suggestion(name, FIELDS)}可以写：{'、'.join(FIELDS)}。"
        )
        return Problem(message, at, "unknown-field")
    if not isinstance(value, Scalar):
        return Problem(f"“{name}”应当写成一行文字，没有读。", at, "wrong-type")
    if name == "layout":
        return _habits(value, at)
    if name == "name" or (value.value and lies_in(folder / value.value, folder)):
        return value.value
    if not value.value:
        return Problem(f"“{name}”后面没有写文件夹，按不写处理。请补上，或删去这一行。", at, "empty-field")
    message = f"“{name}”写的文件夹“{value.value[:60]}”不在项目里，没有用它。只能写 plangen.yaml 旁边的文件夹。"
    return Problem(message, at, "folder-outside-project")


def _habits(value: Scalar, at: Span) -> tuple[str, ...] | Problem:
    """The habits of a layout that are named, divided by 、; what is wrong where there is one that nobody knows."""
    from plangen.document.layout_habits import known_habits

    try:
        known = known_habits()
    except ValueError as fault:
        return Problem(f"“layout”没有用：{fault}", at, "wrong-choice")
    named = tuple(name for one in value.value.split("、") if (name := one.strip()))
    for name in named:
        if name not in known:
            message = (
                f"“layout”写的“{name[:40]}”不是版式习惯，没有用。{suggestion(name, known)}可以写：{'、'.join(known)}。"
            )
            return Problem(message, at, "wrong-choice")
    return named
