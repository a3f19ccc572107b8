"""A file as it was read, with the way back: every character that is not mended is written as it stood, byte for byte."""

from __future__ import annotations

import codecs
from dataclasses import dataclass

from plangen.pipeline.ordering import Named
from plangen.project import LARGEST, Opened, decoded, open_text
from plangen.source import SourceText

_MARKS = {"utf-8": b"", "utf-16-le": codecs.BOM_UTF16_LE, "utf-16-be": codecs.BOM_UTF16_BE, "gb18030": b""}
"""Encodings that are read, with the mark that decoding takes away (that of UTF-8 stays in the text)."""


@dataclass(frozen=True, slots=True)
class Kept:
    """The bytes of a file, its text, and in which encoding the one becomes the other."""

    content: bytes
    opened: Opened
    encoding: str
    refusal: str = ""
    """Why the file cannot be mended, where it cannot."""

    def encoded(self, text: str) -> bytes:
        """``text`` as the bytes of this file."""
        return _MARKS[self.encoding] + text.encode(self.encoding)


def keep(named: Named) -> Kept:
    """Read the file of a plan. Never raises for what it holds."""
    content = named.piped
    if named.path is not None:
        # What cannot be read at all is said in the words of a check.
        opened = open_text(named.path, named.name)
        if not opened.readable:
            return Kept(b"", opened, "", f"“{named.name}”读不了：{opened.problems[0].message}")
        try:
            with named.path.open("rb") as file:
                content = file.read(LARGEST + 1)
        except OSError:
            return Kept(b"", opened, "", f"“{named.name}”读不了：没有这个文件，或正被别的程序占用。")
    opened = decoded(content, named.name)
    if not opened.readable:
        empty = Opened(SourceText(named.name, ""), opened.problems, readable=False)
        return Kept(content, empty, "", f"“{named.name}”读不了：{opened.problems[0].message}")
    text = opened.source.text
    for encoding, mark in _MARKS.items():
        if _is(text, encoding, mark, content):
            return Kept(content, opened, encoding)
    return Kept(content, opened, "", f"“{named.name}”的编码写不回原样，没有改。请先在编辑器里另存为 UTF-8。")


def _is(text: str, encoding: str, mark: bytes, content: bytes) -> bool:
    try:
        return mark + text.encode(encoding) == content
    except UnicodeEncodeError:
        return False
