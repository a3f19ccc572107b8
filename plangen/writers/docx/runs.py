"""Runs and plain paragraphs as Word's XML."""

from __future__ import annotations

from collections.abc import Iterable

from plangen.document.blocks import Run
from plangen.document.layout import Layout
from plangen.writers.characters import escaped
from plangen.writers.docx.styles import RUN_SUFFIX, SPACER

EMPTY = f'<w:p><w:pPr><w:pStyle w:val="{SPACER}"/></w:pPr></w:p>'
"""A paragraph of no height, where Word demands one."""


def runs_of(runs: Iterable[Run], layout: Layout, direct: str = "") -> str:
    """``runs``, each with the properties ``direct`` and, where it runs in, the face of its heading."""
    written = []
    for run in runs:
        properties = direct
        if run.face and run.face in layout.styles and layout.styles[run.face].run_in:
            properties = f'<w:rStyle w:val="{escaped(run.face)}{RUN_SUFFIX}"/>{direct}'
        if properties:
            properties = f"<w:rPr>{properties}</w:rPr>"
        written.append(f"<w:r>{properties}{_text(run.text)}</w:r>")
    return "".join(written)


def _text(text: str) -> str:
    text = escaped(text)
    if "\n" not in text and "\t" not in text:
        return f'<w:t xml:space="preserve">{text}</w:t>' if text else ""
    lines = []
    for line in text.split("\n"):
        pieces = (f'<w:t xml:space="preserve">{piece}</w:t>' if piece else "" for piece in line.split("\t"))
        lines.append("<w:tab/>".join(pieces))
    return "<w:br/>".join(lines)
