"""What stands around the plans of a run: read once for each project."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from plangen.pipeline.loading import Surroundings
from plangen.project import Project


@dataclass(frozen=True, slots=True)
class Around:
    """The surroundings of every project that was met so far, by its folder."""

    _met: dict[Path | None, Surroundings] = field(default_factory=dict)

    def of(self, project: Project | None) -> Surroundings:
        """The plans and registers of ``project``."""
        root = project.root if project is not None else None
        if root not in self._met:
            self._met[root] = Surroundings(project)
        return self._met[root]
