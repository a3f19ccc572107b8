"""What is decided by pages: where the colophon stands, and whether page 1 shows text."""

from __future__ import annotations

from dataclasses import dataclass, replace

from plangen.document.beside_text import Blocks, beside_text, signed_at
from plangen.document.blocks import Document, Paragraph
from plangen.document.layout import Layout
from plangen.document.layout_fitted import Fitted
from plangen.document.layout_fitting import fitted
from plangen.document.layout_foot import box_height, parted
from plangen.document.layout_page import points
from plangen.document.layout_turned import parts
from plangen.document.pagination import paginated

_ANCHOR = 1.0


@dataclass(frozen=True, slots=True)
class Sheets:
    """A document as it goes onto sheets."""

    text: Blocks
    foot: tuple[Fitted, ...] = ()
    """The colophon."""
    turn: bool = False
    """Whether the colophon begins a page of its own."""
    blank: bool = False
    """Whether an empty page stands before that one; neither has a number then (7.5)."""


def sheets(document: Document, layout: Layout) -> Sheets:
    """``document`` with its signature beside text and its colophon at the foot of the last page."""
    text, foot = parted(tuple(fitted(document.blocks, layout)))
    signed = signed_at(text)
    if not foot and not signed:
        return Sheets(text)
    text, pages = beside_text(text, signed, layout)
    if not foot:
        return Sheets(text)
    if box_height(foot, layout) > points(layout.page.text_height):
        # No page can hold it: it goes on below the text, and nothing is lost.
        return Sheets((*text, *foot))
    pages = pages or paginated(text, layout)
    count = document.pages or pages.count
    # The colophon ends at the type area's edge, the lines of text a little below it where edges are measured to characters.
    needed = box_height(foot, layout) + _ANCHOR + points(layout.page.outset)
    fits = document.pages not in (0, pages.count) or needed <= pages.free
    # A colophon stands on an upright sheet.
    fits = fits and not parts(text, layout)[-1].turned
    if not layout.colophon.even:
        return Sheets(text, foot, turn=not fits)
    if count % 2:
        return Sheets(text, foot, turn=True)
    return Sheets(text, foot, turn=not fits, blank=not fits)


def page_count(document: Document, layout: Layout) -> int:
    """Pages of the text, before a page that only the colophon needs."""
    text, _ = parted(tuple(fitted(document.blocks, layout)))
    text, pages = beside_text(text, signed_at(text), layout)
    return (pages or paginated(text, layout)).count


def without_colophon(document: Document, layout: Layout) -> Document | None:
    """The text of ``document`` alone, whose pages decide where the colophon stands; ``None`` where it has no colophon."""
    blocks = document.blocks
    end = len(blocks)
    while end and isinstance(one := blocks[end - 1], Paragraph) and layout.style(one.style).foot:
        end -= 1
    return replace(document, blocks=blocks[:end]) if 0 < end < len(blocks) else None


def shows_text(document: Document, layout: Layout, before: str) -> bool:
    """Whether page 1 shows what follows the paragraphs named ``before`` (7.3.3); so it does where there are none."""
    blocks = document.blocks
    last = max(
        (index for index, one in enumerate(blocks) if isinstance(one, Paragraph) and one.style == before), default=-1
    )
    if last < 0 or last + 1 >= len(blocks):
        return True
    head = tuple(fitted(blocks[: last + 2], layout))
    return paginated(head, layout).firsts[-1] == 1
