"""A plan being built: the tree it is read from, what was wrong on the way, and where moved values stand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from plangen.findings import Problem
from plangen.model.places import Places, Slot
from plangen.source import Path, Span
from plangen.syntax import Mapping, Node, Scalar, Tree

MOST = 1000
"""More problems than this are not listed one by one."""
_SHAPES = {Mapping: "一组字段", Scalar: "一行文字"}


@dataclass(slots=True)
class Draft:
    """What the builder carries from field to field."""

    tree: Tree
    places: Places
    problems: list[Problem] = field(default_factory=list)
    faulty: set[Path] = field(default_factory=set)
    """Paths at which something was wrong: nobody may say once more that they are missing."""
    table_in: Callable[[str], tuple[tuple[str, ...], ...] | str] | None = None
    """Reads the tables that stand in files beside the plan; ``None`` where no file may be read."""

    @classmethod
    def of(cls, tree: Tree) -> Draft:
        """An empty draft over ``tree``."""
        return cls(tree, Places(tree))

    @property
    def is_full(self) -> bool:
        """Whether no further problem will be listed: what only its message needs, need not be computed."""
        return len(self.problems) > MOST

    def problem(
        self,
        name: str,
        path: Path,
        message: str,
        *,
        on_key: bool = False,
        within: Span | None = None,
        at: Span | None = None,
        hint: str = "",
    ) -> None:
        """Note what is wrong with the node at ``path``, or with the characters ``at`` of the user's file."""
        self.faulty.add(path)
        if self.is_full:
            return
        if len(self.problems) == MOST:
            message, hint = "问题太多，后面的没有逐条列出。请先改正前面的，再检查一次。", ""
        self.problems.append(Problem(message, at or path, name, within=within, on_key=on_key, hint=hint))

    def move(self, path: Path, node: Node, slice: Span | None = None) -> None:
        """Note that the value at ``path`` was written at ``node``."""
        self.places.moved[path.steps] = Slot(node, slice)

    def keep(self, path: Path, index: int, kept: int, node: Node) -> None:
        """Note that of a list at ``path`` the ``index``-th entry, written at ``node``, is the ``kept``-th of the value."""
        if index != kept:
            self.places.moved[path[kept].steps] = self.places.moved.get(path[index].steps) or Slot(node)

    def wrong(self, path: Path, node: Node, wanted: str, example: str = "") -> None:
        """Note that ``node`` is not of the wanted shape."""
        name = f"第 {path.last + 1} 条" if isinstance(path.last, int) else f"“{path.last[:40]}”"
        hint = f"例如：{example}" if example else ""
        shape = _SHAPES.get(type(node), "一个列表")
        self.problem("wrong-type", path, f"{name}应当写成{wanted}，这里写的是{shape}，没有读。", on_key=True, hint=hint)

    def was_cut(self, node: Scalar) -> bool:
        """Whether ``node`` is empty because the lines below its name could not be read."""
        return not self.tree.repaired.is_untouched(Span(node.span.start, node.span.start + 2))
