"""References in prose: ``${id}``, ``${id.amount}``, ``${id.name}``, ``${id|other words}``, ``${title}``, ``$${``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from plangen.source import Span

PARTS = ("amount", "name")
_OPEN = re.compile(r"\$\$\{|\$\{([^${}\n]*)(\}?)")


@dataclass(frozen=True, slots=True)
class Words:
    """Prose as it stands; ``span`` is where in the value, its escapes included."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Reference:
    """A place where the prose names a record. ``part`` is ``amount``, ``name`` or empty; ``wording`` other words."""

    id: str
    span: Span
    """The whole of ``${…}`` in the value."""
    id_span: Span
    part: str = ""
    part_span: Span | None = None
    wording: str | None = None
    wording_span: Span | None = None


@dataclass(frozen=True, slots=True)
class Unclosed:
    """A ``${`` without its ``}``: printed as written, and a finding."""

    text: str
    span: Span


Piece = Words | Reference | Unclosed


@lru_cache(maxsize=1024)
def pieces(prose: str) -> tuple[Piece, ...]:
    """``prose`` cut into words and references; their spans cover it without gap or overlap."""
    if "${" not in prose:
        return (Words(prose, Span(0, len(prose))),) if prose else ()
    found: list[Piece] = []
    done = 0
    for match in _OPEN.finditer(prose):
        if match.start() > done:
            found.append(Words(prose[done : match.start()], Span(done, match.start())))
        done = match.end()
        span = Span(*match.span())
        if match.group(1) is None:
            found.append(Words("${", span))
        elif not match.group(2):
            found.append(Unclosed(match.group(), span))
        else:
            found.append(_reference(match.group(1), span))
    if done < len(prose):
        found.append(Words(prose[done:], Span(done, len(prose))))
    return tuple(found)


def _reference(inside: str, span: Span) -> Reference:
    start = span.start + 2
    named, bar, wording = inside.partition("|")
    id_text, dot, part = named.partition(".")
    wording_start = start + len(named) + 1
    return Reference(
        id_text.strip(),
        span,
        _bare(id_text, start),
        part.strip() if dot else "",
        _bare(part, start + len(id_text) + 1) if dot else None,
        wording if bar else None,
        Span(wording_start, wording_start + len(wording)) if bar else None,
    )


def _bare(written: str, start: int) -> Span:
    """Where ``written``, which begins at ``start``, stands without the blanks around it."""
    first = start + len(written) - len(written.lstrip())
    return Span(first, first + len(written.strip()))


def references(prose: str) -> tuple[Reference, ...]:
    """Only the references of ``prose``."""
    return tuple(piece for piece in pieces(prose) if isinstance(piece, Reference))
