"""What the files that plangen makes are called, and where they go."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Collection, Sequence
from pathlib import Path

_RESERVED = re.compile(r"con|prn|aux|nul|com[0-9]|lpt[0-9]", re.IGNORECASE)


def is_reserved(name: str) -> bool:
    """Whether Windows gives no file the ``name``, whatever its ending."""
    return _RESERVED.fullmatch(name) is not None


def is_folder(written: str) -> bool:
    """Whether ``-o`` names a folder: one that is there, or a name that ends like one."""
    if written.endswith(tuple(mark for mark in ("/", os.sep, os.altsep) if mark)):
        return True
    try:
        return Path(written).is_dir()
    except (OSError, ValueError):
        return False


def names(plans: Sequence[Path], taken: Collection[str] = ()) -> tuple[str, ...]:
    """A file name without ending for each of ``plans``, no two of them alike and none in ``taken``.

    A plan lends its own name; where several are called the same, their folders' names stand before it, and where that is
    not enough, a number behind it. Upper and lower case make no difference, as on Windows.
    """
    counts = Counter(name.casefold() for name in (*(path.stem for path in plans), *taken))
    used = {name.casefold() for name in taken}
    chosen = []
    for path in plans:
        name = _longer(path) if counts[path.stem.casefold()] > 1 else path.stem
        unique, count = name, 1
        while unique.casefold() in used:
            count += 1
            unique = f"{name}（{count}）"
        used.add(unique.casefold())
        chosen.append(unique)
    return tuple(chosen)


def _longer(path: Path) -> str:
    return f"{path.parent.name}-{path.stem}" if path.parent.name else path.stem
