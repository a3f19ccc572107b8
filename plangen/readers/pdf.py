"""What a PDF by LibreOffice says of itself: how many pages, and which fonts it truly holds (ISO 32000-1, 7.5.7, 9.8).

No library for this: two facts stand in plain dictionaries of the file, or in compressed object streams, which newer releases
write. The tests compare with pdfminer.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

MOST_INFLATED = 64_000_000
"""Bytes of object streams: those of a thousand pages are a few million."""
_PAGE = re.compile(rb"/Type\s*/Page(?![A-Za-z])")
_FONT = re.compile(rb"/FontName\s*/([^\s/<>\[\](){}%]+)")
_STREAM = re.compile(rb"(?<![a-z])stream\r?\n")
_SUBSET = re.compile(r"[A-Z]{6}\+")
_ESCAPED = re.compile(rb"#([0-9A-Fa-f]{2})")
_DATED = re.compile(rb"(/(?:CreationDate|ModDate)\s*\()(D:[^()\\]*)(?=\))")


@dataclass(frozen=True, slots=True)
class Printed:
    """``fonts`` are PostScript names, without the six letters of a subset, each once, sorted."""

    pages: int
    fonts: tuple[str, ...]


def read_pdf(content: bytes) -> Printed:
    """The pages and fonts of a PDF.

    Raises:
        ValueError: where it is no PDF, or holds no page that can be seen.
    """
    if not content.startswith(b"%PDF-"):
        raise ValueError("no PDF")
    pages, fonts = 0, set[str]()
    for objects in _dictionaries(content):
        pages += len(_PAGE.findall(objects))
        fonts.update(map(_name, _FONT.findall(objects)))
    if not pages:
        raise ValueError("no pages")
    return Printed(pages, tuple(sorted(fonts)))


def without_clock(content: bytes, day: str) -> bytes:
    """``content`` with its dates set to ``day`` (``20240924``); nothing in it moves.

    LibreOffice 7.4 knows no other way: it writes the moment of printing, whatever the document says.
    """

    def dated(found: re.Match[bytes]) -> bytes:
        length = len(found[2])
        zone = "Z'" if length < len("D:20240924000000+00'00'") else "+00'00'"
        return found[1] + f"D:{day}000000{zone}".encode("ascii").ljust(length)[:length]

    # What a file says of itself stands behind all that it shows.
    start = content.rfind(b"endstream")
    return content[: max(start, 0)] + _DATED.sub(dated, content[max(start, 0) :])


def _dictionaries(content: bytes) -> Iterator[bytes]:
    """What stands outside of streams, and inside of those that hold objects."""
    position, room = 0, MOST_INFLATED
    while found := _STREAM.search(content, position):
        before = content[position : found.start()]
        yield before
        end = content.find(b"endstream", found.end())
        if end < 0:
            return
        if b"/ObjStm" in before[before.rfind(b" obj") + 1 :]:
            inflated = _inflated(content[found.end() : end], room)
            room -= len(inflated)
            yield inflated
        position = end + len(b"endstream")
    yield content[position:]


def _inflated(data: bytes, most: int) -> bytes:
    try:
        return zlib.decompressobj().decompress(data, max(most, 1))
    except zlib.error:
        return b""


def _name(written: bytes) -> str:
    plain = _ESCAPED.sub(lambda found: bytes((int(found[1], 16),)), written)
    try:
        name = plain.decode("utf-8")
    except UnicodeDecodeError:
        name = plain.decode("gb18030", "replace")
    return _SUBSET.sub("", name, count=1)
