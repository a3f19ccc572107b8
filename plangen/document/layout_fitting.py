"""What a paragraph's look owes to its words and its neighbours: sizes that shrink, places that are computed, variants."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plangen.document import layout_head as head
from plangen.document import layout_signing as signing
from plangen.document.blocks import Block, Paragraph, Table
from plangen.document.layout import FALLBACK, Layout
from plangen.document.layout_fitted import Fitted, Stand, Tab
from plangen.document.layout_page import points
from plangen.document.layout_style import Style
from plangen.document.line_count import text_width as characters

__all__ = ["NOTE", "Fitted", "Stand", "Tab", "characters", "fitted"]

NOTE = "attachment-note"


def fitted(blocks: Sequence[Block], layout: Layout) -> Iterator[Fitted | Table]:
    """``blocks`` in order, each paragraph with its style in ``layout``; an unknown block name looks like ``body``."""
    styles = layout.styles
    for position, block in enumerate(blocks):
        if isinstance(block, Table):
            yield block
            continue
        name = block.style if block.style in styles else FALLBACK
        if name == NOTE:
            name = _note(blocks, position)
            name = name if name in styles else NOTE
        style = styles[name]
        if name in _PLACED:
            yield _placed(blocks, position, block, style, layout)
        elif style.fit:
            size = head.fitting_size(block.text, style, layout)
            yield Fitted(block, name, style, size, before=head.letterhead_before(blocks, position, style, layout))
        elif style.head:
            yield Fitted(block, name, style, before=head.mark_before(blocks, position, layout))
        elif style.tab == "signers":
            yield Fitted(block, name, style, tabs=head.signer_tabs(block.text, style, layout))
        elif style.tab:
            end = points(layout.page.text_width) - style.right * layout.pitch(style)
            yield Fitted(block, name, style, tabs=(Tab(end, style.tab),))
        else:
            yield Fitted(block, name, style)


_PLACED = frozenset(
    (*signing.SIGNED, *signing.DATED, signing.SEALED_ROW, signing.POST, signing.STAMPED_DATE, head.JOINT, head.SUFFIX)
)


def _placed(blocks: Sequence[Block], position: int, block: Paragraph, style: Style, layout: Layout) -> Fitted:
    """A paragraph whose place its neighbours decide."""
    name = block.style
    if name in (head.JOINT, head.SUFFIX):
        size = head.joint_size_at(blocks, position, style, layout)
        return Fitted(block, name, style, size, before=head.joint_before(blocks, position, style, layout))
    if name == signing.SEALED_ROW:
        tabs = signing.seal_tabs(blocks, position, style, layout)
        return Fitted(block, name, style, tabs=tabs, before=signing.row_before(blocks, position, layout))
    if name == signing.POST:
        if "\t" in block.text:
            tabs = signing.post_tabs(style, layout)
            before = signing.post_before(blocks, position, style, layout)
            return Fitted(block, name, style, stand=Stand("left"), tabs=tabs, before=before)
        before = signing.post_before(blocks, position, style, layout)
        return Fitted(block, name, style, stand=signing.post_stand(style, layout), before=before)
    if name == signing.STAMPED_DATE:
        stand = Stand("right", right=layout.signing.sealed_right)
        return Fitted(block, name, style, stand=stand, before=signing.stamped_date_before(style, layout))
    return Fitted(block, name, style, stand=signing.signed(blocks, position, style, layout))


def _note(blocks: Sequence[Block], position: int) -> str:
    """The variant of an attachment note: alone, first of several, or further one."""

    def is_note(index: int) -> bool:
        return 0 <= index < len(blocks) and isinstance(block := blocks[index], Paragraph) and block.style == NOTE

    if is_note(position - 1):
        return f"{NOTE}-next"
    return f"{NOTE}-first" if is_note(position + 1) else NOTE
