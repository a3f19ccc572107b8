"""A file's syntax tree as a whole: nodes by path, places in the user's text, comments."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from plangen.source import Path, Repaired, SourceText, Span
from plangen.syntax.node import Entry, Mapping, Node, Scalar, Sequence

_COMMENT = re.compile(r"(?:^|(?<=[ \t\n]))#[^\n]*")


@dataclass(frozen=True)
class Tree:
    """The tree of ``source``. Spans in nodes count in ``repaired.text``; ``origin`` leads back to the user's text."""

    source: SourceText
    root: Node
    repaired: Repaired
    lost: frozenset[str] = field(default=frozenset())
    """Names of entries on lines that could not be read: they are not missing."""

    def origin(self, span: Span) -> Span:
        """A node's stretch in the text as the user wrote it."""
        return self.repaired.origin_span(span)

    def find(self, path: Path) -> tuple[Node, Entry | None, int]:
        """The node at ``path``, or at its longest prefix; its entry, where it is one; how many steps were found."""
        node, entry, steps = self.root, None, 0
        for step in path.steps:
            below: Node | None = None
            found: Entry | None = None
            if isinstance(step, int):
                if isinstance(node, Sequence) and step < len(node.nodes):
                    below = node.nodes[step]
            elif isinstance(node, Mapping) and (found := node.get(step)) is not None:
                below = found.value
            if below is None:
                break
            node, entry, steps = below, found, steps + 1
        return node, entry, steps

    @cached_property
    def comments(self) -> tuple[Span, ...]:
        """Every comment, from its ``#`` to the end of its line, in ``repaired.text``."""
        text = self.repaired.text
        if "#" not in text:
            return ()
        scalars = [_prose(scalar, text) for scalar in scalars_of(self.root)]
        scalars.sort()
        starts = [span.start for span in scalars]
        comments = []
        match = _COMMENT.search(text)
        while match is not None:
            position = bisect_right(starts, match.start()) - 1
            if position >= 0 and match.start() < scalars[position].end:
                match = _COMMENT.search(text, scalars[position].end)
                continue
            comments.append(Span(match.start(), match.start() + len(match.group().rstrip("\r"))))
            match = _COMMENT.search(text, match.end())
        return tuple(comments)

    def comment_behind(self, scalar: Scalar) -> Span | None:
        """The comment that stands behind ``scalar`` on its last line."""
        text = self.repaired.text
        match = _COMMENT.match(text, _first_behind_blanks(text, scalar.span.end))
        return None if match is None else Span(match.start(), match.start() + len(match.group().rstrip("\r")))


def _prose(scalar: Scalar, text: str) -> Span:
    """Where ``scalar`` may hold a ``#`` that is no comment: of a block, the lines below its indicator."""
    if scalar.style and scalar.style in "|>":
        return Span(text.find("\n", scalar.span.start) + 1, scalar.span.end)
    return scalar.span


def _first_behind_blanks(text: str, offset: int) -> int:
    while offset < len(text) and text[offset] in " \t":
        offset += 1
    return offset


def scalars_of(node: Node) -> Iterator[Scalar]:
    """Every scalar below ``node``, names of entries included, in the order of the file."""
    stack: list[Node] = [node]
    while stack:
        current = stack.pop()
        if isinstance(current, Scalar):
            yield current
        elif isinstance(current, Sequence):
            stack.extend(reversed(current.nodes))
        else:
            for entry in reversed(current.entries):
                stack.append(entry.value)
                stack.append(entry.key)
