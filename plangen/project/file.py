"""Reading a plan's file: size first, then its encoding; a stranger's file never fills the memory."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from plangen.findings import Problem
from plangen.source import SourceText, Span

LARGEST = 4_000_000
"""Bytes. Larger files are refused before they are read."""


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
        size = path.stat().st_size
        if size > LARGEST:
            message = f"文件太大：{size} 字节，超过上限 {LARGEST} 字节。一份方案不会这么长，请检查是不是选错了文件。"
            return _refused(name, "file-too-large", message)
        content = path.read_bytes()
    except IsADirectoryError:
        return _refused(name, "cannot-read", "这是一个文件夹，不是方案文件。")
    except FileNotFoundError:
        return _refused(name, "cannot-read", "没有这个文件。请检查文件名和所在的文件夹。")
    except PermissionError:
        return _refused(name, "cannot-read", "没有权限读这个文件，或它正被别的程序占用。")
    except OSError as error:
        return _refused(name, "cannot-read", f"读不了这个文件：{error.strerror or error}。")
    return decoded(content, name)


def decoded(content: bytes, name: str) -> Opened:
    """The text of ``content``."""
    if len(content) > LARGEST:
        message = f"内容太长：{len(content)} 字节，超过上限 {LARGEST} 字节。"
        return _refused(name, "file-too-large", message)
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        try:
            text = content.decode("utf-16")
        except UnicodeDecodeError:
            return _refused(name, "not-text", "文件不是文本，读不出方案。请用文本编辑器另存为 UTF-8 文本。")
        return _other_encoding(name, text, "UTF-16")
    try:
        return Opened(SourceText(name, content.decode("utf-8")))
    except UnicodeDecodeError:
        pass
    if b"\0" not in content:
        try:
            return _other_encoding(name, content.decode("gb18030"), "GBK")
        except UnicodeDecodeError:
            pass
    return _refused(name, "not-text", "文件不是文本，读不出方案。请用文本编辑器另存为 UTF-8 文本。")


def _other_encoding(name: str, text: str, encoding: str) -> Opened:
    message = f"文件是 {encoding} 编码，已经按 {encoding} 读入。请在编辑器里另存为 UTF-8，别的软件才不会读成乱码。"
    return Opened(SourceText(name, text), (Problem(message, Span(0, 0), "not-utf8"),))


def _refused(name: str, fault: str, message: str) -> Opened:
    return Opened(SourceText(name, ""), (Problem(message, Span(0, 0), fault),), readable=False)
