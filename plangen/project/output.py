"""Writing files: whole or not at all, and never over somebody's own work.

Beside what it writes plangen keeps ``.plangen.json``: the fingerprint of every file as it was written. A file that is
not in it, or has another fingerprint now, was made or changed by a person and is kept.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
from pathlib import Path

LEDGER = ".plangen.json"
_LARGEST_LEDGER = 4_000_000


class NotWritten(Exception):
    """A file could not be written; the message is a sentence for the drafter."""


def write_file(path: Path, content: bytes, force: bool = False) -> None:
    """Put ``content`` at ``path``; folders are made where they are missing.

    Raises:
        NotWritten: where the place cannot be written, or holds a file that plangen did not write (unless ``force``).
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.is_dir():
            raise NotWritten(f"“{path}”是一个文件夹，不能写成文件。请换一个文件名。")
        if path.exists() and not force:
            _keep_foreign(path, content)
        _replace(path, content)
        _note(path, content)
    except PermissionError as error:
        open_elsewhere = "如果它正在 Word 或 WPS 里打开，请先关闭；" if path.exists() else ""
        raise NotWritten(f"写不了“{path}”。{open_elsewhere}请检查文件夹的权限，或换一个位置。") from error
    except OSError as error:
        raise NotWritten(f"写不了“{path}”：{error.strerror or error}。请换一个位置。") from error


def _fingerprint(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _keep_foreign(path: Path, content: bytes) -> None:
    current = path.read_bytes()
    if current == content or _ledger(path.parent).get(path.name) == _fingerprint(current):
        return
    known = path.name in _ledger(path.parent)
    why = "在生成之后被改过" if known else "不是 plangen 写的"
    raise NotWritten(f"“{path}”{why}，没有覆盖。请换一个文件名，或加 --force 覆盖它。")


def _ledger(folder: Path) -> dict[str, str]:
    path = folder / LEDGER
    with contextlib.suppress(OSError, ValueError, RecursionError):
        if path.stat().st_size <= _LARGEST_LEDGER:
            noted = json.loads(path.read_text(encoding="utf-8"))
            if isinstance(noted, dict):
                return {str(name): str(value) for name, value in noted.items()}
    return {}


def _note(path: Path, content: bytes) -> None:
    ledger = _ledger(path.parent)
    ledger[path.name] = _fingerprint(content)
    written = json.dumps(ledger, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    _replace(path.parent / LEDGER, written.encode("utf-8"))


def _replace(path: Path, content: bytes) -> None:
    """Write beside ``path`` and rename: a reader sees the old file or the new one, never half of one."""
    # Opened by the ordinary way, so that the new file has the permissions the person's other files have.
    temporary = path.parent / f".plangen-{os.getpid()}.tmp"
    try:
        with temporary.open("xb") as file:
            file.write(content)
        if path.exists():
            temporary.chmod(path.stat().st_mode & 0o777)
        temporary.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise
