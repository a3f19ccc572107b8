"""Fields that hold several things under names of the drafter's own: terms, people, outline, tables."""

from __future__ import annotations

from typing import Any

from plangen.model import build_values
from plangen.model.draft import Draft
from plangen.model.kind import Writing
from plangen.model.plan import PARTS, OutlineEntry
from plangen.source import Path, suggestion
from plangen.syntax import Mapping, Node, Scalar, Sequence


def value(draft: Draft, node: Node, path: Path, way: Writing) -> Any:
    """What one of these fields holds; ``None`` leaves it out."""
    if way is Writing.OUTLINE:
        return _outline(draft, node, path)
    if way is Writing.MEMBERS:
        return _members(draft, node, path)
    if way is Writing.ROWS:
        return _rows(draft, node, path)
    return _pairs(draft, node, path, ids=way is Writing.TERMS)


def _pairs(draft: Draft, node: Node, path: Path, ids: bool) -> dict[str, str] | None:
    """Free names with one line each; names of terms are ids."""
    if not isinstance(node, Mapping):
        draft.wrong(path, node, "一组“名称: 内容”", "四链: 教育链、人才链、产业链、创新链")
        return None
    found = {}
    for entry in node.entries:
        here = path[entry.key.value]
        if ids and not build_values.valid_identifier(draft, entry.key.value, here, on_key=True):
            continue
        written = (build_values.lines if ids else build_values.line)(draft, entry.value, here)
        if written:
            found[entry.key.value] = written
        elif written is not None:
            build_values.empty(draft, here, f"“{entry.key.value[:40]}”后面", on_key=True)
    return found


def _members(draft: Draft, node: Node, path: Path) -> dict[str, tuple[str, ...]] | None:
    """Roles with their people, one line each."""
    if not isinstance(node, Mapping):
        draft.wrong(path, node, "一组“职务: 人员列表”", "召集人: [市政府分管教育工作的副市长]")
        return None
    found = {}
    for entry in node.entries:
        here = path[entry.key.value]
        nodes = entry.value.nodes if isinstance(entry.value, Sequence) else [entry.value]
        if nodes and nodes[0] is entry.value:
            draft.move(here[0], entry.value)
        people: list[str] = []
        for index, below in enumerate(nodes):
            written = build_values.lines(draft, below, here[index])
            if written:
                draft.keep(here, index, len(people), below)
                people.append(written)
            elif written is not None:
                build_values.empty(draft, here, f"“{entry.key.value[:40]}”后面", on_key=True)
        found[entry.key.value] = tuple(people)
    return found


def _outline(draft: Draft, node: Node, path: Path) -> tuple[OutlineEntry, ...] | None:
    """The order of the parts: names, or a heading over several of them."""
    if not isinstance(node, Sequence):
        draft.wrong(path, node, "列表，每条以“- ”开头", "- 总体要求: [guiding, principles, goals]")
        return None
    found = []
    for index, below in enumerate(node.nodes):
        here = path[index]
        if isinstance(below, Scalar) and below.value:
            found.append(OutlineEntry(parts=(below.value,)))
        elif isinstance(below, Mapping) and len(below.entries) == 1:
            entry = below.entries[0]
            parts = build_values.names(draft, entry.value, here[entry.key.value])
            found.append(OutlineEntry(heading=entry.key.value, parts=parts or ()))
        else:
            draft.wrong(here, below, "一个部分的名字，或“标题: [部分, 部分]”", "总体要求: [guiding, goals]")
            found.append(OutlineEntry())
    return tuple(found)


def check_outline(draft: Draft, entries: tuple[OutlineEntry, ...], known: set[str]) -> None:
    """Report names in the outline that are no part and no section of the plan."""
    possible = known | set(PARTS)
    for index, entry in enumerate(entries):
        here = (Path() / "outline")[index]
        for position, name in enumerate(entry.parts):
            if name not in known and name not in draft.tree.lost and not draft.is_full:
                place = here[entry.heading][position] if entry.heading else here
                offer = suggestion(name, possible)
                draft.problem("unknown-part", place, f"目录里的“{name[:40]}”在方案里没有。{offer}")


def _rows(draft: Draft, node: Node, path: Path) -> tuple[tuple[str, ...], ...] | None:
    """The rows of a table, cell by cell; an empty cell is an empty cell."""
    if not isinstance(node, Sequence):
        draft.wrong(path, node, "列表，每行一条", "- [甲, 乙]")
        return None
    rows = []
    for index, below in enumerate(node.nodes):
        here = path[index]
        if isinstance(below, Sequence):
            cells = [build_values.line(draft, cell, here[place]) or "" for place, cell in enumerate(below.nodes)]
            rows.append(tuple(cells))
        else:
            draft.wrong(here, below, "列表，每格一项", "[甲, 乙]")
            rows.append(())
    return tuple(rows)
