"""A .docx package from a stranger: its parts as XML trees, with limits that act before memory does."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO
from posixpath import dirname, join, normpath
from zipfile import BadZipFile, ZipFile, ZipInfo

from lxml import etree

from plangen.readers.read_back import UnreadableFile

LARGEST_FILE = 60_000_000
"""Bytes of a package: pictures weigh, text does not."""
LARGEST_PART = 20_000_000
"""Bytes of one part of XML once unpacked; Word needs as much for five hundred pages."""
HIGHEST_RATIO = 300
"""How much smaller than its content a part may be packed; deflate itself reaches 1,032."""
SMALLEST_SUSPECT = 4_000_000
"""Parts below this size are read whatever their ratio: a table of empty cells packs well."""
MOST_PARTS = 5_000

_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_DAMAGED = (BadZipFile, OSError, EOFError, ValueError, RuntimeError, zlib.error, struct.error)
"""What the zip library raises for files that are not whole; not implemented methods and passwords are runtime errors."""
_NOT_WORD = "这个文件不是 Word 文档（.docx），或者已经损坏。请用 Word 或 WPS 打开，另存为 .docx 再试。"


class Package:
    """The parts of a .docx file. Nothing is read until it is asked for."""

    def __init__(self, content: bytes) -> None:
        """Open a package.

        Raises:
            UnreadableFile: where ``content`` is no zip file, or one beyond the limits.
        """
        if len(content) > LARGEST_FILE:
            raise UnreadableFile(
                f"文件太大：{len(content)} 字节，超过上限 {LARGEST_FILE} 字节。请检查是不是选错了文件。"
            )
        if content.startswith(b"\xd0\xcf\x11\xe0"):
            raise UnreadableFile(
                "这是旧格式的 .doc 文件，或者加了密码的文件。请用 Word 或 WPS 打开，另存为不加密的 .docx 再试。"
            )
        try:
            self._zip = ZipFile(BytesIO(content))
        except _DAMAGED as error:
            raise UnreadableFile(_NOT_WORD) from error
        if len(self._zip.filelist) > MOST_PARTS:
            raise UnreadableFile(
                f"文件里有 {len(self._zip.filelist)} 个部件，超过上限 {MOST_PARTS} 个，不像是正常的 Word 文档。"
            )
        self._parts: dict[str, ZipInfo] = {}
        for part in self._zip.filelist:
            self._parts.setdefault(part.filename.lstrip("/"), part)

    def xml(self, name: str) -> etree._Element | None:
        """The root of the part ``name``; ``None`` where there is no such part.

        Raises:
            UnreadableFile: where it is damaged, beyond the limits, or has a document type (no Word file has).
        """
        part = self._parts.get(name)
        if part is None:
            return None
        raw = self._bytes(part)
        parser = etree.XMLParser(
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            huge_tree=False,
            remove_comments=True,
            remove_pis=True,
        )
        try:
            root = etree.fromstring(raw, parser)
        except (etree.XMLSyntaxError, ValueError) as error:
            raise UnreadableFile(f"{_NOT_WORD}（{name} 读不下去）") from error
        if root.getroottree().docinfo.internalDTD is not None:
            raise UnreadableFile(f"文件的 {name} 里有文档类型声明，Word 文档不会有，为安全起见没有读。")
        return root

    def related(self, name: str) -> dict[str, str]:
        """The parts that ``name`` refers to, by relationship id; parts outside the package are left out."""
        root = self.xml(f"{dirname(name)}/_rels/{name.rsplit('/', 1)[-1]}.rels".lstrip("/"))
        found: dict[str, str] = {}
        for one in root.iter(_RELATIONSHIP) if root is not None else ():
            key, target = one.get("Id"), one.get("Target")
            if key and target and one.get("TargetMode") != "External":
                inside = target if target.startswith("/") else join("/", dirname(name), target)
                found[key] = normpath(inside).lstrip("/")
        return found

    def main_part(self) -> str:
        """The name of the part that holds the text.

        Raises:
            UnreadableFile: where there is none.
        """
        root = self.xml("_rels/.rels")
        for one in root.iter(_RELATIONSHIP) if root is not None else ():
            if (one.get("Type") or "").endswith("/officeDocument"):
                name = normpath(join("/", one.get("Target") or "")).lstrip("/")
                if name in self._parts:
                    return name
        raise UnreadableFile(_NOT_WORD)

    def _bytes(self, part: ZipInfo) -> bytes:
        if part.flag_bits & 1:
            raise UnreadableFile("文件加了密码，读不出内容。请在 Word 或 WPS 里去掉密码再试。")
        if part.file_size > LARGEST_PART:
            raise UnreadableFile(f"文件的 {part.filename} 展开后太大，超过上限 {LARGEST_PART} 字节，没有读。")
        if part.file_size > SMALLEST_SUSPECT and part.file_size > HIGHEST_RATIO * max(part.compress_size, 1):
            raise UnreadableFile(f"文件的 {part.filename} 压缩得不正常，可能是压缩炸弹，没有读。")
        try:
            with self._zip.open(part) as stream:
                # What the directory says of the size may be a lie.
                raw = stream.read(part.file_size + 1)
        except _DAMAGED as error:
            raise UnreadableFile(_NOT_WORD) from error
        if len(raw) > part.file_size:
            raise UnreadableFile(_NOT_WORD)
        return raw
