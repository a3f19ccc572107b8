"""Where signatures and dates stand: sealed, unsealed, sealed by several offices, stamped with a signature (7.3.5)."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil, floor

from plangen.document.blocks import Block, Paragraph
from plangen.document.layout import Layout
from plangen.document.layout_fitted import Stand, Tab, run_of
from plangen.document.layout_page import points
from plangen.document.layout_style import Style
from plangen.document.line_count import text_width

SIGNATURE, DATE, PLAIN_SIGNATURE, PLAIN_DATE = "signature", "date", "plain-signature", "plain-date"
SEALED_ROW, POST, STAMPED_DATE = "joint-signature", "post", "stamped-date"
SIGNED = frozenset((SIGNATURE, PLAIN_SIGNATURE))
DATED = frozenset((DATE, PLAIN_DATE))
_PLAIN = frozenset((PLAIN_SIGNATURE, PLAIN_DATE))
_SIGNING = SIGNED | DATED
_ROWS = frozenset((SEALED_ROW,))
_MOST_SIGNATURES = 40
"""Further away a date is not looked for: there is no document with so many issuers."""
_USUAL_DATE = 6.5
"""Characters of 2026年3月15日."""


def signed(blocks: Sequence[Block], position: int, style: Style, layout: Layout) -> Stand:
    """Where a signature or its date stands (GB/T 9704-2012, 7.3.5.1 and 7.3.5.2).

    Sealed, both are centred in one strip around the place of the date, and unsealed, both begin at computed left indents: so
    the one stands right over the other even where a program draws digits wider than the standard's half a character.
    """
    block = blocks[position]
    assert isinstance(block, Paragraph)
    own, signing = text_width(block.text), layout.signing
    is_date = block.style in DATED
    other = _beside(blocks, position)
    line = points(layout.page.text_width) / layout.pitch(style)
    if signing.seal and block.style not in _PLAIN:
        date = own if is_date else other
        half = signing.sealed_right + date / 2 if date is not None else own / 2 + signing.sealed_right
        if own > 2 * half or 2 * half > line:
            return Stand("right")
        return Stand("center", left=line - 2 * half)
    signature, date = (other, own) if is_date else (own, other)
    if date is None or signature is None:
        begin = line - signing.plain_right - own
    elif date <= signature:
        begin = line - signing.plain_right - signature
        begin += signing.plain_shift if is_date else 0
    else:
        begin = line - signing.plain_right - date
        begin -= signing.plain_shift if not is_date else 0
    return Stand("left", left=begin) if begin >= 0 else Stand("right")


def _beside(blocks: Sequence[Block], position: int) -> float | None:
    """Width of the date below a signature, or of the longest signature above a date."""
    block = blocks[position]
    assert isinstance(block, Paragraph)
    is_date = block.style in DATED
    widest: float | None = None
    step = -1 if is_date else 1
    for index in range(position + step, position + step * _MOST_SIGNATURES, step):
        beside = blocks[index] if 0 <= index < len(blocks) else None
        if not isinstance(beside, Paragraph) or beside.style not in _SIGNING:
            break
        if beside.style in DATED:
            return None if is_date else text_width(beside.text)
        if is_date:
            widest = max(widest or 0.0, text_width(beside.text))
    return widest


def seals_in_a_row(names: Sequence[str], layout: Layout) -> int:
    """How many offices sign side by side: no seal touches another or leaves the type area (7.3.5.1)."""
    style = layout.style(SEALED_ROW)
    pitch, reach = _seal_pitch(names, style, layout)
    left_of_last = points(layout.page.text_width) - _last_seal(_USUAL_DATE, style, layout)
    return max(1, floor((left_of_last - reach) / pitch) + 1)


def seal_tabs(blocks: Sequence[Block], position: int, style: Style, layout: Layout) -> tuple[Tab, ...]:
    """Centres of the names of one row; the last name of the last row stands over the date, the others left of it."""
    block = blocks[position]
    assert isinstance(block, Paragraph)
    rows = run_of(blocks, position, _ROWS, _MOST_SIGNATURES)
    texts = [one.text for index in rows if isinstance(one := blocks[index], Paragraph)]
    names = [name for text in texts for name in text.split("\t") if name]
    below = blocks[rows[-1] + 1] if rows[-1] + 1 < len(blocks) else None
    date = text_width(below.text) if isinstance(below, Paragraph) and below.style in DATED else _USUAL_DATE
    pitch, _ = _seal_pitch(names, style, layout)
    last = points(layout.page.text_width) - _last_seal(date, style, layout)
    count = sum(1 for name in block.text.split("\t") if name)
    return tuple(Tab(max(0.0, last - pitch * back), "center") for back in range(count - 1, -1, -1))


def row_before(blocks: Sequence[Block], position: int, layout: Layout) -> float | None:
    """Points above a further row of sealed signatures: its seals stand clear of those above."""
    above = blocks[position - 1] if position else None
    if not (isinstance(above, Paragraph) and above.style == SEALED_ROW):
        return None
    return (ceil(points(layout.signing.seal_mm) / layout.line) - 1) * layout.line


def post_stand(style: Style, layout: Layout) -> Stand:
    """An office-holder's title: two characters left of the signature stamp (7.3.5.3)."""
    signing = layout.signing
    return Stand(
        "right", right=signing.sealed_right + points(signing.stamp_width) / layout.pitch(style) + signing.post_gap
    )


def post_tabs(style: Style, layout: Layout) -> tuple[Tab, ...]:
    """A title where it stands beside a stamp, and a name in the middle of the stamp's place."""
    signing, pitch = layout.signing, layout.pitch(style)
    middle = points(layout.page.text_width - signing.stamp_width / 2) - signing.sealed_right * pitch
    post = points(layout.page.text_width) - post_stand(style, layout).right * pitch
    return (Tab(post, "right"), Tab(middle, "center"))


def post_before(blocks: Sequence[Block], position: int, style: Style, layout: Layout) -> float:
    """Points above a title: it is centred on its stamp, the first one two lines below the text."""
    above = blocks[position - 1] if position else None
    half = _half_stamp(style, layout)
    follows = isinstance(above, Paragraph) and above.style == POST
    return 2 * half if follows else half + layout.signing.sealed_lines * layout.line


def stamped_date_before(style: Style, layout: Layout) -> float:
    """Points above the date: one blank line below the stamp."""
    return _half_stamp(style, layout) + layout.line


def _half_stamp(style: Style, layout: Layout) -> float:
    return max(0.0, (points(layout.signing.stamp_height) - layout.line_of(style)) / 2)


def _seal_pitch(names: Sequence[str], style: Style, layout: Layout) -> tuple[float, float]:
    """Points from one seal's middle to the next, and from the first one's middle to its outermost point."""
    widest = max(map(text_width, names), default=0.0) * layout.pitch(style)
    seal = points(layout.signing.seal_mm)
    return max(seal, widest + layout.pitch(style)), max(seal, widest) / 2


def _last_seal(date: float, style: Style, layout: Layout) -> float:
    """Points from the right edge to the middle of the date, where the last seal stands."""
    return (layout.signing.sealed_right + date / 2) * layout.pitch(style)
