"""Word's paragraphs and runs as ours: what a reader of the page sees, in order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from plangen.document.blocks import Paragraph, Run
from plangen.readers.names import Names, W
from plangen.readers.read_back import UnreadableFile

DEEPEST = 60
"""Levels of tables, text boxes and fields inside each other; a person writes three or four."""

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_INSIDE = frozenset(
    f"{W}{name}"
    for name in ("hyperlink", "ins", "moveTo", "smartTag", "sdt", "sdtContent", "fldSimple", "customXml", "dir", "bdo")
)
_DRAWN = frozenset((f"{W}drawing", f"{W}pict", f"{W}object"))
_BOX = f"{W}txbxContent"
_CHARACTERS = {f"{W}tab": "\t", f"{W}cr": "\n", f"{W}noBreakHyphen": "\u2011", f"{W}softHyphen": "\u00ad"}
_RUN, _TEXT, _BREAK, _SYMBOL = f"{W}r", f"{W}t", f"{W}br", f"{W}sym"
_VALUE = f"{W}val"


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph, and the text boxes that hang on it."""

    paragraph: Paragraph
    style: str | None
    """The style's id in the file."""
    boxes: tuple[etree._Element, ...] = ()


def words_of(element: etree._Element, names: Names) -> Words:
    """Read one ``w:p``."""
    properties = element.find(f"{W}pPr")
    style = _style(properties, f"{W}pStyle")
    runs: list[Run] = []
    boxes: list[etree._Element] = []
    for run in _runs(element, 0):
        text = "".join(_pieces(run, boxes, 0))
        runs.append(Run(text, face=names.run(_style(run.find(f"{W}rPr"), f"{W}rStyle"))))
    return Words(Paragraph(names.paragraph(style), tuple(runs)), style, tuple(boxes))


def chosen(element: etree._Element) -> etree._Element | None:
    """Of alternatives for newer and older programs, the first: they say the same twice."""
    choice = element.find(f"{_MC}Choice")
    return choice if choice is not None else element.find(f"{_MC}Fallback")


def is_choice(element: etree._Element) -> bool:
    """Whether ``element`` offers alternatives."""
    return element.tag == f"{_MC}AlternateContent"


def _style(properties: etree._Element | None, tag: str) -> str | None:
    named = properties.find(tag) if properties is not None else None
    return named.get(_VALUE) if named is not None else None


def _runs(element: etree._Element, depth: int) -> Iterator[etree._Element]:
    """The runs of a paragraph that stand on the page: not what was deleted or moved away."""
    check_depth(depth)
    for child in element:
        if child.tag == _RUN:
            yield child
        elif child.tag in _INSIDE:
            yield from _runs(child, depth + 1)
        elif is_choice(child):
            part = chosen(child)
            if part is not None:
                yield from _runs(part, depth + 1)


def _pieces(run: etree._Element, boxes: list[etree._Element], depth: int) -> Iterator[str]:
    check_depth(depth)
    for child in run:
        tag = child.tag
        if tag == _TEXT:
            yield child.text or ""
        elif tag == _BREAK:
            # A page break is no word.
            if child.get(f"{W}type", "textWrapping") == "textWrapping":
                yield "\n"
        elif tag in _CHARACTERS:
            yield _CHARACTERS[tag]
        elif tag == _SYMBOL:
            yield _symbol(child.get(f"{W}char", ""))
        elif tag in _DRAWN:
            boxes.extend(_boxes(child))
        elif is_choice(child):
            part = chosen(child)
            if part is not None:
                yield from _pieces(part, boxes, depth + 1)


def _boxes(drawing: etree._Element) -> Iterator[etree._Element]:
    """The text boxes of a drawing, the outermost only: their own are found when they are read."""
    for box in drawing.iter(_BOX):
        above = box.getparent()
        while above is not None and above is not drawing and above.tag != _BOX:
            above = above.getparent()
        if above is drawing:
            yield box


def _symbol(code: str) -> str:
    try:
        return chr(int(code, 16))
    except (ValueError, OverflowError):
        return "\ufffd"


def check_depth(depth: int) -> None:
    """Refuse what is nested beyond any use.

    Raises:
        UnreadableFile: below the deepest level that is read.
    """
    if depth > DEEPEST:
        raise UnreadableFile(f"文件里的表格、文本框或域套了 {DEEPEST} 层以上，不像是正常的 Word 文档，没有读。")
