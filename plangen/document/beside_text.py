"""No page holds a signature and nothing else: lines, blank lines or the last paragraph are set so that it does not (7.3.5.5)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from plangen.document.blocks import Table
from plangen.document.layout import FALLBACK, Layout
from plangen.document.layout_fitted import Fitted, space_before
from plangen.document.layout_fitting import NOTE
from plangen.document.layout_page import points
from plangen.document.layout_signing import DATED, POST, SEALED_ROW, SIGNATURE, SIGNED, STAMPED_DATE
from plangen.document.line_count import NOT_FIRST, NOT_LAST
from plangen.document.needs import lines_of
from plangen.document.pagination import Pages, paginated

Blocks = Sequence[Fitted | Table]

ANNOTATION = "annotation"
_ONLY_WIDE = re.compile("[^ -~]*")
_GROUP = frozenset((*SIGNED, *DATED, SEALED_ROW, POST, STAMPED_DATE))
_MAY_MOVE_UP = frozenset((SIGNATURE, SEALED_ROW))
"""Whose blank lines are practice and not the standard's: it says only that the seal stands within a line of the text."""
_CLOSER, _WIDER, _WIDEST = (1, 2), (-1, -2, -3), (-4, -5, -6, -7)
"""Lines more or fewer on a page, while its lines are drawn together or apart."""
_MOST_MOVED = 3
"""Paragraphs that may begin the signature's page."""
_FEW = 3
"""Lines of a paragraph of which only one may go to the next page."""
_UNSURE = 2
"""Characters by which a line with numbers or Latin letters may be shorter in another program."""
_HAIR = 0.8
"""Points; less than a page's last line has to spare on its grid."""


def signed_at(text: Blocks) -> range:
    """Where signature and date stand; nowhere where nothing stands before them."""
    start = next((index for index, block in enumerate(text) if _is_signed(block)), 0)
    return range(start, start + sum(1 for _ in takewhile(_is_signed, text[start:]))) if start else range(0)


def _is_signed(block: Fitted | Table) -> bool:
    return isinstance(block, Fitted) and block.name in _GROUP


def beside_text(text: Blocks, signed: range, layout: Layout) -> tuple[Blocks, Pages | None]:
    """``text``, lines or blank lines set so that signature and date, and an annotation, share a page with text.

    With it its pages, where nothing had to be set.
    """
    pages = paginated(text, layout)
    if not signed:
        return text, pages
    start, end = signed[0], signed[-1]
    below = text[end + 1] if end + 1 < len(text) else None
    annotated = isinstance(below, Fitted) and below.name == ANNOTATION
    notes = _notes(text, start)
    # Seals, notes and annotation may be too much for one page: then the annotation stands on the next, or the notes do
    # in place of text, which the standard allows (the seal follows 正文 or 附件说明).
    for first, last in dict.fromkeys(((notes, end + annotated), (start, end + annotated), (notes, end), (start, end))):
        if first and _shares(pages, first, last):
            return text, pages
        head = text[: last + 1]
        for tried in _remedies(head, start, pages, layout, first == start) if first else ():
            # What fits by a hair here may not in another program.
            if all(_shares(paginated(tried, layout, less), first, last) for less in (0.0, _HAIR)):
                return (*tried, *text[last + 1 :]), None
    return text, pages


def _shares(pages: Pages, start: int, end: int) -> bool:
    """Whether the blocks from ``start`` to ``end`` stand on one page with the end of the text before them."""
    return pages.lasts[start - 1] == pages.firsts[start] and (
        pages.firsts[start] == pages.lasts[end] or pages.lasts[start - 1] == pages.lasts[end]
    )


def _remedies(head: Blocks, start: int, pages: Pages, layout: Layout, pressing: bool) -> Iterator[Blocks]:
    """Other ways to set ``head``, the least visible first: fewer blank lines, lines drawn together, then apart, then
    the last paragraph, or else its last lines, on the signature's page, whatever that leaves free before it.

    ``pressing`` allows also what a reader sees at once.
    """
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
    yield from _turned(head, start)
    if pressing:
        yield from (_spread(head, start, last, pages, lines + more, layout) for more in _WIDEST)
    yield from _divided(head, start, layout)


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


def _notes(head: Blocks, start: int) -> int:
    """Where the attachment notes above ``start`` begin; ``start`` where there are none."""
    while start > 0 and isinstance(one := head[start - 1], Fitted) and one.name.startswith(NOTE):
        start -= 1
    return start


def _turned(head: Blocks, start: int) -> Iterator[Blocks]:
    """``head`` with one of the last paragraphs before ``start``, or the attachment notes, at the top of a page."""
    notes = _notes(head, start)
    places = range(notes - 1, max(notes - 1 - _MOST_MOVED, 0), -1)
    for index in (*places, notes) if notes < start else places:
        block, above = head[index], head[index - 1]
        # Text stays on the page before, and no heading without its text.
        if isinstance(block, Fitted) and isinstance(above, Fitted) and above.name == FALLBACK:
            yield (*head[:index], block._replace(turns_at=0), *head[index + 1 :])


def _divided(head: Blocks, start: int, layout: Layout) -> Iterator[Blocks]:
    """``head`` with the last lines of the last paragraph at the top of a page."""
    index = _notes(head, start) - 1
    block = head[index] if index >= 0 else None
    if not isinstance(block, Fitted) or block.name != FALLBACK or block.begins_page:
        return
    width = points(layout.page.text_width)
    lines = lines_of(block, width, layout)
    for kept in (2, 1) if lines > _FEW else (1,):
        at = _line_start(block, lines - kept, width, layout)
        if at:
            yield (*head[:index], block._replace(turns_at=at), *head[index + 1 :])


def _line_start(block: Fitted, line: int, width: float, layout: Layout) -> int:
    """Where in the words of ``block`` the line begins that ``line`` others stand above; 0 where there is none."""
    text = block.paragraph.text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high) // 2
        if lines_of(block, width, layout, middle + 1) > line:
            high = middle
        else:
            low = middle + 1
    # Programs differ in the width of numbers and Latin letters: what is too short by a character still is one line.
    at = low if _ONLY_WIDE.fullmatch(text, 0, low) else low - _UNSURE
    while 0 < at < len(text) and (text[at] in NOT_FIRST or text[at - 1] in NOT_LAST or text[at].isascii()):
        at -= 1
    return at if line and 0 < at < len(text) else 0


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
