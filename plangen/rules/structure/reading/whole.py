"""What could not be read is not missing."""

from __future__ import annotations

from plangen.rules.dossier import Dossier
from plangen.source import Path


def is_whole(dossier: Dossier, path: Path) -> bool:
    """Whether everything that was written at ``path`` and below was read."""
    if dossier.is_whole:
        return True
    if dossier.places.tree.lost:
        return False
    return not any(isinstance(one.at, Path) and one.at.starts_with(path) for one in dossier.problems)
