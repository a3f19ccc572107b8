"""Whether the text takes as many pages as was thought when the colophon got its place: laid out by LibreOffice.

The .docx never depends on it: what differs is a finding with the line to write, and the drafter's line decides.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from plangen.findings import Finding, Problem
from plangen.source import Path

if TYPE_CHECKING:
    from plangen.document import Document
    from plangen.pipeline.loading import Loaded

NAME = "page-count-differs"
_NOTICE = Path() / "notice"


@dataclass(frozen=True, slots=True)
class Counted:
    """A plan whose colophon was placed by a number of pages."""

    loaded: Loaded
    text: Document
    """Its document without the colophon: what is laid out."""
    estimate: int
    """Pages by the program's own estimate."""
    stated: int = 0
    """``notice.pages``; 0 where it is not written."""


def counted(loaded: Loaded, document: Document) -> Counted | None:
    """What is to be laid out of a plan's ``document``; ``None`` where no colophon depends on its pages."""
    from plangen.document.layout import layout
    from plangen.document.sheets import page_count, without_colophon

    look = layout(document.layout)
    text = without_colophon(document, look)
    return None if text is None else Counted(loaded, text, page_count(text, look), document.pages)


def differences(printed: Iterable[tuple[Counted, bytes | None]]) -> Iterator[Finding]:
    """A finding for each plan whose text, as a PDF, has another number of pages; allow-comments cover it as any other.

    Pages of empty boxes, where the machine has no Chinese font, are no pages to count.
    """
    from plangen.pipeline.pressing import is_legible, substitutes, what_is_in
    from plangen.rules.engine import settle
    from plangen.rules.selection import Selection

    for one, content in printed:
        built = one.loaded.built
        read = what_is_in(content) if content is not None else None
        if content is None or read is None or built is None:
            continue
        if read.pages != (one.stated or one.estimate) and is_legible(one.text, content):
            said = problem(one.estimate, one.stated, read.pages, substitutes([(one.text, content)]).missing)
            found = settle(one.loaded.source, (said,), built.places, Selection(frozenset((NAME,))))
            yield from (finding for finding in found if finding.fault.name == NAME)


def problem(estimate: int, stated: int, pages: int, missing: Sequence[str] = ()) -> Problem:
    """What is said where LibreOffice counts ``pages``; ``missing`` are fonts that it had not."""
    doubt = f"不过这台电脑没有{'、'.join(missing)}，最好在装有这些字体的电脑上核对。" if missing else ""
    if stated:
        message = (
            f"这里写的是{stated}页，LibreOffice 排出来的正文（连同附件）是{pages}页。版记印在哪一页由页数决定，请核对。"
        )
        other = "，或删去这一行（程序自己估算的也是这个页数）" if pages == estimate else ""
        return Problem(message, _NOTICE / "pages", NAME, hint=f"核对以后改成 pages: {pages}{other}。{doubt}")
    message = (
        f"程序估算正文（连同附件）印{estimate}页，LibreOffice 排出来是{pages}页。版记印在哪一页由页数决定，请核对。"
    )
    hint = f"核对以后在 notice 下面写一行 pages: {pages}。{doubt}"
    return Problem(message, _NOTICE, NAME, on_key=True, hint=hint)
