"""Our own count of pages, which places the colophon, beside LibreOffice's; and how pages and fonts of a PDF are read.

Han characters only, beside the samples: between these and digits LibreOffice 7.4 puts a space that the file forbids, so that
a narrow column with numbers in it may take a line more than in Word.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import resolve1

from plangen.document import Block, Document, Table
from plangen.document.layout import layout
from plangen.document.sheets import page_count, without_colophon
from plangen.pipeline.pressing import is_legible, pressed
from plangen.press import program
from plangen.readers.pdf import Printed, read_pdf
from tests.composition.plans import item
from tests.conftest import FONT_CONFIGURATION
from tests.document.sample import cell, han, head, paragraph
from tests.layout import everything, samples


def bare(*blocks: Block) -> Document:
    return Document(blocks, "bare")


def table(*lines: int) -> Table:
    """Rows of so many lines each below a heading row."""
    return Table(((head("甲"), head("乙")), *((cell("\n".join("一" * count)), cell("二")) for count in lines)))


def lengths() -> Iterator[tuple[str, Document]]:
    """Texts that end just before and just behind the end of a page."""
    for lines in (1, 21, 22, 23, 44, 45):
        yield f"{lines} lines", bare(paragraph("body", han(28 * lines - 2)))
        yield f"{lines} lines, one character more", bare(paragraph("body", han(28 * lines - 1)))
    for lines in (18, 19, 20, 21, 22):
        text = paragraph("body", han(28 * lines - 6))
        yield (
            f"a heading below {lines} lines",
            bare(text, paragraph("heading-1", "一、标题"), paragraph("body", han(60))),
        )
        yield f"a table below {lines} lines", bare(text, table(1, 1, 1), paragraph("body", "完。"))
    # Points that are left free below the rows: their rules and the paragraph behind them want 2.5.
    for above, single, double in ((0, 16, 7), (1, 22, 3), (8, 18, 0), (0, 27, 1), (19, 3, 0), (1, 9, 10), (3, 21, 2)):
        lead = (paragraph("body", han(28 * above - 6)),) if above else ()
        yield f"rows at the foot: {above} {single} {double}", bare(*lead, table(*[1] * single, *[2] * double))
    yield "repeated heading rows", bare(table(*[1, 2, 3] * 30))
    titled = (paragraph("attachment-label", "附件"), paragraph("attachment-title", "分工表"))
    for rows in (7, 8, 9):
        yield f"{rows} rows below a title", bare(*titled, table(*[3] * rows, 2))
    for body in (28 * 5, 28 * 16, 28 * 30):
        yield f"a notice with {body} characters behind it", everything.issued(body=body)
        yield f"{body} characters that go out directly", everything.closed(genre="意见", body=body)
    yield "wide", everything.closed(body=200, attachments=(item("总表", table=everything.WIDE),))
    yield from samples.documents().items()


def laid_out() -> Iterator[tuple[str, Document]]:
    for name, document in lengths():
        yield name, without_colophon(document, layout(document.layout)) or document


@pytest.fixture(scope="session")
def counts(print_pdf: Callable[[Path | bytes], Path]) -> dict[str, tuple[int, Printed, bytes]]:
    """Our count, what the program reads in LibreOffice's PDF, and that PDF: all by one start, as a build does it."""
    del print_pdf
    texts = dict(laid_out())
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("FONTCONFIG_FILE", str(FONT_CONFIGURATION))
        patch.delenv(program.VARIABLE, raising=False)
        pdfs = pressed(list(texts.values()))
    found = {}
    for (name, text), pdf in zip(texts.items(), pdfs, strict=True):
        assert pdf is not None, name
        found[name] = page_count(text, layout(text.layout)), read_pdf(pdf), pdf
    return found


def test_both_count_the_same(counts: dict[str, tuple[int, Printed, bytes]]) -> None:
    differing = {name: (ours, read.pages) for name, (ours, read, _) in counts.items() if ours != read.pages}
    assert differing == {}


def test_a_pdf_says_to_us_what_it_says_to_pdfminer(
    counts: dict[str, tuple[int, Printed, bytes]], tmp_path: Path
) -> None:
    for _, read, pdf in counts.values():
        path = tmp_path / "one.pdf"
        path.write_bytes(pdf)
        with path.open("rb") as file:
            pages, fonts = 0, set()
            for page in PDFPage.create_pages(PDFDocument(PDFParser(file))):
                pages += 1
                for font in resolve1(page.resources.get("Font", {})).values():
                    fonts.add(resolve1(font)["BaseFont"].name.partition("+")[2])
        assert read == Printed(pages, tuple(sorted(fonts)))


NO_CHINESE = """<fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include><selectfont><rejectfont>
<pattern><patelt name="lang"><string>zh-cn</string></patelt></pattern>
<pattern><patelt name="lang"><string>zh-tw</string></patelt></pattern>
<pattern><patelt name="lang"><string>ja</string></patelt></pattern>
</rejectfont></selectfont></fontconfig>"""


def test_what_is_printed_in_chinese_fonts_is_legible(counts: dict[str, tuple[int, Printed, bytes]]) -> None:
    boxes = [name for name, document in laid_out() if not is_legible(document, counts[name][2])]
    assert boxes == []


def test_without_a_chinese_font_nothing_is(
    print_pdf: Callable[[Path | bytes], Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    del print_pdf
    configuration = tmp_path / "fonts.conf"
    configuration.write_text(NO_CHINESE, encoding="utf-8")
    monkeypatch.setenv("FONTCONFIG_FILE", str(configuration))
    monkeypatch.delenv(program.VARIABLE, raising=False)
    documents = [everything.issued(body=60), bare(paragraph("body", "《某市方案》印发。"))]
    for document, content in zip(documents, pressed(documents), strict=True):
        assert content is not None
        assert not is_legible(document, content)


def test_a_pdf_bears_no_clock_and_no_folder(counts: dict[str, tuple[int, Printed, bytes]]) -> None:
    _, _, pdf = counts["zhengzhou-2023-majors"]
    information = pdf[pdf.rfind(b"/Creator") :]
    assert b"/CreationDate(D:2023" in information
    assert b"/tmp" not in pdf
    assert b"plangen-" not in pdf
