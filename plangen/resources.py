"""Where ``templates/`` and ``schemas/`` live: beside the checkout's files, else in the wheel."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).parent


@cache
def folder(name: str) -> Path:
    """The folder ``templates`` or ``schemas``.

    A checkout's own folder wins, so that a stale copy installed elsewhere is never read: a checkout is recognised by
    the ``pyproject.toml`` beside the package.
    """
    checkout = _PACKAGE.parent
    if (checkout / "pyproject.toml").is_file() and (checkout / name).is_dir():
        return checkout / name
    return _PACKAGE / "_data" / name


def read(name: str, *below: str) -> str:
    """The text of one shipped file.

    Raises:
        FileNotFoundError: where the program is not whole.
    """
    return folder(name).joinpath(*below).read_text(encoding="utf-8")
