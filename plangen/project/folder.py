"""Which files of a folder are plans; nothing outside the folder of the project is ever read."""

from __future__ import annotations

from pathlib import Path

SETTINGS = "plangen.yaml"
SUFFIXES = (".yaml", ".yml")


def plan_files(folder: Path, root: Path) -> list[Path]:
    """The plan files of ``folder`` that truly lie under ``root``, sorted by name: a link that leads out is not followed.

    Raises:
        OSError: where the folder cannot be read.
    """
    if not folder.is_dir() or not lies_in(folder, root):
        return []
    found = (path for path in folder.iterdir() if _is_plan(path))
    return sorted(path for path in found if not path.is_symlink() or lies_in(path, root))


def _is_plan(path: Path) -> bool:
    hidden = path.name.startswith((".", "~"))
    return path.suffix.lower() in SUFFIXES and path.name != SETTINGS and not hidden and path.is_file()


def lies_in(path: Path, root: Path) -> bool:
    """Whether ``path``, its links followed, lies under ``root``; no name that a person can write makes this raise."""
    try:
        return path.resolve().is_relative_to(root.resolve())
    except (OSError, ValueError, RuntimeError):
        return False
