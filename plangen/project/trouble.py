"""What went wrong with the disk, in a drafter's words."""

from __future__ import annotations

import errno

_REASONS = {
    "ENOSPC": "磁盘满了",
    "EDQUOT": "磁盘配额用完了",
    "ENAMETOOLONG": "名称太长",
    "EROFS": "那里只能读，不能写",
    "EACCES": "没有权限",
    "EPERM": "没有权限",
    "ENOENT": "没有这个文件或文件夹",
    "ENOTDIR": "路径里有一段是文件，不是文件夹",
    "EEXIST": "路径里有一段是文件，不是文件夹",
    "EISDIR": "那是一个文件夹",
    "ELOOP": "链接绕成了一圈",
    "EINVAL": "名称里有不能用的字符",
    "EILSEQ": "名称里有不能用的字符",
    "EIO": "磁盘读写出错",
    "EFBIG": "文件超过了系统允许的大小",
    "EBUSY": "正被别的程序占用",
}
# Not every system has every number.
_BY_NUMBER = {getattr(errno, name): reason for name, reason in _REASONS.items() if hasattr(errno, name)}


def reason(trouble: OSError | ValueError | RuntimeError) -> str:
    """Why a file could not be read or written; a name with a NUL in it is a ``ValueError``, a ring of links a ``RuntimeError``."""
    if isinstance(trouble, OSError):
        return _BY_NUMBER.get(trouble.errno or 0) or trouble.strerror or type(trouble).__name__
    return _REASONS["ELOOP"] if isinstance(trouble, RuntimeError) else _REASONS["EINVAL"]
