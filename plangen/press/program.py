"""Where LibreOffice is installed."""

from __future__ import annotations

import os
import re
import shutil
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

VARIABLE = "PLANGEN_SOFFICE"
"""The environment variable that names the program, where it stands in no usual place."""
_NAMES = ("soffice", "libreoffice")
_UNIX = (
    "/usr/lib/libreoffice/program/soffice",
    "/usr/lib64/libreoffice/program/soffice",
    "/usr/local/bin/soffice",
    "/usr/local/bin/libreoffice",
)
_OPT = Path("/opt")
_MACOS = "Applications/LibreOffice.app/Contents/MacOS/soffice"
_WINDOWS_FOLDERS = ("PROGRAMW6432", "PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")
# The first waits for its end and writes to the console that started it.
_WINDOWS_NAMES = ("soffice.com", "soffice.exe")


class NoPress(Exception):
    """There is no LibreOffice here; the message is a sentence for the drafter."""


class PressFailed(Exception):
    """LibreOffice did not print; the message is a sentence for the drafter."""


def find_program(environment: Mapping[str, str] = os.environ, platform: str = sys.platform) -> Path:
    """LibreOffice: what ``PLANGEN_SOFFICE`` names, else what the path finds, else what stands where installers put it.

    Raises:
        NoPress: where there is none, or the variable names none.
    """
    named = environment.get(VARIABLE, "").strip().strip('"')
    if named:
        found = _named(Path(named), environment)
        if found is None:
            raise NoPress(
                f"环境变量 {VARIABLE} 写的“{named}”不是能运行的程序。请改成 LibreOffice 的 soffice 程序的完整路径，"
                "或删去这个环境变量，让程序自己去找。"
            )
        return found
    if found := next(_candidates(environment, platform), None):
        return found
    raise NoPress(
        "排版要用 LibreOffice，这台电脑上没有找到。请安装 LibreOffice（免费，https://zh-cn.libreoffice.org）再试；"
        f"已经装在别处的，用环境变量 {VARIABLE} 写明 soffice 程序的完整路径。"
    )


def _named(path: Path, environment: Mapping[str, str]) -> Path | None:
    """The program at ``path``; of a folder (LibreOffice's own, or its ``program``), the one inside."""
    if found := shutil.which(str(path), path=environment.get("PATH", "")):
        return Path(found)
    inside = (path / part / name for part in ("", "program", "Contents/MacOS") for name in (*_WINDOWS_NAMES, "soffice"))
    return next(filter(_runs, inside), None)


def _candidates(environment: Mapping[str, str], platform: str) -> Iterator[Path]:
    windows = platform == "win32"
    for name in (*_WINDOWS_NAMES, *_NAMES) if windows else _NAMES:
        if found := shutil.which(name, path=environment.get("PATH", "")):
            yield Path(found)
    yield from filter(_runs, _usual(environment, platform))


def _usual(environment: Mapping[str, str], platform: str) -> Iterator[Path]:
    """Where installers put it."""
    if platform == "win32":
        for variable in _WINDOWS_FOLDERS:
            if folder := environment.get(variable):
                for product in ("LibreOffice", "LibreOffice 5", "Programs/LibreOffice"):
                    yield from (Path(folder) / product / "program" / name for name in _WINDOWS_NAMES)
        return
    if platform == "darwin":
        yield Path("/") / _MACOS
        if home := environment.get("HOME"):
            yield Path(home) / _MACOS
    yield from map(Path, _UNIX)
    # The project's own packages for Linux carry their version: the newest first.
    if _OPT.is_dir():
        yield from (folder / "program" / "soffice" for folder in sorted(_OPT.glob("libreoffice*"), key=_version)[::-1])


def _version(folder: Path) -> list[int]:
    return [int(part) for part in re.findall(r"[0-9]+", folder.name)]


def _runs(path: Path) -> bool:
    try:
        return path.is_file() and os.access(path, os.X_OK)
    except (OSError, ValueError):
        return False
