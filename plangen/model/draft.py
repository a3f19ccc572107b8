"""A plan being built: the tree it is read from, what was wrong on the way, and where moved values stand."""

from __future__ import annotations

from dataclasses import dataclass, field

from plangen.findings import Problem
from plangen.model.places import Places, Slot
from plangen.source import Path, Span
from plangen.syntax import Mapping, Node, Scalar, Tree

_SHAPES = {Mapping: "一组字段", Scalar: "一行文字"}


@dataclass(slots=True)
class Draft:
    """What the builder carries from field to field."""

    tree: Tree
    places: Places
    problems: list[Problem] = field(default_factory=list)

    @classmethod
    def of(cls, tree: Tree) -> Draft:
        """An empty draft over ``tree``."""
        return cls(tree, Places(tree))

    def problem(
        self, name: str, path: Path, message: str, *, on_key: bool = False, within: Span | None = None, hint: str = ""
    ) -> None:
        """Note what is wrong with the node at ``path``."""
        self.problems.append(Problem(message, path, name, within=within, on_key=on_key, hint=hint))

    def move(self, path: Path, node: Node, slice: Span | None = None) -> None:
        """Note that the value at ``path`` was written at ``node``."""
        self.places.moved[path] = Slot(node, slice)

    def wrong(self, path: Path, node: Node, wanted: str, example: str = "") -> None:
        """Note that ``node`` is not of the wanted shape."""
        name = str(path.last) if path else "文件"
        if isinstance(path.last, int):
            name = f"第 {path.last + 1} 条"
        hint = f"例如：{example}" if example else ""
        shape = _SHAPES.get(type(node), "一个列表")
        self.problem(
            "wrong-type", path, f"“{name}”应当写成{wanted}，这里写的是{shape}，没有读。", on_key=True, hint=hint
        )
