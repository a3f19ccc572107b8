"""Tables as Word's XML."""

from __future__ import annotations

from itertools import pairwise

from plangen.document.blocks import Paragraph, Table
from plangen.document.layout import Layout, points
from plangen.document.layout_table import Placed, placed, shares
from plangen.document.needs import divided_rows
from plangen.writers.docx.runs import EMPTY, begun, runs_of
from plangen.writers.docx.styles import TABLE_STYLE
from plangen.writers.docx.xml import twips


def table_of(table: Table, layout: Layout) -> str:
    """``table`` as wide as the type area; nothing where it has no row."""
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
    divided = divided_rows(table, layout)
    for index, row in enumerate(rows):
        heading = "<w:tblHeader/>" if index < table.header else ""
        written.append("<w:tr>" if index in divided else f"<w:tr><w:trPr><w:cantSplit/>{heading}</w:trPr>")
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
        f"{words or EMPTY}</w:tc>"
    )


def _cell_paragraph(paragraph: Paragraph, layout: Layout) -> str:
    name = paragraph.style if paragraph.style in layout.styles else "table-cell"
    return f"{begun(name)}</w:pPr>{runs_of(paragraph.runs, layout)}</w:p>"
