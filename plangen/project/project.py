"""A project: the folder of ``plangen.yaml``, with its plans, the documents above them and the registers beside them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from plangen.findings import Problem
from plangen.project.file import Opened, open_text
from plangen.source import suggestion
from plangen.syntax import Mapping, Scalar, read

SETTINGS = "plangen.yaml"
FIELDS = ("name", "above", "offices", "build")
SUFFIXES = (".yaml", ".yml")
MOST_FILES = 10_000


@dataclass(frozen=True, slots=True)
class Project:
    """``root`` and the folders below it; a folder without ``plangen.yaml`` is a project with every default."""

    root: Path
    name: str = ""
    above: str = "above"
    offices: str = "offices"
    output: str = "build"
    settings: Opened | None = None
    problems: tuple[Problem, ...] = ()

    def plans(self) -> list[Path]:
        """The plan files: those of the root itself, sorted by name."""
        return sorted(self._inside(self.root))

    def superiors(self) -> list[Path]:
        """The documents above the plans, sorted by name."""
        return sorted(self._inside(self.root / self.above))

    def _inside(self, folder: Path) -> Iterator[Path]:
        """Plan files of ``folder`` that truly lie under the root: a link that leads out is not followed."""
        root = self.root.resolve()
        if not folder.is_dir() or not folder.resolve().is_relative_to(root):
            return
        for count, path in enumerate(folder.iterdir()):
            if count > MOST_FILES:
                return
            hidden = path.name.startswith((".", "~"))
            if path.suffix.lower() not in SUFFIXES or path.name == SETTINGS or hidden or not path.is_file():
                continue
            if path.resolve().is_relative_to(root):
                yield path


def find(start: Path) -> Project | None:
    """The project ``start`` lies in: the nearest folder upwards that holds ``plangen.yaml``."""
    here = start.resolve()
    for folder in (here, *here.parents):
        if (folder / SETTINGS).is_file():
            return open_project(folder)
    return None


def open_project(folder: Path) -> Project:
    """The project of ``folder``; a wrong field of its settings is a problem and keeps its default."""
    path = folder / SETTINGS
    if not path.is_file():
        return Project(folder)
    opened = open_text(path, SETTINGS)
    if not opened.readable:
        return Project(folder, settings=opened, problems=opened.problems)
    reading = read(opened.source, FIELDS)
    problems = [*opened.problems, *reading.problems]
    values: dict[str, str] = {}
    if reading.tree is not None and isinstance(reading.tree.root, Mapping):
        for entry in reading.tree.root.entries:
            name = entry.key.value
            at = reading.tree.origin(entry.key.whole)
            if name not in FIELDS:
                message = f"plangen.yaml 里没有“{name[:40]}”这个字段。{suggestion(name, FIELDS)}"
                problems.append(Problem(message, at, "unknown-field"))
            elif not isinstance(entry.value, Scalar):
                problems.append(Problem(f"“{name}”应当写成一行文字。", at, "wrong-type"))
            elif name != "name" and not _safe_folder(folder, entry.value.value):
                message = f"“{name}”写的文件夹“{entry.value.value[:60]}”不在项目里。只能写项目里的文件夹。"
                problems.append(Problem(message, at, "folder-outside-project"))
            else:
                values["output" if name == "build" else name] = entry.value.value
    return Project(folder, settings=opened, problems=tuple(problems), **values)


def _safe_folder(root: Path, written: str) -> bool:
    if not written or "\0" in written:
        return False
    try:
        return (root / written).resolve().is_relative_to(root.resolve())
    except OSError:
        return False
