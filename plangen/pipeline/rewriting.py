"""Putting a file that the drafter named back in its place: the old one or the new one, never half of one."""

from __future__ import annotations

import stat
from pathlib import Path

from plangen.project import NotWritten
from plangen.project.output import replace
from plangen.project.trouble import reason


def put(path: Path, content: bytes) -> None:
    """Put ``content`` at ``path``, or where the link there leads to; the file keeps its permissions.

    Raises:
        NotWritten: where that cannot be done; then the file is as it was.
    """
    try:
        target = path.resolve()
        if target.is_file() and not target.stat().st_mode & stat.S_IWUSR:
            raise NotWritten(f"“{path}”设成了只读，没有改。请先取消只读。")
        replace(target, content)
    except PermissionError as trouble:
        raise NotWritten(f"写不了“{path}”：没有权限，或者它正被别的程序占用。请关闭那个程序再试。") from trouble
    except (OSError, ValueError, RuntimeError) as trouble:
        raise NotWritten(f"写不了“{path}”：{reason(trouble)}。") from trouble
