"""YAML with positions and no meaning; the only place that knows a YAML library."""

from __future__ import annotations

from plangen.syntax.node import Entry, Mapping, Node, Scalar, Sequence
from plangen.syntax.reader import Reading, read
from plangen.syntax.tree import Tree, scalars_of

__all__ = ["Entry", "Mapping", "Node", "Reading", "Scalar", "Sequence", "Tree", "read", "scalars_of"]
