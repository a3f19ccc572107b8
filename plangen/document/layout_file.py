"""From a layout file's text to values: every mistake is named with its line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from difflib import get_close_matches
from math import isfinite
from typing import Any, TypeVar

from plangen.document.layout_style import Rule
from plangen.source import SourceText, Span
from plangen.syntax import Mapping as MappingNode
from plangen.syntax import Node, Scalar, read
from plangen.syntax import Sequence as SequenceNode

_Value = TypeVar("_Value")
_COLOUR = re.compile("[0-9A-Fa-f]{6}")
_YES = {"true": True, "yes": True, "是": True, "false": False, "no": False, "否": False}


class LayoutFault(ValueError):
    """A layout that cannot be used; the message is a Chinese sentence with the file and the line."""


@dataclass(frozen=True, slots=True)
class Loose:
    """A scalar, or a list of scalars, as typed, and where."""

    value: str | tuple[str, ...]
    place: str


Part = Loose | dict[str, "Part"]


def parsed(text: str, name: str) -> dict[str, Part]:
    """The tree of a layout file as nested names and scalars.

    Raises:
        LayoutFault: where the text is not YAML of that shape.
    """
    source = SourceText(name, text)
    reading = read(source)
    for problem in reading.problems:
        place = _place(source, problem.at) if isinstance(problem.at, Span) else name
        raise LayoutFault(f"{place}：{problem.message}")
    if reading.tree is None:
        raise LayoutFault(f"{name}：文件是空的。")

    def part(node: Node) -> Part:
        if isinstance(node, MappingNode):
            return {entry.key.value: part(entry.value) for entry in node.entries}
        place = _place(source, node.span)
        if isinstance(node, SequenceNode):
            for one in node.nodes:
                if not isinstance(one, Scalar):
                    raise LayoutFault(f"{place}：列表里每一条只能是一个词。")
            return Loose(tuple(one.value for one in node.nodes if isinstance(one, Scalar)), place)
        return Loose(node.value, place)

    whole = part(reading.tree.root)
    if not isinstance(whole, dict):
        raise LayoutFault(f"{name}：要写成“名称: 内容”的形式。")
    return whole


def merged(base: Mapping[str, Part], own: Mapping[str, Part]) -> dict[str, Part]:
    """``base`` with everything that ``own`` says differently; lists and scalars are replaced, names are merged."""
    both = dict(base)
    for name, part in own.items():
        below = both.get(name)
        both[name] = merged(below, part) if isinstance(below, dict) and isinstance(part, dict) else part
    return both


def filled(value: _Value, part: Part | None) -> _Value:
    """The dataclass ``value`` with the fields that ``part`` states; a field ``keep_next`` is written ``keep-next``.

    Raises:
        LayoutFault: for a field that ``value`` does not have, or words that do not fit it.
    """
    if part is None:
        return value
    if not isinstance(part, dict):
        raise fault_at(part, "这里要分行写各项，每行一个“名称: 内容”")
    known = {one.name.replace("_", "-"): one for one in fields(value)}  # type: ignore[arg-type]
    changes: dict[str, Any] = {}
    for name, below in part.items():
        if name not in known:
            raise fault_at(below, f"没有 {name} 这一项", name, known)
        one = known[name]
        changes[one.name] = _field(name, str(one.type), below, one.metadata)
    return replace(value, **changes)  # type: ignore[type-var]


def _field(name: str, kind: str, part: Part, facts: Mapping[str, Any]) -> object:
    """What ``part`` says of the field ``name``; ``facts`` are the words or the numbers it may be."""
    if kind.startswith("Rule"):
        return filled(Rule(), part)
    if not isinstance(part, Loose) or isinstance(part.value, tuple):
        raise fault_at(part, f"{name} 后面只能写一个值")
    written = part.value
    if kind == "bool":
        if written.lower() not in _YES:
            raise fault_at(part, f"{name} 只能写 true 或 false", written, _YES)
        return _YES[written.lower()]
    if kind == "int":
        if not (written.isascii() and written.isdigit() and len(written) < 6):
            raise fault_at(part, f"{name} 要写一个整数，这里是“{written}”")
        return _within(name, int(written), part, facts)
    if kind == "float":
        try:
            number = float(written)
        except ValueError:
            number = float("nan")
        if not isfinite(number) or not 0 <= number < 10_000:
            raise fault_at(part, f"{name} 要写一个不小于零的数，这里是“{written}”")
        return _within(name, number, part, facts)
    if name == "colour" and _COLOUR.fullmatch(written) is None:
        raise fault_at(part, f"colour 要写六位十六进制的颜色，例如 FF0000，这里是“{written}”")
    choices = facts.get("choices", ())
    if choices and written not in choices:
        raise fault_at(part, f"{name} 只能写 {'、'.join(choices)}", written, choices)
    return written


def _within(name: str, number: float, part: Loose, facts: Mapping[str, Any]) -> float:
    """``number``, where it lies between the limits of its field."""
    least, most = facts.get("limits", (0, 100_000))
    if least <= number <= most or (number == 0 and facts.get("or_zero")):
        return number
    or_zero = " 0，或者" if facts.get("or_zero") else ""
    raise fault_at(part, f"{name} 要写{or_zero} {least:g} 到 {most:g} 之间的数，这里是“{part.value}”")


def fault_at(part: Part, message: str, written: str = "", known: Iterable[str] = ()) -> LayoutFault:
    """A fault at the place of ``part``, with the nearest right name where there is one."""
    near = get_close_matches(written, list(known), 1)
    hint = f"，是不是 {near[0]}？" if near and near[0] != written else "。"
    return LayoutFault(f"{place_of(part)}：{message}{hint}")


def place_of(part: Part) -> str:
    """File, line and column of ``part``, of the first in it where it is several."""
    while isinstance(part, dict):
        if not part:
            return "版式文件"
        part = next(iter(part.values()))
    return part.place


def _place(source: SourceText, span: Span) -> str:
    place = source.place(span.start)
    return f"{source.name}:{place.line}:{place.column}"
