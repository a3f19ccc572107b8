"""The kinds of fault: a name that says what is wrong, and how grave it is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, IntEnum


class Severity(IntEnum):
    """How grave: error (the document may not go out), warning (look again), advice."""

    ADVICE = 1
    WARNING = 2
    ERROR = 3

    @property
    def chinese(self) -> str:
        """The word a drafter reads."""
        return {Severity.ADVICE: "建议", Severity.WARNING: "警告", Severity.ERROR: "错误"}[self]


class Confidence(Enum):
    """Whether the program is sure: *suspected* faults never fail a check by default."""

    CERTAIN = "certain"
    SUSPECTED = "suspected"

    @property
    def chinese(self) -> str:
        """The word a drafter reads."""
        return "确定" if self is Confidence.CERTAIN else "存疑"


@dataclass(frozen=True, slots=True)
class Fault:
    """A kind of fault. ``name`` is its file, page, cases, allow-comment and ``explain`` argument; ``code`` is for filing."""

    name: str
    code: str
    severity: Severity
    confidence: Confidence = Confidence.CERTAIN
