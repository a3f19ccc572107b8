"""From a path of the model to the characters of the file: shorthands unfolded, values cut from longer lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from plangen.source import Edit, Path, Span
from plangen.syntax import Entry, Mapping, Node, Scalar, Tree
from plangen.syntax import Sequence as Listed


@dataclass(frozen=True, slots=True)
class Slot:
    """Where a value of the model stands: a node, and the slice of its text where it is not the whole."""

    node: Node
    slice: Span | None = None


@dataclass(frozen=True, slots=True)
class Places:
    """The way from model paths into ``tree``. ``moved`` holds the paths that a shorthand put elsewhere."""

    tree: Tree
    moved: dict[Path, Slot] = field(default_factory=dict)

    def locate(self, path: Path, within: Span | None = None, on_key: bool = False) -> Span:
        """The characters of the user's file that ``value[within]`` at ``path`` was read from.

        A path that was not written is shown at the name of what should hold it, else at the file's first line.
        """
        slot, entry, whole = self._find(path)
        if on_key and entry is not None:
            return self.tree.origin(entry.key.whole)
        node = slot.node
        if isinstance(node, Scalar) and whole:
            base = slot.slice or Span(0, len(node.value))
            inside = base if within is None else within.shifted(base.start)
            return self.tree.origin(node.locate(inside) if len(inside) or node.value else node.span)
        if entry is not None:
            return self.tree.origin(entry.key.whole)
        start = node.span.start
        end = self.tree.repaired.text.find("\n", start)
        line = Span(start, min(end if end >= 0 else node.span.end, node.span.end))
        return self.tree.origin(line)

    def edits(self, path: Path, edits: Sequence[Edit]) -> tuple[Edit, ...]:
        """Edits of the value at ``path`` as edits of the file; none where one cannot be carried over whole."""
        carried = []
        for edit in edits:
            place = self.locate(path, edit.span)
            if len(place) != len(edit.span) or "\n" in edit.text:
                return ()
            carried.append(Edit(place, edit.text))
        return tuple(carried)

    def _find(self, path: Path) -> tuple[Slot, Entry | None, bool]:
        """The slot at ``path`` or at its longest prefix that was written, its entry, whether the whole was found."""
        slot, entry = Slot(self.tree.root), None
        steps = path.steps
        for count in range(len(steps) + 1):
            moved = self.moved.get(Path(steps[:count]))
            if moved is not None:
                slot = moved
            elif count:
                step, node = steps[count - 1], slot.node
                if isinstance(step, int) and isinstance(node, Listed) and step < len(node.nodes):
                    slot, entry = Slot(node.nodes[step]), None
                elif isinstance(step, str) and isinstance(node, Mapping) and (found := node.get(step)) is not None:
                    slot, entry = Slot(found.value), found
                else:
                    return slot, entry, False
        return slot, entry, True
