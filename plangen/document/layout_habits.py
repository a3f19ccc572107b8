"""Habits of offices where the standard leaves a choice: facts of a page with a name, in ``templates/official/habits.yaml``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from plangen import resources
from plangen.document.layout_file import LayoutFault, Part, merged, parsed
from plangen.source import suggestion

_FILE = ("official", "habits.yaml")
_JOINT = "+"
"""Between a template's name and the habits behind it in the name of a layout."""
_NOT_IN_A_NAME = "/\\:\0" + _JOINT


def with_habits(folder: str, habits: Iterable[str]) -> str:
    """The name of the layout of the template ``folder`` in an office with ``habits``."""
    return _JOINT.join((folder, *habits))


def without_habits(name: str) -> tuple[str, tuple[str, ...]]:
    """The template's folder and the habits that the name of a layout holds."""
    folder, *habits = name.split(_JOINT)
    return folder, tuple(habits)


def names_a_folder(name: str) -> bool:
    """Whether ``name`` may be a folder below ``templates/``: one step down, never a way out of it, and no habits behind it."""
    return bool(name) and not name.startswith(".") and not any(mark in name for mark in _NOT_IN_A_NAME)


def adopted(parts: Mapping[str, Part], habits: Iterable[str]) -> dict[str, Part]:
    """``parts`` of a layout with what each of ``habits`` says differently, a later one winning.

    Raises:
        LayoutFault: for a habit that there is not.
    """
    made = dict(parts)
    for name in habits:
        known = known_habits()
        if name not in known:
            hint = suggestion(name, known)
            raise LayoutFault(f"没有名叫“{name[:40]}”的版式习惯。{hint}可以写：{'、'.join(known)}。")
        made = merged(made, _habits()[name])
    return made


def known_habits() -> tuple[str, ...]:
    """The names of all habits.

    Raises:
        LayoutFault: where the file of habits cannot be used.
    """
    return tuple(_habits())


@cache
def _habits() -> Mapping[str, dict[str, Part]]:
    file = "/".join(("templates", *_FILE))
    try:
        text = resources.read("templates", *_FILE)
    except (OSError, UnicodeDecodeError) as error:
        raise LayoutFault(f"读不到 {file}，程序不完整，请重新安装。") from error
    return {name: part for name, part in parsed(text, file).items() if isinstance(part, dict)}
