"""The skeleton of a plan as rules on structure ask for it."""

from __future__ import annotations

from plangen.model.item import Item
from plangen.model.outline import Entry
from plangen.rules.dossier import Dossier


def top(dossier: Dossier) -> tuple[Entry, ...]:
    """The headings of the first level, the parts below a heading of the outline, and the attachments."""
    found: list[Entry] = []
    for entry in dossier.body:
        found.append(entry)
        if is_wrapper(entry):
            found += entry.children
    return (*found, *dossier.attachments)


def is_wrapper(entry: Entry) -> bool:
    """Whether this is a heading that the outline puts over parts."""
    return bool(entry.path) and entry.path.steps[0] == "outline"


def holds_something(item: Item) -> bool:
    """Whether something is printed besides the title."""
    return bool(item.text or item.items or item.table is not None or any(item.members.values()))


def has_content(entry: Entry) -> bool:
    """Whether something is printed below the title of ``entry``."""
    return bool(entry.children) or holds_something(entry.item)
