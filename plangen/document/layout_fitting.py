"""What a paragraph's look owes to its words and its neighbours: sizes that shrink, places that are computed, variants."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import floor

from plangen.document.blocks import Block, Paragraph, Table
from plangen.document.layout import FALLBACK, Layout
from plangen.document.layout_page import points
from plangen.document.layout_style import Style
from plangen.source import display_width

SIGNATURE, DATE, NOTE = "signature", "date", "attachment-note"
_MOST_SIGNATURES = 40
"""Further away a date is not looked for: there is no document with so many issuers."""


@dataclass(frozen=True, slots=True)
class Stand:
    """Where the lines of a paragraph stand, as its words make it: an alignment between two indents in characters."""

    align: str
    left: float = 0.0
    right: float = 0.0


@dataclass(frozen=True, slots=True)
class Fitted:
    """A paragraph with the name of its style and what differs from it."""

    paragraph: Paragraph
    name: str
    style: Style
    size: float | None = None
    """Points, where the words had to shrink; the line shrinks with them."""
    stand: Stand | None = None


def characters(text: str) -> float:
    """Width of ``text`` in Chinese characters: a digit or a Latin letter is half of one."""
    return display_width(text) / 2


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
        if style.fit:
            yield Fitted(block, name, style, size=fitting_size(block.text, style, layout))
        elif name in {SIGNATURE, DATE}:
            yield Fitted(block, name, style, stand=_signed(blocks, position, style, layout))
        else:
            yield Fitted(block, name, style)


def fitting_size(text: str, style: Style, layout: Layout) -> float | None:
    """The largest size in half points at which ``text`` stands in one line; ``None`` where the style's own fits."""
    width = max(map(characters, text.split("\n")))
    room = points(layout.page.text_width)
    if width * style.size <= room:
        return None
    return max(1.0, floor(room / width * 2) / 2)


def _note(blocks: Sequence[Block], position: int) -> str:
    """The variant of an attachment note: alone, first of several, or further one."""

    def is_note(index: int) -> bool:
        return 0 <= index < len(blocks) and isinstance(block := blocks[index], Paragraph) and block.style == NOTE

    if is_note(position - 1):
        return f"{NOTE}-next"
    return f"{NOTE}-first" if is_note(position + 1) else NOTE


def _signed(blocks: Sequence[Block], position: int, style: Style, layout: Layout) -> Stand:
    """Where a signature or its date stands (GB/T 9704-2012, 7.3.5.1 and 7.3.5.2).

    Sealed, both are centred in one strip around the place of the date, and unsealed, both begin at computed left indents: so
    the one stands right over the other even where a program draws digits wider than the standard's half a character.
    """
    block = blocks[position]
    assert isinstance(block, Paragraph)
    own, signing = characters(block.text), layout.signing
    other = _beside(blocks, position)
    line = points(layout.page.text_width) / layout.pitch(style)
    if signing.seal:
        date = own if block.style == DATE else other
        half = signing.sealed_right + date / 2 if date is not None else own / 2 + signing.sealed_right
        if own > 2 * half or 2 * half > line:
            return Stand("right")
        return Stand("center", left=line - 2 * half)
    signature, date = (other, own) if block.style == DATE else (own, other)
    if date is None or signature is None:
        begin = line - signing.plain_right - own
    elif date <= signature:
        begin = line - signing.plain_right - signature
        begin += signing.plain_shift if block.style == DATE else 0
    else:
        begin = line - signing.plain_right - date
        begin -= signing.plain_shift if block.style == SIGNATURE else 0
    return Stand("left", left=begin) if begin >= 0 else Stand("right")


def _beside(blocks: Sequence[Block], position: int) -> float | None:
    """Width of the date below a signature, or of the longest signature above a date."""
    block = blocks[position]
    assert isinstance(block, Paragraph)
    step = -1 if block.style == DATE else 1
    widest: float | None = None
    for index in range(position + step, position + step * _MOST_SIGNATURES, step):
        beside = blocks[index] if 0 <= index < len(blocks) else None
        if not isinstance(beside, Paragraph) or beside.style not in {SIGNATURE, DATE}:
            break
        if block.style == SIGNATURE and beside.style == DATE:
            return characters(beside.text)
        if block.style == DATE:
            if beside.style == DATE:
                break
            widest = max(widest or 0.0, characters(beside.text))
    return widest
