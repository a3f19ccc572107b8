"""A table in a CSV file beside a plan. The file is a stranger's: it lies in the project, is small, and only text is taken."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

from plangen.project.file import decoded
from plangen.project.folder import lies_in
from plangen.project.trouble import reason

LARGEST = 1_000_000
"""Bytes."""
MOST_ROWS = 2_000
MOST_COLUMNS = 50
_PROGRAMS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f]")
_NOT_TEXT = "它不是文本，或者有损坏的字符。请用 Excel 或 WPS 打开，另存为“CSV UTF-8（逗号分隔）”。"

Rows = tuple[tuple[str, ...], ...]


def rows_of(name: str, folder: Path, root: Path) -> Rows | str:
    """The rows of the file ``name`` beside the plans of ``folder``; or, in a sentence, why it cannot be read.

    Only a plain file that truly lies below ``root`` is opened, links followed. UTF-8, with or without its mark, UTF-16 with its
    mark and GBK are read; a cell may have several lines; rows and columns with nothing in them are left out.
    """
    path = folder / name
    if not lies_in(path, root):
        return "它不在项目文件夹里。请把文件放到方案旁边，不要用通到外面的链接。"
    try:
        if not path.is_file():
            return "没有这个文件。请检查文件名，文件要放在方案旁边。" if not path.exists() else "它不是普通文件。"
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except PermissionError:
        return "没有权限，或它正被 Excel 等程序占用，请先关闭。"
    except (OSError, ValueError, RuntimeError) as trouble:
        return f"{reason(trouble)}。"
    if len(content) > LARGEST:
        return f"文件超过 {LARGEST} 字节的上限。公文里印不下这么大的表，请只留要印的行。"
    if content.startswith(_PROGRAMS):
        return "这是 Excel 工作簿，不是 CSV。请在 Excel 或 WPS 里另存为“CSV UTF-8（逗号分隔）”。"
    opened = decoded(content, name)
    text = opened.source.text
    return _rows(text) if opened.readable and "\0" not in text else _NOT_TEXT


def _rows(text: str) -> Rows | str:
    lines = io.StringIO(text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n"), newline="")
    # A quotation mark without its partner would swallow every row behind it.
    reader = csv.reader(lines, strict=True)
    rows: list[tuple[str, ...]] = []
    try:
        for cells in reader:
            row = tuple(_CONTROL.sub(" ", cell).strip(" \u3000\n") for cell in cells)
            if any(row):
                rows.append(row)
            if len(rows) > MOST_ROWS + 1:
                return f"表超过 {MOST_ROWS} 行。请只留要印的行。"
    except csv.Error:
        return f"第 {reader.line_num} 行附近的引号不成对，或一格里的字太多。请用 Excel 或 WPS 打开，重新另存为 CSV。"
    if not rows:
        return "里面没有内容。第一行写列名，以下每行写一行。"
    width = max(index + 1 for row in rows for index, cell in enumerate(row) if cell)
    if width > MOST_COLUMNS:
        return f"表有 {width} 列，最多 {MOST_COLUMNS} 列。"
    kept = [index for index in range(width) if any(index < len(row) and row[index] for row in rows)]
    return tuple(tuple(row[index] if index < len(row) else "" for index in kept) for row in rows)
