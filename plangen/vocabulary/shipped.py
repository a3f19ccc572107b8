"""The vocabulary files that come with the program."""

from __future__ import annotations

from plangen import resources
from plangen.source import SourceText
from plangen.syntax import Mapping, Node, Scalar, Sequence, read


def shipped(name: str) -> Mapping:
    """The tree of ``schemas/vocabulary/<name>``.

    Raises:
        ValueError: where the program's own file is damaged.
        FileNotFoundError: where it is missing.
    """
    source = SourceText(name, resources.read("schemas", "vocabulary", name))
    reading = read(source)
    if reading.tree is None or reading.problems or not isinstance(reading.tree.root, Mapping):
        raise ValueError(f"damaged vocabulary file: {name}")
    return reading.tree.root


def words(node: Node) -> tuple[str, ...]:
    """The words of a list, or of one line divided by 、."""
    if isinstance(node, Scalar):
        return tuple(word for word in node.value.split("、") if word)
    if isinstance(node, Sequence):
        return tuple(below.value for below in node.nodes if isinstance(below, Scalar))
    return tuple(entry.key.value for entry in node.entries)
