"""Writing files: whole or not at all, and never over somebody's own work.

Beside what it writes plangen keeps ``.plangen.json``: the fingerprint of every file as it was written. A file that is
not in it, or has another fingerprint now, was made or changed by a person and is kept.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import secrets
import stat
from collections.abc import Collection
from pathlib import Path

from plangen.project import ledger
from plangen.project.trouble import reason


class NotWritten(Exception):
    """A file could not be written; the message is a sentence for the drafter."""


def write_file(path: Path, content: bytes, force: bool = False, plans: Collection[Path] = ()) -> None:
    """Put ``content`` at ``path``; folders are made where they are missing.

    ``plans`` are the files that ``content`` was made from: none of them is ever written over, not even by ``force``. A
    link is not followed: ``force`` puts the file in the link's place.

    Raises:
        NotWritten: where the place cannot be written, or holds a file that plangen did not write (unless ``force``).
    """
    fingerprint = hashlib.sha256(content).hexdigest()
    try:
        if _holds(path, fingerprint, force, plans):
            if ledger.read(path.parent).get(path.name) == fingerprint:
                return
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            replace(path, content)
    except PermissionError as trouble:
        open_elsewhere = "如果它正在 Word、WPS 或别的程序里打开，请先关闭再试；" if _is_there(path) else ""
        raise NotWritten(
            f"写不了“{path}”：没有权限。{open_elsewhere}不然请检查文件夹的权限，或换一个位置。"
        ) from trouble
    except (OSError, ValueError, RuntimeError) as trouble:
        raise NotWritten(f"写不了“{path}”：{reason(trouble)}。请换一个位置或文件名。") from trouble
    try:
        replace(path.parent / ledger.NAME, ledger.noted(path.parent, path.name, fingerprint))
    except (OSError, ValueError) as trouble:
        raise NotWritten(
            f"“{path}”已经写好，但“{path.parent / ledger.NAME}”写不了（{reason(trouble)}），下一次会把它当成别人的文件。"
        ) from trouble


def _holds(path: Path, fingerprint: str, force: bool, plans: Collection[Path]) -> bool:
    """Whether ``path`` is the wanted file already.

    Raises:
        NotWritten: where something stands there that must be kept.
        OSError: where nobody can say.
    """
    try:
        mode = path.lstat().st_mode
    except (FileNotFoundError, NotADirectoryError):
        return False
    if stat.S_ISDIR(mode):
        raise NotWritten(f"“{path}”是一个文件夹，不能写成文件。请换一个文件名。")
    if any(_is_same(path, one) for one in plans):
        raise NotWritten(f"“{path}”是方案文件本身，不能把结果写在它上面。请换一个文件名。")
    if stat.S_ISLNK(mode):
        if force:
            return False
        raise NotWritten(f"“{path}”是一个链接，没有覆盖。请换一个文件名，或加 --force 用新文件换掉这个链接。")
    if not stat.S_ISREG(mode):
        raise NotWritten(f"“{path}”不是普通文件，不能写。请换一个文件名。")
    current = _fingerprint(path)
    if current == fingerprint:
        return True
    if force:
        return False
    if not mode & stat.S_IWUSR:
        raise NotWritten(f"“{path}”设成了只读，没有覆盖。请换一个文件名，或加 --force 覆盖它。")
    known = ledger.read(path.parent).get(path.name)
    if current != known:
        why = "不是 plangen 写的" if known is None else "在生成之后被改过"
        raise NotWritten(f"“{path}”{why}，没有覆盖。请换一个文件名，或加 --force 覆盖它。")
    return False


def _fingerprint(path: Path) -> str:
    """Of the file as it is, however large."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _is_same(path: Path, other: Path) -> bool:
    try:
        return path.samefile(other)
    except (OSError, ValueError):
        return False


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:
        return False


def replace(path: Path, content: bytes) -> None:
    """Write beside ``path`` and rename: a reader sees the old file or the new one, never half of one.

    Raises:
        OSError: where that fails; nothing is left behind.
    """
    # A name of its own: two programs, or two threads of one, may write into a folder at the same time.
    temporary = path.parent / f".plangen-{secrets.token_hex(8)}.tmp"
    try:
        # Opened the ordinary way, so that the new file has the permissions the person's other files have.
        with temporary.open("xb") as file:
            file.write(content)
            file.flush()
            # Some disks say only now that they are full.
            os.fsync(file.fileno())
        if path.is_file() and not path.is_symlink():
            temporary.chmod(path.stat().st_mode & 0o777)
        temporary.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise
