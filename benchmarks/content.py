"""What every contender must print: the paragraphs of one notice, and the package that holds the styles for them.

Both are taken from a .docx that plangen wrote, so that all print the same text under the same styles.
"""

from __future__ import annotations

import json
import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree as ET

DOCUMENT = "word/document.xml"
STYLES = "word/styles.xml"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one face; ``face`` is the id of a character style, or empty. A line break is a newline."""

    text: str
    face: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph under a paragraph style, named by its id."""

    style: str
    runs: tuple[Run, ...]

    @property
    def text(self) -> str:
        """The words."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Table:
    """A table without joined cells, a paragraph in each cell; ``widths`` in twips, one a column; the first row repeats."""

    style: str
    widths: tuple[int, ...]
    rows: tuple[tuple[Paragraph, ...], ...]


@dataclass(frozen=True, slots=True)
class Content:
    """What is printed, the parts of the package around it, and the name that a drafter sees for each style's id."""

    blocks: tuple[Paragraph | Table, ...]
    parts: Mapping[str, str]
    style_names: Mapping[str, str]

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The paragraphs, those in tables left out."""
        return tuple(block for block in self.blocks if isinstance(block, Paragraph))

    @property
    def text(self) -> str:
        """All words, one line a paragraph."""
        lines = (
            [block.text] if isinstance(block, Paragraph) else [cell.text for row in block.rows for cell in row]
            for block in self.blocks
        )
        return "\n".join(line for each in lines for line in each)

    @property
    def section(self) -> str:
        """The XML of the page set-up, the last thing in the body."""
        return section(self.parts[DOCUMENT])

    def base(self) -> bytes:
        """The package with an empty body: the template for programs that start from a .docx."""
        head, _, rest = self.parts[DOCUMENT].partition("<w:body>")
        emptied = f"{head}<w:body>{self.section}</w:body>{rest.rpartition('</w:body>')[2]}"
        return package({**self.parts, DOCUMENT: emptied})


def section(document: str) -> str:
    """The page set-up of a document part."""
    found = re.findall(r"<w:sectPr\b(?:(?!</w:sectPr>).)*</w:sectPr>", document, re.DOTALL)
    return str(found[-1])


def package(parts: Mapping[str, str]) -> bytes:
    """A zip file of ``parts``, by the means of the standard library."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as written:
        for name, text in parts.items():
            written.writestr(name, text)
    return buffer.getvalue()


def read_content(docx: bytes, tables: bool = False) -> Content:
    """The content of a .docx whose body holds paragraphs alone, or ``tables`` too.

    Raises:
        ValueError: where something else stands in the body: not every contender could print it alike.
    """
    with zipfile.ZipFile(BytesIO(docx)) as opened:
        parts = {name: opened.read(name).decode("utf-8") for name in opened.namelist()}
    blocks: list[Paragraph | Table] = []
    for element in _body(docx):
        if element.tag == f"{_W}p":
            blocks.append(_paragraph(element))
        elif tables and element.tag == f"{_W}tbl":
            blocks.append(_table(element))
        elif element.tag != f"{_W}sectPr":
            raise ValueError(f"the body holds {element.tag}, the benchmark compares paragraphs")
    names = {
        style.attrib[f"{_W}styleId"]: style.find(f"{_W}name").attrib[f"{_W}val"]  # type: ignore[union-attr]
        for style in ET.fromstring(parts[STYLES]).iter(f"{_W}style")
    }
    return Content(tuple(blocks), parts, names)


def text_of(docx: bytes) -> str:
    """All words in the body of any .docx, one line a paragraph: what contenders are compared by."""
    return "\n".join(_paragraph(element).text for element in _body(docx).iter(f"{_W}p"))


def styles_of(docx: bytes) -> list[str]:
    """The id of each paragraph's style in any .docx."""
    return [_paragraph(element).style for element in _body(docx).iter(f"{_W}p")]


def save(content: Content, path: Path) -> None:
    """Write ``content`` down for another process."""
    paragraphs = [[one.style, [[run.text, run.face] for run in one.runs]] for one in content.paragraphs]
    saved = {"paragraphs": paragraphs, "parts": dict(content.parts), "names": dict(content.style_names)}
    path.write_text(json.dumps(saved, ensure_ascii=False), encoding="utf-8")


def open_saved(path: Path) -> Content:
    """What `save` wrote."""
    saved = json.loads(path.read_text(encoding="utf-8"))
    paragraphs = tuple(Paragraph(style, tuple(Run(*run) for run in runs)) for style, runs in saved["paragraphs"])
    return Content(paragraphs, saved["parts"], saved["names"])


def _body(docx: bytes) -> ET.Element:
    with zipfile.ZipFile(BytesIO(docx)) as opened:
        body = ET.fromstring(opened.read(DOCUMENT)).find(f"{_W}body")
    assert body is not None
    return body


def _paragraph(element: ET.Element) -> Paragraph:
    style = element.find(f"{_W}pPr/{_W}pStyle")
    runs = tuple(_run(run) for run in element.iter(f"{_W}r"))
    return Paragraph("" if style is None else style.attrib[f"{_W}val"], runs)


def _table(element: ET.Element) -> Table:
    style = element.find(f"{_W}tblPr/{_W}tblStyle")
    widths = tuple(int(column.attrib[f"{_W}w"]) for column in element.iter(f"{_W}gridCol"))
    rows = tuple(tuple(map(_paragraph, row.iter(f"{_W}p"))) for row in element.iter(f"{_W}tr"))
    if any(len(row) != len(widths) for row in rows):
        raise ValueError("the table holds joined cells or several paragraphs in one")
    return Table("" if style is None else style.attrib[f"{_W}val"], widths, rows)


def _run(element: ET.Element) -> Run:
    face = element.find(f"{_W}rPr/{_W}rStyle")
    return Run("".join(_pieces(element)), "" if face is None else face.attrib[f"{_W}val"])


def _pieces(run: ET.Element) -> Iterator[str]:
    signs = {f"{_W}br": "\n", f"{_W}tab": "\t"}
    for child in run:
        yield (child.text or "") if child.tag == f"{_W}t" else signs.get(child.tag, "")
