"""A zip file that is the same wherever and whenever it is written."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable
from dataclasses import dataclass

LEVEL = 6
_LOCAL = struct.Struct("<4s5H3I2H")
_CENTRAL = struct.Struct("<4s6H3I5H2I")
_END = struct.Struct("<4s4H2IH")
_VERSION = 20
_UNIX = 3 << 8
_UTF8_NAMES = 0x800
_DEFLATED = 8
_DATE, _TIME = (1 << 5) | 1, 0
"""1 January 1980, the earliest a zip file can say."""
_PERMISSIONS = 0o100644 << 16


@dataclass(frozen=True, slots=True)
class Packed:
    """A part of a package, compressed."""

    name: bytes
    data: bytes
    size: int
    checksum: int


def packed(name: str, text: str) -> Packed:
    """Compress a part's text."""
    raw = text.encode("utf-8")
    compressor = zlib.compressobj(LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
    data = compressor.compress(raw) + compressor.flush()
    return Packed(name.encode("utf-8"), data, len(raw), zlib.crc32(raw))


def zipped(parts: Iterable[Packed]) -> bytes:
    """The package of ``parts`` in their order (APPNOTE 6.3, without extensions)."""
    written: list[bytes] = []
    directory: list[bytes] = []
    offset = 0
    for part in parts:
        common = (_UTF8_NAMES, _DEFLATED, _TIME, _DATE, part.checksum, len(part.data), part.size, len(part.name), 0)
        local = _LOCAL.pack(b"PK\3\4", _VERSION, *common) + part.name
        central = _CENTRAL.pack(b"PK\1\2", _UNIX | _VERSION, _VERSION, *common, 0, 0, 0, _PERMISSIONS, offset)
        directory.append(central + part.name)
        written += (local, part.data)
        offset += len(local) + len(part.data)
    size = sum(map(len, directory))
    count = len(directory)
    end = _END.pack(b"PK\5\6", 0, 0, count, count, size, offset, 0)
    return b"".join((*written, *directory, end))
