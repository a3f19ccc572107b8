"""Documents on paper: laid out by LibreOffice, with an honest word on the fonts it had."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from plangen.press.program import NoPress, PressFailed, find_program

if TYPE_CHECKING:
    from plangen.document import Document
    from plangen.press.substitutes import Substituted
    from plangen.readers.pdf import Printed

__all__ = [
    "NoPress", "PressFailed", "can_press", "font_remark", "is_legible", "missing_sentence", "other_way", "pressed",
    "substitutes", "unreadable_sentence", "what_is_in",
]  # fmt: skip

LEGIBLE = 0.9
"""The share of different Han characters with shapes of their own. In a Chinese font hardly one is missing; with none on the
machine one box stands for all of them; a Japanese one lacks a good part of the simplified."""

FIRST_CHINESE = "\u2e80"
"""From here on in Unicode stand Chinese marks and characters, and nothing that a font without them draws."""
MOST_NAMED = 3
"""Files that one sentence names."""


def can_press() -> bool:
    """Whether there is a LibreOffice here."""
    try:
        find_program()
    except NoPress:
        return False
    return True


def pressed(documents: Sequence[Document]) -> tuple[bytes | None, ...]:
    """The PDF of each of ``documents``, by one start of LibreOffice; ``None`` for one that it could not print.

    Its dates are those of the documents; the order of the fonts in it is LibreOffice's own and not always the same.

    Raises:
        NoPress: where there is no LibreOffice.
        PressFailed: where nothing came out.
        LayoutFault: where a document's layout cannot be used.
    """
    from plangen import writers
    from plangen.press.running import print_files
    from plangen.readers.pdf import without_clock

    program = find_program()
    printed = print_files(program, [writers.write(one, ".docx") for one in documents])
    days = [one.properties.issued for one in documents]
    return tuple(
        content and without_clock(content, f"{day:%Y%m%d}" if day else "19800101")
        for content, day in zip(printed, days, strict=True)
    )


def what_is_in(content: bytes) -> Printed | None:
    """The pages and fonts of a PDF; ``None`` where a release of LibreOffice writes it in a way that is not known here."""
    from plangen.readers.pdf import read_pdf

    try:
        return read_pdf(content)
    except ValueError:
        return None


def is_legible(document: Document, content: bytes) -> bool:
    """Whether the PDF ``content`` of ``document`` shows its Han characters, and not empty boxes, whatever its fonts are called.

    True where the PDF does not tell: what may be read is not withheld.
    """
    from plangen.document.fonts import han_characters
    from plangen.readers.pdf import drawn_characters

    wanted, drawn = han_characters(document), drawn_characters(content)
    # A box counts as the character that it stood for first, be it a Chinese mark; where there is none, nothing is known.
    told = any(letter >= FIRST_CHINESE for letter in drawn)
    return not told or len(wanted & drawn) >= LEGIBLE * len(wanted)


def substitutes(printed: Iterable[tuple[Document, bytes]]) -> Substituted:
    """Which fonts the PDFs of documents hold in place of those that were asked for."""
    from plangen.document.fonts import wanted_fonts
    from plangen.document.layout import layout
    from plangen.press.substitutes import Substituted, substituted

    found = [
        substituted(wanted_fonts(document, layout(document.layout)), read.fonts)
        for document, content in printed
        if (read := what_is_in(content)) is not None
    ]
    missing, instead = ([name for one in found for name in getattr(one, field)] for field in ("missing", "instead"))
    return Substituted(tuple(dict.fromkeys(missing)), tuple(dict.fromkeys(instead)))


def font_remark(printed: Iterable[tuple[Document, bytes]]) -> str:
    """A sentence on ``substitutes`` for whoever gets a PDF; empty where there are none."""
    found = substitutes(printed)
    others = "、".join(found.instead)
    if not found.missing:
        return f"PDF 里有些字是公文字体里没有的，LibreOffice 用 {others} 代替。请看一看这些字。" if others else ""
    instead = f"用 {others} 代替" if others else "没有用上它"
    return (
        f"这台电脑没有{'、'.join(found.missing)}，LibreOffice 排 PDF 时{instead}：字形不是公文规定的，换行和页数也可能不同。"
        "正式印发的，请在装有这些字体的电脑上生成，或在那里用 Word、WPS 打开 .docx，另存为 PDF。"
    )


def other_way(trouble: Exception) -> str:
    """Why there is no PDF, and how to come by one all the same."""
    return f"没有生成 PDF：{trouble}也可以生成 .docx，用 Word 或 WPS 打开，再另存为 PDF。"


def missing_sentence(path: Path) -> str:
    """Why the PDF ``path`` was not written although others were."""
    return f"“{path}”没有生成：LibreOffice 没有排出这一份。请生成 .docx，用 Word 或 WPS 打开，再另存为 PDF。"


def unreadable_sentence(paths: Sequence[Path]) -> str:
    """Why the PDFs ``paths`` were not written although LibreOffice laid them out, and what to do."""
    names = "、".join(f"“{path}”" for path in paths[:MOST_NAMED])
    more = f"等{len(paths)}份" if len(paths) > MOST_NAMED else ""
    return (
        f"{names}{more}没有写：LibreOffice 在这台电脑上没有找到中文字体，PDF 里的汉字排成了方框，无法阅读。"
        "请先安装中文字体（公文用方正小标宋简体、仿宋_GB2312、楷体_GB2312、黑体、宋体）再生成；"
        "或者生成 .docx，在有中文字体的电脑上用 Word、WPS 打开，另存为 PDF。"
    )
