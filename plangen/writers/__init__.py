"""Documents as files: one module a format, each with one function ``write(document)``."""

from __future__ import annotations

from importlib import import_module

from plangen.document.blocks import Document

_MODULES = {".docx": "docx", ".html": "html", ".md": "markdown", ".txt": "text"}
SUFFIXES = tuple(_MODULES)
"""File name endings that can be written."""


def check_suffix(suffix: str, more: tuple[str, ...] = ()) -> None:
    """Nothing where ``suffix`` can be written here or is one of ``more``.

    Raises:
        ValueError: for any other ending; the message is a Chinese sentence.
    """
    known = (*SUFFIXES, *more)
    if suffix.lower() not in known:
        raise ValueError(f"不会写“{suffix or '没有扩展名的'}”格式的文件，请用以下扩展名之一：{'、'.join(known)}。")


def write(document: Document, suffix: str) -> bytes:
    """``document`` in the format of a file name ending such as ``.docx``.

    Raises:
        ValueError: for an ending that is not one of ``SUFFIXES``; the message is a Chinese sentence.
        LayoutFault: where the document's layout cannot be used.
    """
    check_suffix(suffix)
    written: bytes = import_module(f"plangen.writers.{_MODULES[suffix.lower()]}").write(document)
    return written
