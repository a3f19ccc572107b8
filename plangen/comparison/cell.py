"""What stands in one cell of a comparison: what a plan says of an indicator, or why it says nothing there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

from plangen.language.quantity import Quantity
from plangen.source import Path
from plangen.vocabulary import Footing

OWN = "本句"
"""Source of a deadline that stands in the sentence of the target."""
REGISTERED = "登记期限"
"""Source of a deadline that only the record's own field states."""


@dataclass(frozen=True, slots=True)
class Deadline:
    """By when: ``words`` as tables say it (2025年), ``end`` its last day, ``source`` where it was read.

    ``source`` is never empty: 本句 (the sentence of the target states it), 承“三、工作目标”, 承方案期限, or 登记期限 (the record's
    own field). ``path`` is the value that states it.
    """

    words: str
    end: date
    source: str
    path: Path

    @property
    def is_own(self) -> bool:
        """Whether the sentence that holds the target states the deadline itself."""
        return self.source == OWN


@dataclass(frozen=True, slots=True)
class Hedge:
    """A softening word (力争) and the value it was read in; ``everywhere`` unless another mention goes without it."""

    word: str
    path: Path
    everywhere: bool = True


@dataclass(frozen=True, slots=True)
class Statement:
    """One target as its plan states it. ``path`` is that of its value, ``value`` the plan's own words."""

    target: str
    """The id."""
    name: str
    """The plan's own name for it."""
    path: Path
    value: str
    quantity: Quantity
    footing: Footing
    """As written; the plan's scope where the target has none of its own."""
    deadline: Deadline | None
    other_deadlines: tuple[Deadline, ...]
    """What other mentions state, where their last day is another."""
    hedge: Hedge | None
    mentioned: bool
    """Whether the plan's prose names it at all."""


class Agreement(Enum):
    """How several statements of one plan about one indicator stand to each other."""

    SINGLE = "single"
    SAME = "same"
    STEPS = "steps"
    """Different values for different deadlines."""
    CONTRADICTORY = "contradictory"
    """Different numbers for one deadline."""
    BESIDE = "beside"
    """Different wordings that do not contradict each other: words beside a number, another bound, another unit."""


@dataclass(frozen=True, slots=True)
class Stated:
    """The plan sets the indicator: one statement, or several in the order of its register."""

    statements: tuple[Statement, ...]
    agreement: Agreement = Agreement.SINGLE


@dataclass(frozen=True, slots=True)
class SetApart:
    """The plan sets this indicator only for another level, scope, denominator or counting.

    ``rows`` are the numbers (from 1) of the rows where it stands.
    """

    rows: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class NotSet:
    """The plan sets no target for this indicator: 未设."""


Cell = Stated | SetApart | NotSet
