"""The currency of the program: which node of a plan something belongs to.

A path is spelled ``actions[0].items[2].text`` and ``targets[对接度].value``: a field after a dot, a list index or a
name chosen by the drafter in brackets. A name that would be mistaken for something else stands in quotes:
``targets["2025"]``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_STEP = re.compile(r'\[([0-9]+)\]|\["((?:[^"\\]|\\.)*)"\]|\[([^"\[\]]+)\]|\.?([^.\[\]]+)', re.DOTALL)
_PLAIN_KEY = re.compile(r'(?![0-9]+\])[^"\[\]]+')
_PLAIN_FIELD = re.compile(r"[^.\[\]]+")
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)


class Key(str):
    """A name the drafter chose (a target's id, a role), as against a field of the format."""

    __slots__ = ()


@dataclass(frozen=True, slots=True, init=False)
class Path:
    """A node's address from the root of a plan; immutable, made by ``/`` and ``[]``."""

    steps: tuple[str | int, ...]

    # As `Span`: made by the thousands.
    def __init__(self, steps: tuple[str | int, ...] = ()) -> None:
        _set_steps(self, steps)

    def __truediv__(self, field: str) -> Path:
        """The path of a field of the format below this one."""
        return Path((*self.steps, field))

    def __getitem__(self, step: int | str) -> Path:
        """The path of a list item (``int``) or of a named entry (``str``) below this one."""
        return Path((*self.steps, step if isinstance(step, int) else Key(step)))

    # Without this Python would take `[]` for a list without end: `list(path)` and `in` would never come back.
    __iter__ = None
    __contains__ = None

    def __str__(self) -> str:
        return "".join(map(_spelled, self.steps)).removeprefix(".")

    def __bool__(self) -> bool:
        return bool(self.steps)

    @property
    def parent(self) -> Path:
        """The path one step up; the root is its own parent."""
        return Path(self.steps[:-1])

    @property
    def last(self) -> str | int:
        """The last step.

        Raises:
            IndexError: on the root.
        """
        return self.steps[-1]

    def starts_with(self, other: Path) -> bool:
        """Whether this node is ``other`` or lies below it."""
        return self.steps[: len(other.steps)] == other.steps

    @classmethod
    def parse(cls, written: str) -> Path:
        """Read a path as ``str()`` spells it; what is no step is passed over."""
        steps: list[str | int] = []
        for match in _STEP.finditer(written):
            index, quoted, name, field = match.groups()
            if index is not None:
                steps.append(int(index))
            elif quoted is not None:
                steps.append(Key(_ESCAPED.sub(r"\1", quoted)))
            else:
                steps.append(Key(name) if name is not None else field)
        return cls(tuple(steps))


_set_steps = Path.__dict__["steps"].__set__


def _spelled(step: str | int) -> str:
    if isinstance(step, int):
        return f"[{step}]"
    if isinstance(step, Key):
        plain = _PLAIN_KEY.fullmatch(step) and not (step.isascii() and step.isdecimal())
        return f"[{step}]" if plain else _quoted(step)
    return f".{step}" if _PLAIN_FIELD.fullmatch(step) else _quoted(step)


def _quoted(step: str) -> str:
    return '["' + step.replace("\\", "\\\\").replace('"', '\\"') + '"]'
