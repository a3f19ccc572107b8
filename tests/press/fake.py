"""Programs that behave as LibreOffice does, or fails to, where none is started: small shell scripts."""

from __future__ import annotations

import sys
import zlib
from pathlib import Path

import pytest

SHELL_ONLY = pytest.mark.skipif(sys.platform == "win32", reason="the stand-ins for LibreOffice are shell scripts")
FONTS = ("FZXBSJW--GB1-0", "FangSong_GB2312", "SimHei", "SimSun")
"""Those that a plan of two levels asks for, by the names inside their files."""


def pdf(pages: int, fonts: tuple[str, ...] = FONTS, drawn: str = "") -> bytes:
    """A file with as much of a PDF as is read; its fonts have shapes for the characters ``drawn``, or do not tell."""
    objects = ["%PDF-1.6", f"1 0 obj\n<</Type/Pages/Count {pages}>>\nendobj"]
    objects += ["2 0 obj\n<</Type/Page/Parent 1 0 R>>\nendobj"] * pages
    objects += [f"3 0 obj\n<</Type/FontDescriptor/FontName/BAAAAA+{font}>>\nendobj" for font in fonts]
    objects += ["4 0 obj\n<</Creator<FEFF0057>/CreationDate(D:20261122022629+08'00')>>\nendobj", "%%EOF\n"]
    return "\n".join(objects).encode("ascii") + (characters(drawn) if drawn else b"")


def characters(drawn: str) -> bytes:
    """The table of characters of a font, as LibreOffice writes it (ISO 32000-1, 9.10.3)."""
    lines = [f"<{number:02X}> <{letter.encode('utf-16-be').hex().upper()}>" for number, letter in enumerate(drawn, 1)]
    table = "begincmap\n1 begincodespacerange\n<00> <FF>\nendcodespacerange\n"
    table += "\n".join([f"{len(lines)} beginbfchar", *lines, "endbfchar", "endcmap"])
    packed = zlib.compress(table.encode("ascii"))
    head = f"\n7 0 obj\n<</Length {len(packed)}/Filter/FlateDecode>>\nstream\n"
    return head.encode("ascii") + packed + b"\nendstream\nendobj\n"


def program(folder: Path, commands: str, name: str = "soffice") -> Path:
    """A program that runs shell ``commands`` with ``$@`` as LibreOffice gets them."""
    path = folder / name
    folder.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{commands}\n", encoding="utf-8")
    path.chmod(0o755)
    return path


def press(folder: Path, pages: int, fonts: tuple[str, ...] = FONTS, fails_on: str = "", drawn: str = "") -> Path:
    """A program that makes a PDF of so many ``pages`` from each file but ``fails_on``, and notes how it was called."""
    made = folder / "made.pdf"
    folder.mkdir(parents=True, exist_ok=True)
    made.write_bytes(pdf(pages, fonts, drawn))
    return program(
        folder,
        f"""for word in "$@"; do echo "$word" >> "{folder}/words"; done
echo "in $PWD" >> "{folder}/words"
for word in "$@"; do case "$word" in
{fails_on or "nothing"}) echo "Error: source file could not be loaded" >&2;;
*.docx) cp "{made}" "$(basename "$word" .docx).pdf";;
esac; done""",
    )


def words(folder: Path) -> list[str]:
    """What ``press`` was called with, all calls together."""
    noted = folder / "words"
    return noted.read_text(encoding="utf-8").splitlines() if noted.is_file() else []


def starts(folder: Path) -> int:
    """How often ``press`` was started."""
    return sum(word.startswith("in ") for word in words(folder))
