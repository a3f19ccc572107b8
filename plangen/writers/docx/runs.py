"""Runs and plain paragraphs as Word's XML."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from plangen.document.blocks import Run
from plangen.document.layout import Layout
from plangen.writers.characters import escaped, is_plain
from plangen.writers.docx.styles import RUN_SUFFIX, SPACER

EMPTY = f'<w:p><w:pPr><w:pStyle w:val="{SPACER}"/></w:pPr></w:p>'
"""A paragraph of no height, where Word demands one."""


@lru_cache(maxsize=512)
def begun(style: str) -> str:
    """A paragraph of the named ``style`` as far as its own properties go."""
    return f'<w:p><w:pPr><w:pStyle w:val="{escaped(style)}"/>'


PAGE_TURN = '<w:r><w:br w:type="page"/></w:r>'
"""The run between words where a page begins."""


def runs_of(runs: Iterable[Run], layout: Layout, direct: str = "") -> str:
    """``runs``, each with the properties ``direct`` and, where it runs in, the face of its heading."""
    plain = _begun("", layout, direct)
    written = []
    for text, _, face in runs:
        start = _begun(face, layout, direct) if face else plain
        if text and is_plain(text):
            written.append(f'{start}<w:t xml:space="preserve">{text}</w:t></w:r>')
        else:
            written.append(f"{start}{_text(text)}</w:r>")
    return "".join(written)


def divided(runs: Iterable[Run], at: int) -> tuple[list[Run], list[Run]]:
    """``runs`` before the character ``at``, and from there on."""
    before: list[Run] = []
    behind: list[Run] = []
    for run in runs:
        length = len(run.text)
        if at >= length:
            before.append(run)
        elif at <= 0:
            behind.append(run)
        else:
            before.append(run._replace(text=run.text[:at]))
            behind.append(run._replace(text=run.text[at:]))
        at -= length
    return before, behind


@lru_cache(maxsize=512)
def _begun(face: str, layout: Layout, direct: str) -> str:
    properties = direct
    if face in layout.styles and layout.styles[face].run_in:
        properties = f'<w:rStyle w:val="{escaped(face)}{RUN_SUFFIX}"/>{direct}'
    return f"<w:r><w:rPr>{properties}</w:rPr>" if properties else "<w:r>"


def _text(text: str) -> str:
    """Words with line breaks and tabs in them."""
    lines = []
    for line in escaped(text).split("\n"):
        pieces = (f'<w:t xml:space="preserve">{piece}</w:t>' if piece else "" for piece in line.split("\t"))
        lines.append("<w:tab/>".join(pieces))
    return "<w:br/>".join(lines)
