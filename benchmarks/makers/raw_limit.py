"""The raw limit: document.xml from plain string joins, every part of the package through zipfile at level 6.

No style is looked up, nothing is escaped but what XML demands, no object is built. Nobody who writes a whole package with the
standard library can be much faster.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable
from typing import TYPE_CHECKING

from benchmarks.content import DOCUMENT, Table, package

if TYPE_CHECKING:
    from benchmarks.content import Content, Run


def prepare(content: Content) -> Callable[[], bytes]:
    """A function that makes the notice; the unchanging parts were read before."""
    join = prepare_document(content)
    parts = dict(content.parts)

    def make() -> bytes:
        parts[DOCUMENT] = join()
        return package(parts)

    return make


def prepare_deflated(content: Content) -> Callable[[], bytes]:
    """Less than a notice: document.xml alone, joined and deflated. Whoever keeps all else ready pays this at least."""
    join = prepare_document(content)
    return lambda: zlib.compress(join().encode("utf-8"), 6)


def prepare_document(content: Content) -> Callable[[], str]:
    """A function that joins document.xml."""
    head = content.parts[DOCUMENT].partition("<w:body>")[0] + "<w:body>"
    tail = content.section + "</w:body></w:document>"

    def join() -> str:
        written = [head]
        for block in content.blocks:
            if isinstance(block, Table):
                _join_table(block, written)
            else:
                written.append(f'<w:p><w:pPr><w:pStyle w:val="{block.style}"/></w:pPr>')
                written += map(_run, block.runs)
                written.append("</w:p>")
        written.append(tail)
        return "".join(written)

    return join


def _join_table(table: Table, written: list[str]) -> None:
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in table.widths)
    written.append(
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{table.style}"/><w:tblW w:w="{sum(table.widths)}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
    )
    for number, row in enumerate(table.rows):
        written.append(f"<w:tr><w:trPr><w:cantSplit/>{'' if number else '<w:tblHeader/>'}</w:trPr>")
        for width, cell in zip(table.widths, row, strict=True):
            written.append(
                f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>'
                f'<w:p><w:pPr><w:pStyle w:val="{cell.style}"/></w:pPr>'
            )
            written += map(_run, cell.runs)
            written.append("</w:p></w:tc>")
        written.append("</w:tr>")
    written.append("</w:tbl>")


def _run(run: Run) -> str:
    text = run.text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    text = text.replace("\n", '</w:t><w:br/><w:t xml:space="preserve">')
    face = f'<w:rPr><w:rStyle w:val="{run.face}"/></w:rPr>' if run.face else ""
    return f'<w:r>{face}<w:t xml:space="preserve">{text}</w:t></w:r>'
