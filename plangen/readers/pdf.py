"""What a PDF by LibreOffice says of itself: pages, the fonts it truly holds, what they draw (ISO 32000-1, 7.5.7, 9.8, 9.10.3).

No library for this: pages and fonts stand in plain dictionaries of the file, or in compressed object streams, which newer
releases write; what the fonts draw, in a table beside each. The tests compare with pdfminer.
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
_MAPPED = re.compile(rb"<[0-9A-Fa-f]{2,8}>\s*<((?:[0-9A-Fa-f]{4}){1,32})>")
_RANGES = b"beginbfrange"
_HEAD = 400
"""Bytes in which a table of characters says what it is."""
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


def drawn_characters(content: bytes) -> frozenset[str]:
    """The characters that the fonts in a PDF have shapes for; empty where it does not say so in LibreOffice's way.

    The empty box for what a font lacks is one shape, and counts as the first character that it stood for: one of them in
    each font.
    """
    drawn, room = set[str](), MOST_INFLATED
    for _, data in _streams(content):
        if b"begincmap" not in _inflated(data[:_HEAD], _HEAD):
            continue
        table = _inflated(data, room)
        room -= len(table)
        if _RANGES in table or room <= 0:
            return frozenset()
        for found in _MAPPED.finditer(table):
            drawn.update(bytes.fromhex(found[1].decode("ascii")).decode("utf-16-be", "replace"))
    return frozenset(drawn)


def without_clock(content: bytes, day: str) -> bytes:
    """``content`` with its dates set to ``day`` (``20240924``); nothing in it moves.

    LibreOffice 7.4 knows no other way: it writes the moment of printing, whatever the document says. Only plain dates behind
    the last stream are set, where 7.4 has them; those inside a compressed object stream, which newer releases may write,
    stay the moment of printing, since other bytes there have another length.
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
    room = MOST_INFLATED
    for before, data in _streams(content):
        yield before
        if b"/ObjStm" in before[before.rfind(b" obj") + 1 :]:
            inflated = _inflated(data, room)
            room -= len(inflated)
            yield inflated


def _streams(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    """What stands before each stream, and the stream; at last what stands behind them all, and nothing."""
    position = 0
    while found := _STREAM.search(content, position):
        before = content[position : found.start()]
        end = content.find(b"endstream", found.end())
        if end < 0:
            yield before, b""
            return
        yield before, content[found.end() : end]
        position = end + len(b"endstream")
    yield content[position:], b""


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
