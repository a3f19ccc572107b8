"""From a path of the model to the characters of the file: shorthands unfolded, values cut from longer lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from plangen.source import Edit, Path, Span, apply
from plangen.syntax import Entry, Mapping, Node, Scalar, Tree
from plangen.syntax import Sequence as Listed

_QUOTES = {"'": "'", '"': '"\\'}
_SIGNS = re.compile(r"[\s,\[\]{}#&*!|>%@`\"'?:-]")
_ENDS_TEXT = re.compile(r":(?:\s|$)|\s#")


@dataclass(frozen=True, slots=True)
class Slot:
    """Where a value of the model stands: a node, and the slice of its text where it is not the whole."""

    node: Node
    slice: Span | None = None


Steps = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Places:
    """The way from model paths into ``tree``. ``moved`` holds, by their steps, the paths that a shorthand put elsewhere."""

    tree: Tree
    moved: dict[Steps, Slot] = field(default_factory=dict)

    def locate(self, path: Path, within: Span | None = None, on_key: bool = False) -> Span:
        """The characters of the user's file that ``value[within]`` at ``path`` was read from.

        A path that was not written is shown at the name of what should hold it, else at the file's first line.
        """
        slot, entry, whole = self._find(path)
        if entry is not None and (on_key or not whole):
            return self.tree.origin(entry.key.whole)
        node = slot.node
        if isinstance(node, Scalar) and whole:
            return self.tree.origin(_stretch(node, slot.slice, within))
        if entry is not None:
            return self.tree.origin(entry.key.whole)
        start = node.span.start
        end = self.tree.repaired.text.find("\n", start, node.span.end)
        return self.tree.origin(Span(start, end if end >= 0 else node.span.end))

    def edits(self, path: Path, edits: Sequence[Edit]) -> tuple[Edit, ...]:
        """Edits of the value at ``path`` as edits of the file; none where one cannot be carried over whole."""
        slot, _, whole = self._find(path)
        node = slot.node
        if not whole or not isinstance(node, Scalar):
            return ()
        carried = []
        for edit in edits:
            stretch = _stretch(node, slot.slice, edit.span)
            place = self.tree.origin(stretch)
            moved_along = len(place) != len(edit.span) or not self.tree.repaired.is_untouched(stretch)
            if moved_along or "\n" in edit.text or any(sign in edit.text for sign in _QUOTES.get(node.style, "")):
                return ()
            carried.append(Edit(place, edit.text))
        if node.style in ("", "[") and carried and not self._stays_plain(path, node, carried):
            return ()
        return tuple(carried)

    def is_moved(self, path: Path) -> bool:
        """Whether a shorthand put the value at ``path`` elsewhere."""
        return path.steps in self.moved

    def _stays_plain(self, path: Path, node: Scalar, edits: Sequence[Edit]) -> bool:
        """Whether the writing of a plain scalar means text still when ``edits`` are made in it."""
        place = self.tree.origin(node.span)
        written = apply(
            place.of(self.tree.source.text), [Edit(edit.span.shifted(-place.start), edit.text) for edit in edits]
        )
        if _ENDS_TEXT.search(written) or (_SIGNS.match(written) and node.style == ""):
            return False
        inserted = "".join(edit.text for edit in edits)
        return not any(sign in inserted for sign in ",[]{}，、") or not self._is_in_brackets(path, node)

    def _is_in_brackets(self, path: Path, node: Scalar) -> bool:
        """Whether ``[…]`` or ``{…}`` stands around the node at ``path``: there brackets and commas are signs."""
        above = (self._find(Path(path.steps[:count]))[0].node for count in range(len(path.steps) + 1))
        text = self.tree.repaired.text
        return node.style == "[" or any(
            not isinstance(one, Scalar) and text[one.span.start : one.span.start + 1] in ("[", "{") for one in above
        )

    def _find(self, path: Path) -> tuple[Slot, Entry | None, bool]:
        """The slot at ``path`` or at its longest prefix that was written, its entry, whether the whole was found."""
        node, within, entry = self.tree.root, None, None
        steps = path.steps
        for count in range(len(steps) + 1):
            moved = self.moved.get(steps[:count]) if self.moved else None
            if moved is not None:
                node, within = moved.node, moved.slice
            elif count:
                step = steps[count - 1]
                if isinstance(step, int) and isinstance(node, Listed) and step < len(node.nodes):
                    node, within, entry = node.nodes[step], None, None
                elif isinstance(step, str) and isinstance(node, Mapping) and (found := node.get(step)) is not None:
                    node, within, entry = found.value, None, found
                else:
                    return Slot(node, within), entry, False
        return Slot(node, within), entry, True


def _stretch(node: Scalar, slice: Span | None, within: Span | None) -> Span:
    """Where the characters ``within`` of the ``slice`` of a scalar stand."""
    base = Span(0, len(node.value)) if slice is None else slice
    inside = base if within is None else within.shifted(base.start)
    return node.locate(inside) if node.value else node.span
