"""Blocks as the document part: one ``w:p`` a paragraph, one ``w:r`` a run."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plangen.document.blocks import Document, Table
from plangen.document.layout import Layout
from plangen.document.layout_fitted import Fitted
from plangen.document.layout_head import JOINT_NAMES
from plangen.document.layout_turned import parts, turned
from plangen.document.sheets import Sheets, sheets
from plangen.writers.docx.colophon import colophon
from plangen.writers.docx.formatting import direct_properties
from plangen.writers.docx.letter import letter_mark
from plangen.writers.docx.letterhead import joint_letterhead
from plangen.writers.docx.runs import EMPTY, PAGE_TURN, begun, divided, runs_of
from plangen.writers.docx.sections import section
from plangen.writers.docx.styles import SPACER
from plangen.writers.docx.tables import table_of
from plangen.writers.docx.xml import DECLARATION, NAMESPACE, half_points

_RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_HEAD = f'{DECLARATION}<w:document xmlns:w="{NAMESPACE}" xmlns:r="{_RELATIONSHIPS}"><w:body>'


def document_part(document: Document, layout: Layout) -> str:
    """The whole of ``word/document.xml``."""
    laid = sheets(document, layout)
    found = parts(laid.text, layout)
    # Upright text and its colophon on one sheet are one section; so is all that no section must follow.
    apart = bool(laid.foot) and laid.turn and (layout.colophon.even or found[-1].turned)
    written = [_HEAD]
    own = ""
    for position, part in enumerate(found):
        look = turned(layout) if part.turned else layout
        own = section(look, "nextPage" if position else "", side=part.turned, first=not position)
        ends = apart or position < len(found) - 1
        written += _text(laid.text[part.start : part.end], look, own if ends else "", bool(laid.foot))
    if laid.foot:
        written += _foot(laid, layout, apart)
    if apart:
        # Should the estimate be wrong, Word itself still looks for an even page.
        own = section(layout, "evenPage" if layout.colophon.even else "nextPage", numbered=not laid.blank)
    written.append(f"{own}</w:body></w:document>")
    return "".join(written)


def _text(text: Sequence[Fitted | Table], layout: Layout, ending: str, followed: bool) -> Iterator[str]:
    """The blocks of the text; ``ending`` ends their section, ``followed`` says that another paragraph comes behind them."""
    joint: list[Fitted] = []
    after_table = False
    last = len(text) - 1
    for position, block in enumerate(text):
        if isinstance(block, Table):
            table = table_of(block, layout)
            # Word runs two tables together that nothing divides.
            yield f"{EMPTY}{table}" if after_table and table else table
            after_table = after_table or bool(table)
        elif block.name in JOINT_NAMES:
            joint.append(block)
            below = text[position + 1] if position < last else None
            if not (isinstance(below, Fitted) and below.name in JOINT_NAMES):
                yield joint_letterhead(joint, layout, lambda one: _paragraph(one._replace(before=0.0), layout))
                joint, after_table = [], True
        elif block.style.sheet and layout.letter.width:
            yield letter_mark(block, layout, lambda one: _paragraph(one, layout))
            after_table = position == last
        else:
            yield _paragraph(block, layout, ending if position == last else "")
            after_table = False
    if ending and (after_table or not text):
        yield _empty(ending)
    elif after_table and not followed:
        # Word demands a paragraph behind the last table.
        yield EMPTY


def _foot(laid: Sheets, layout: Layout, begins_section: bool) -> Iterator[str]:
    if laid.blank:
        yield _empty(section(layout, "nextPage", numbered=False))
    new_page = laid.turn and not begins_section
    yield colophon(laid.foot, layout, lambda one: _paragraph(one, layout), new_page)


def _empty(ending: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{SPACER}"/>{ending}</w:pPr></w:p>'


def _paragraph(block: Fitted, layout: Layout, ending: str = "") -> str:
    direct = direct_properties(block, layout)
    run_direct = ""
    if block.size is not None:
        size = half_points(block.size)
        run_direct = f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'
    if block.turns_at:
        parts_of_it = divided(block.paragraph.runs, block.turns_at)
        runs = PAGE_TURN.join(runs_of(part, layout, run_direct) for part in parts_of_it)
    else:
        runs = runs_of(block.paragraph.runs, layout, run_direct)
    mark = f"<w:rPr>{run_direct}</w:rPr>" if run_direct else ""
    return f"{begun(block.name)}{direct}{mark}{ending}</w:pPr>{runs}</w:p>"
