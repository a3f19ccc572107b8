"""Documents cited by name: 《title》（number）, with the titles that stand inside titles."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from plangen.language import document_number, period
from plangen.language.document_number import DocumentNumber
from plangen.language.pattern import pattern
from plangen.language.period import Period
from plangen.source import Span


@dataclass(frozen=True, slots=True)
class Citation:
    """A title in 《》 without its marks, its number where one follows in brackets, and the whole as ``span``.

    ``issuer`` is the organ a title begins with (X关于…, X印发…), ``inner`` the titles inside, ``period`` the bracket's.
    """

    title: str
    title_span: Span
    number: DocumentNumber | None
    span: Span
    issuer: str = ""
    inner: tuple[str, ...] = ()
    period: Period | None = None
    closed: bool = True


_MARKS = pattern(r"[《》〈〉<>]")
_OPENING = "《〈<"
_FOLLOWING = pattern(r"[ \u3000]?[（(]([^（()）]{4,60})[）)]")
_ISSUER = pattern(r"^(?P<issuer>[^《〈<]{2,60}?)(?:关于|印发)")
LONGEST = 400


def find(text: str) -> Iterator[Citation]:
    """Every outermost 《…》 in ``text``; a mark that is never closed ends the title at the line's end, with ``closed`` false."""
    depth, start = 0, 0
    inner: list[tuple[int, int]] = []
    opened: list[int] = []
    for match in _MARKS.finditer(text):
        mark = match[0]
        if depth and match.start() - start > LONGEST:
            depth = 0
            inner, opened = [], []
        if mark in _OPENING:
            if depth == 0 and mark != "《":
                continue
            if depth == 0:
                start = match.start()
            else:
                opened.append(match.end())
            depth += 1
        elif depth:
            depth -= 1
            if depth:
                inner.append((opened.pop(), match.start()))
            elif mark == "》":
                yield _citation(text, start, match.end(), tuple(text[a:b] for a, b in inner))
                inner, opened = [], []
            else:
                depth = 1


def spans(text: str) -> list[Span]:
    """The stretches 《…》 of ``text`` with their marks."""
    return [Span(each.title_span.start - 1, each.title_span.end + 1) for each in find(text)]


def _citation(text: str, start: int, end: int, inner: tuple[str, ...]) -> Citation:
    title_span = Span(start + 1, end - 1)
    title = title_span.of(text)
    number = None
    following = _FOLLOWING.match(text, end)
    if following:
        read = document_number.parse(following[1])
        if read.year is not None:
            shifted = Span(following.start(1) + read.span.start, following.start(1) + read.span.end)
            number = DocumentNumber(read.prefix, read.year, read.serial, read.text, read.faults, shifted)
            end = following.end()
    issuer = _ISSUER.match(title)
    return Citation(
        title,
        title_span,
        number,
        Span(start, end),
        issuer["issuer"] if issuer else "",
        inner,
        period.in_title_bracket(title),
    )
