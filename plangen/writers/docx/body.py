"""Blocks as the document part: one ``w:p`` a paragraph, one ``w:r`` a run."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise

from plangen.document.blocks import Document, Paragraph, Run, Table
from plangen.document.layout import Layout, points
from plangen.document.layout_fitting import Fitted, fitted
from plangen.document.layout_table import Placed, placed, shares
from plangen.writers.characters import escaped
from plangen.writers.docx.formatting import spacing, standing
from plangen.writers.docx.styles import RUN_SUFFIX, SPACER, TABLE_STYLE
from plangen.writers.docx.xml import DECLARATION, NAMESPACE, half_points, twips

_RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_HEAD = f'{DECLARATION}<w:document xmlns:w="{NAMESPACE}" xmlns:r="{_RELATIONSHIPS}"><w:body>'
_SPACER = f'<w:p><w:pPr><w:pStyle w:val="{SPACER}"/></w:pPr></w:p>'


def document_part(document: Document, layout: Layout) -> str:
    """The whole of ``word/document.xml``."""
    written = [_HEAD]
    after_table = False
    for block in fitted(document.blocks, layout):
        if isinstance(block, Table):
            table = _table(block, layout)
            # Word runs two tables together that nothing divides.
            written.append(f"{_SPACER}{table}" if after_table and table else table)
            after_table = after_table or bool(table)
        else:
            written.append(_paragraph(block, layout))
            after_table = False
    # Word demands a paragraph behind the last table.
    written.append(f"{_SPACER if after_table else ''}{_section(layout)}</w:body></w:document>")
    return "".join(written)


def _paragraph(block: Fitted, layout: Layout) -> str:
    direct, run_direct = "", ""
    if block.size is not None:
        size = half_points(block.size)
        direct = spacing(block.style, layout, layout.line_of(block.style) * block.size / block.style.size)
        run_direct = f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'
    elif block.stand is not None:
        direct = standing(block.stand, block.style, layout)
    runs = _runs(block.paragraph.runs, layout, run_direct)
    mark = f"<w:rPr>{run_direct}</w:rPr>" if run_direct else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{escaped(block.name)}"/>{direct}{mark}</w:pPr>{runs}</w:p>'


def _runs(runs: Iterable[Run], layout: Layout, direct: str = "") -> str:
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


def _table(table: Table, layout: Layout) -> str:
    if not table.rows:
        return ""
    rows, columns = placed(table)
    room = twips(points(layout.page.text_width))
    edges = [0]
    for share in shares(table, columns):
        edges.append(edges[-1] + max(1, int(room * share)))
    grid = "".join(f'<w:gridCol w:w="{right - left}"/>' for left, right in pairwise(edges))
    written = [
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{TABLE_STYLE}"/><w:tblW w:w="{edges[-1]}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
    ]
    for index, row in enumerate(rows):
        heading = "<w:tblHeader/>" if index < table.header else ""
        written.append(f"<w:tr><w:trPr><w:cantSplit/>{heading}</w:trPr>")
        written.extend(_cell(one, edges, layout) for one in row)
        written.append("</w:tr>")
    written.append("</w:tbl>")
    return "".join(written)


def _cell(one: Placed, edges: list[int], layout: Layout) -> str:
    width = edges[one.column + one.columns] - edges[one.column]
    span = f'<w:gridSpan w:val="{one.columns}"/>' if one.columns > 1 else ""
    merge = "<w:vMerge/>" if one.below else '<w:vMerge w:val="restart"/>' if one.rows > 1 else ""
    paragraphs = () if one.below else one.cell.paragraphs
    words = "".join(_cell_paragraph(paragraph, layout) for paragraph in paragraphs)
    # Word demands a paragraph in every cell.
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}{merge}<w:vAlign w:val="center"/></w:tcPr>'
        f"{words or _SPACER}</w:tc>"
    )


def _cell_paragraph(paragraph: Paragraph, layout: Layout) -> str:
    name = paragraph.style if paragraph.style in layout.styles else "table-cell"
    return f'<w:p><w:pPr><w:pStyle w:val="{escaped(name)}"/></w:pPr>{_runs(paragraph.runs, layout)}</w:p>'


@lru_cache(maxsize=32)
def _section(layout: Layout) -> str:
    page = layout.page

    def length(millimetres: float) -> int:
        return twips(points(millimetres))

    orient = ' w:orient="landscape"' if page.width > page.height else ""
    grid = f'<w:docGrid w:type="lines" w:linePitch="{twips(layout.line)}"/>' if layout.grid.lines else ""
    return (
        '<w:sectPr><w:footerReference w:type="default" r:id="rId4"/><w:footerReference w:type="even" r:id="rId5"/>'
        f'<w:pgSz w:w="{length(page.width)}" w:h="{length(page.height)}"{orient}/>'
        f'<w:pgMar w:top="{length(page.top)}" w:right="{length(page.right)}" w:bottom="{length(page.bottom)}"'
        f' w:left="{length(page.left)}" w:header="{length(page.header)}" w:footer="{length(page.footer)}" w:gutter="0"/>'
        f"{grid}</w:sectPr>"
    )
