"""What is decided by pages: where the colophon stands, and that no page holds a signature and nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from plangen.document.blocks import Document, Paragraph, Table
from plangen.document.layout import Layout
from plangen.document.layout_fitted import Fitted, space_before
from plangen.document.layout_fitting import fitted
from plangen.document.layout_foot import box_height, parted
from plangen.document.layout_page import points
from plangen.document.layout_signing import DATED, POST, SEALED_ROW, SIGNATURE, SIGNED, STAMPED_DATE
from plangen.document.layout_turned import parts
from plangen.document.pagination import Pages, paginated

Blocks = Sequence[Fitted | Table]

_GROUP = frozenset((*SIGNED, *DATED, SEALED_ROW, POST, STAMPED_DATE))
_MAY_MOVE_UP = frozenset((SIGNATURE, SEALED_ROW))
"""Whose blank lines are practice and not the standard's: it says only that the seal stands within a line of the text."""
_CLOSER, _WIDER, _WIDEST = (1, 2), (-1, -2, -3), (-4, -5, -6, -7)
"""Lines more or fewer on a page, while its lines are drawn together or apart."""
_ANCHOR = 1.0
_HAIR = 0.8
"""Points; less than a page's last line has to spare on its grid."""


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
    signed = _signed(text)
    if not foot and not signed:
        return Sheets(text)
    text, pages = _signed_beside_text(text, signed, layout)
    if not foot:
        return Sheets(text)
    if box_height(foot, layout) > points(layout.page.text_height):
        # No page can hold it: it goes on below the text, and nothing is lost.
        return Sheets((*text, *foot))
    pages = pages or paginated(text, layout)
    count = document.pages or pages.count
    fits = (
        document.pages not in (0, pages.count)
        or box_height(foot, layout) + _ANCHOR + points(layout.page.outset) <= pages.free
    )
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
    text, pages = _signed_beside_text(text, _signed(text), layout)
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


def _signed(text: Blocks) -> range:
    """Where signature and date stand; nowhere where nothing stands before them."""
    group = [index for index, block in enumerate(text) if isinstance(block, Fitted) and block.name in _GROUP]
    if not group or group[0] == 0:
        return range(0)
    end = group[0]
    while end + 1 in group:
        end += 1
    return range(group[0], end + 1)


def _signed_beside_text(text: Blocks, signed: range, layout: Layout) -> tuple[Blocks, Pages | None]:
    """``text``, lines or blank lines set so that signature and date share a page with text (7.3.5.5).

    With it its pages, where nothing had to be set.
    """
    pages = paginated(text, layout)
    if not signed or _shares(pages, signed):
        return text, pages
    head = text[: signed.stop]
    for tried in _remedies(head, signed.start, pages, layout):
        # What fits by a hair here may not in another program.
        if all(_shares(paginated(tried, layout, less), signed) for less in (0.0, _HAIR)):
            return (*tried, *text[signed.stop :]), None
    return text, pages


def _shares(pages: Pages, signed: range) -> bool:
    """Whether the blocks ``signed`` stand on one page with the end of the text before them."""
    start, end = signed[0], signed[-1]
    return pages.lasts[start - 1] == pages.firsts[start] and (
        pages.firsts[start] == pages.lasts[end] or pages.lasts[start - 1] == pages.lasts[end]
    )


def _remedies(head: Blocks, start: int, pages: Pages, layout: Layout) -> Iterator[Blocks]:
    """Other ways to set ``head``, the least visible first: fewer blank lines, lines drawn together, then apart."""
    last = pages.lasts[start - 1]
    lines = round(points(layout.page.text_height) / layout.line)
    blanks = _blanks(head, start, layout)
    fewer = list(range(blanks - 1, 0, -1))
    yield from (_moved_up(head, start, count, layout) for count in fewer)
    least = min([blanks, *fewer])
    for more in _CLOSER:
        yield _moved_up(_spread(head, start, last, pages, lines + more, layout), start, least, layout)
    yield from (_spread(head, start, last, pages, lines + more, layout) for more in _WIDER)
    if blanks:
        yield _moved_up(head, start, 0, layout)
    yield from (_spread(head, start, last, pages, lines + more, layout) for more in _WIDEST)


def _blanks(head: Blocks, start: int, layout: Layout) -> int:
    """Blank lines above the signature that may be given up."""
    block = head[start]
    assert isinstance(block, Fitted)
    return round(space_before(block.style, layout) / layout.line) if block.name in _MAY_MOVE_UP else 0


def _moved_up(head: Blocks, start: int, blanks: int, layout: Layout) -> Blocks:
    block = head[start]
    if not isinstance(block, Fitted) or block.name not in _MAY_MOVE_UP:
        return head
    return (*head[:start], block._replace(before=blanks * layout.line), *head[start + 1 :])


def _spread(head: Blocks, start: int, last: int, pages: Pages, lines: int, layout: Layout) -> Blocks:
    """``head`` with so many ``lines`` to a page, where its text touches the page ``last``."""
    # One twip less than would just fit.
    line = int(points(layout.page.text_height) / max(lines, 1) * 20 - 1) / 20
    header = max((index for index, one in enumerate(head) if isinstance(one, Fitted) and one.style.rule), default=-1)
    return tuple(
        block._replace(line=line)
        if isinstance(block, Fitted) and header < index < start and pages.lasts[index] >= last and not block.style.line
        else block
        for index, block in enumerate(head)
    )
