"""How far a plan has come: which steps towards being issued it has reached, and what each of the others still lacks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Step:
    """One step by its name, and what is still to be mended for it: names of rules (or a field) with how many places."""

    name: str
    lacks: Sequence[tuple[str, int]] = field(default=())

    @property
    def missing(self) -> int:
        """How many places are still to be mended."""
        return sum(count for _, count in self.lacks)


@dataclass(frozen=True, slots=True)
class Standing:
    """The steps of one plan, lowest first. A step is reached where nothing is lacking for it and those below it."""

    plan: str
    """Name of the plan's text."""
    steps: Sequence[Step] = field(default=())

    @property
    def reached(self) -> str:
        """The highest step that is reached; empty where there is none."""
        name = ""
        for step in self.steps:
            if step.missing:
                break
            name = step.name
        return name

    @property
    def ahead(self) -> Sequence[Step]:
        """The steps that are not reached, lowest first."""
        for index, step in enumerate(self.steps):
            if step.missing:
                return self.steps[index:]
        return ()
