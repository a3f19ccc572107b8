"""What a reference prints: the record's words, with the place they were written."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from plangen.model.plan import Plan
from plangen.model.reference import Reference, pieces
from plangen.source import Path, Span

_MOST_ALIASES = 10
TITLE = "title"
"""The id that every plan has: its own title."""


class Said(NamedTuple):
    """Printed words: ``value[within]`` at ``path`` is what stands in the file, ``reference`` the mention they fill."""

    text: str
    path: Path
    within: Span
    reference: Reference | None = None


def said(plan: Plan, prose: str, path: Path) -> Iterator[Said]:
    """``prose`` (the value at ``path``) as it prints, references filled in.

    A reference that names nothing, or an unclosed one, prints as it was typed: nothing is lost, and a finding says so.
    """
    for piece in pieces(prose):
        if isinstance(piece, Reference):
            yield filled(plan, piece, prose, path)
        else:
            yield Said(piece.text, path, piece.span)


def filled(plan: Plan, reference: Reference, prose: str, path: Path) -> Said:
    """What ``reference``, which stands in ``prose`` (the value at ``path``), prints."""
    if reference.wording is not None and reference.wording_span is not None and known(plan, reference.id):
        return Said(reference.wording, path, reference.wording_span, reference)
    target = plan.targets.get(reference.id)
    value_path, name_path = _target_paths(reference.id)
    if target is not None:
        if reference.part == "amount":
            return Said(target.quantity.amount, value_path, target.quantity.amount_span, reference)
        if reference.part == "name":
            if target.name:
                return Said(target.name, name_path, Span(0, len(target.name)), reference)
            return Said(reference.id, path, reference.id_span, reference)
        if not reference.part:
            return Said(target.value, value_path, Span(0, len(target.value)), reference)
    elif reference.id in plan.terms and not reference.part:
        name = term_definition(plan, reference.id)
        value = plan.terms[name]
        return Said(value, (Path() / "terms")[name], Span(0, len(value)), reference)
    elif reference.id == TITLE and not reference.part:
        return Said(plan.title, Path() / "title", Span(0, len(plan.title)), reference)
    return Said(reference.span.of(prose), path, reference.span, reference)


@lru_cache(maxsize=4096)
def _target_paths(id: str) -> tuple[Path, Path]:
    here = (Path() / "targets")[id]
    return here / "value", here / "name"


def term_definition(plan: Plan, name: str) -> str:
    """The term whose members ``name`` prints: itself, or the one it is an alias of (circles end where they began)."""
    seen = {name}
    while plan.terms[name] in plan.terms and plan.terms[name] not in seen and len(seen) < _MOST_ALIASES:
        name = plan.terms[name]
        seen.add(name)
    return name


def known(plan: Plan, id: str) -> bool:
    """Whether ``id`` names a target, a term or the title."""
    return id in plan.targets or id in plan.terms or id == TITLE


def plain(plan: Plan, prose: str) -> str:
    """``prose`` as it prints, without its places."""
    return "".join(piece.text for piece in said(plan, prose, Path()))
