"""Reading a plan's file: bounded first, then its encoding; a stranger's file never fills the memory."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from plangen.findings import Problem
from plangen.project.folder import SUFFIXES
from plangen.project.trouble import reason
from plangen.source import SourceText, Span, suggestion

LARGEST = 4_000_000
"""Bytes. Of a larger file nothing is kept."""
_NOT_TEXT = "文件不是文本，读不出方案。请用文本编辑器打开原件，另存为 UTF-8 文本。"
_PROGRAMS = {
    b"PK\x03\x04": "Word、WPS 或 Excel 文件（也可能是压缩包）",
    b"\xd0\xcf\x11\xe0": "旧版 Word、WPS 或 Excel 文件",
    b"%PDF": "PDF 文件",
}
"""What a file begins with that a drafter may take for a plan."""
_MOST_DAMAGE = 0.1
"""Share of unreadable characters up to which a text is damaged UTF-8; GBK read as UTF-8 has many more."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A file's text, or (``readable`` is false) an empty one and the problem that says why."""

    source: SourceText
    problems: tuple[Problem, ...] = ()
    readable: bool = True


def open_text(path: Path, name: str) -> Opened:
    """The text of ``path``, called ``name`` in findings.

    UTF-8 is expected; UTF-16 (with its mark) and GBK are read too, with a warning, because Windows editors write them.
    """
    try:
        if path.is_dir():
            return _refused(name, "cannot-read", "这是一个文件夹，不是方案文件。")
        # Never by size alone: a device or a pipe has none.
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except FileNotFoundError:
        return _refused(name, "cannot-read", f"没有这个文件。{_offer(path)}请检查文件名和所在的文件夹。")
    except PermissionError:
        return _refused(name, "cannot-read", "没有权限读这个文件，或它正被别的程序占用。")
    except (OSError, ValueError, RuntimeError) as trouble:
        return _refused(name, "cannot-read", f"读不了这个文件：{reason(trouble)}。")
    return decoded(content, name)


def _offer(path: Path) -> str:
    """A sentence that offers the plan of the same folder whose name is nearest."""
    try:
        known = [one.name for one in path.parent.iterdir() if one.suffix.lower() in SUFFIXES]
    except (OSError, ValueError):
        return ""
    return suggestion(path.name, known)


def decoded(content: bytes, name: str) -> Opened:
    """The text of ``content``."""
    if len(content) > LARGEST:
        message = f"文件太大，超过 {LARGEST} 字节的上限。一份方案不会这么长，请检查是不是选错了文件。"
        return _refused(name, "file-too-large", message)
    for beginning, what in _PROGRAMS.items():
        if content.startswith(beginning):
            message = f"这是 {what}，不是方案。方案是 .yaml 文本文件，可以用 plangen new 某市 生成一份。"
            return _refused(name, "not-text", message)
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        try:
            return _other_encoding(name, content.decode("utf-16"), "UTF-16")
        except UnicodeDecodeError:
            return _refused(name, "not-text", _NOT_TEXT)
    try:
        return Opened(SourceText(name, content.decode("utf-8")))
    except UnicodeDecodeError as broken:
        return _not_utf8(content, name, broken.start)


def _not_utf8(content: bytes, name: str, start: int) -> Opened:
    """The text of bytes that are not UTF-8 from ``start`` on: GBK, or UTF-8 that was damaged, or no text."""
    if b"\0" in content:
        return _refused(name, "not-text", _NOT_TEXT)
    lenient = content.decode("utf-8", "replace")
    foreign = sum(character > "\x7f" for character in lenient)
    if lenient.count("\ufffd") <= foreign * _MOST_DAMAGE or _has_halves(content):
        line = content.count(b"\n", 0, start) + 1
        message = f"第 {line} 行有损坏的字符（不是 UTF-8），没有读。请在编辑器里打开，改好那一行，再存为 UTF-8。"
        return _refused(name, "not-text", message)
    try:
        return _other_encoding(name, content.decode("gb18030"), "GBK")
    except UnicodeDecodeError:
        return _refused(name, "not-text", _NOT_TEXT)


def _has_halves(content: bytes) -> bool:
    """Whether ``content`` is UTF-8 but for halves of surrogate pairs, as some old programs write rare characters."""
    try:
        content.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return False
    return True


def _other_encoding(name: str, text: str, encoding: str) -> Opened:
    message = f"文件是 {encoding} 编码，已经按 {encoding} 读入。请在编辑器里另存为 UTF-8，别的软件才不会读成乱码。"
    return Opened(SourceText(name, text), (Problem(message, Span(0, 0), "not-utf8"),))


def _refused(name: str, fault: str, message: str) -> Opened:
    return Opened(SourceText(name, ""), (Problem(message, Span(0, 0), fault),), readable=False)
