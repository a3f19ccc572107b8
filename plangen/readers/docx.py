"""A .docx file, ours or a stranger's, as a Document: body, tables and text boxes in reading order, headers and footers beside it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lxml import etree

from plangen.document.blocks import Block, Document, Paragraph, Properties, Table
from plangen.document.layout import layout
from plangen.readers.names import Names, W, names_of
from plangen.readers.package import Package
from plangen.readers.paragraphs import check_depth, chosen, is_choice, words_of
from plangen.readers.read_back import Furniture, ReadBack, UnreadableFile
from plangen.readers.tables import table_of

_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_STYLES = "styles.xml"
_THROUGH = frozenset(f"{W}{name}" for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag"))
_DC = "{http://purl.org/dc/elements/1.1/}"
_DCTERMS = "{http://purl.org/dc/terms/}"


def read(content: bytes, like: str = "official") -> ReadBack:
    """The text of a .docx file; ``like`` names the layout whose style names are looked for.

    Every paragraph on a page comes out once, in reading order; a text box after the paragraph it hangs on. What was deleted
    with change tracking on, footnotes and comments are not text of the page.

    Raises:
        UnreadableFile: where ``content`` is no .docx file, is damaged, encrypted, or beyond the limits.
    """
    package = Package(content)
    look = layout(like)
    main = package.main_part()
    root = package.xml(main)
    body = root.find(f"{W}body") if root is not None else None
    if body is None:
        raise UnreadableFile("这个文件里没有 Word 正文。请用 Word 或 WPS 打开，另存为 .docx 再试。")
    related = package.related(main)
    styles = next((name for name in related.values() if name.endswith(_STYLES)), "")
    names = names_of(package.xml(styles), look)
    document = Document(tuple(_blocks(body, names, 0)), like, _properties(package))
    return ReadBack(document, _furniture(package, body, related, names))


def _blocks(element: etree._Element, names: Names, depth: int) -> Iterator[Block]:
    check_depth(depth)
    for child in element:
        if child.tag == f"{W}p":
            words = words_of(child, names)
            if words.style not in names.spacers or words.paragraph.text:
                yield words.paragraph
            for box in words.boxes:
                yield from _blocks(box, names, depth + 1)
        elif child.tag == f"{W}tbl":
            yield table_of(child, lambda cell: tuple(_flat(_blocks(cell, names, depth + 1))))
        elif child.tag in _THROUGH:
            yield from _blocks(child, names, depth + 1)
        elif is_choice(child):
            part = chosen(child)
            if part is not None:
                yield from _blocks(part, names, depth + 1)


def _flat(blocks: Iterator[Block]) -> Iterator[Paragraph]:
    """A cell's paragraphs, those of tables inside it among them."""
    for block in blocks:
        if isinstance(block, Table):
            for row in block.rows:
                for cell in row:
                    yield from cell.paragraphs
        else:
            yield block


def _furniture(package: Package, body: etree._Element, related: dict[str, str], names: Names) -> Furniture:
    found: dict[str, list[tuple[str, str]]] = {"headerReference": [], "footerReference": []}
    seen: set[str] = set()
    for section in body.iter(f"{W}sectPr"):
        for tag, lines in found.items():
            for reference in section.iterchildren(f"{W}{tag}"):
                name = related.get(reference.get(_ID) or "", "")
                part = package.xml(name) if name and name not in seen else None
                seen.add(name)
                if part is not None:
                    text = Document(tuple(_blocks(part, names, 0)), "").text
                    lines.append((reference.get(f"{W}type") or "default", text))
    return Furniture(tuple(found["headerReference"]), tuple(found["footerReference"]))


def _properties(package: Package) -> Properties:
    root = package.xml("docProps/core.xml")
    if root is None:
        return Properties()

    def text(name: str) -> str:
        return root.findtext(name) or ""

    try:
        issued = date.fromisoformat(text(f"{_DCTERMS}created")[:10])
    except ValueError:
        issued = None
    return Properties(text(f"{_DC}title"), text(f"{_DC}creator"), text(f"{_DC}subject"), issued)
