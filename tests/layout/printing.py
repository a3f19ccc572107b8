"""Prints .docx files to PDF through LibreOffice, with the test fonts and nothing of the user's own settings."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

# The first start of a new profile takes seconds; a machine under load can take many more.
SECONDS = 180


@dataclass(frozen=True, slots=True)
class Press:
    """What printing needs: the program, the fontconfig file, and a folder of its own for profile and pages."""

    program: str
    font_configuration: Path
    folder: Path


def find_program() -> str | None:
    """LibreOffice's command, or None where it is not installed."""
    return shutil.which("soffice") or shutil.which("libreoffice")


def print_files(press: Press, sources: Sequence[Path], target: Path) -> list[Path]:
    """One PDF in ``target`` for each of ``sources``, in order, by one start of LibreOffice.

    Names of ``sources`` must differ. A RuntimeError with what LibreOffice said where a PDF did not come out.
    """
    target.mkdir(parents=True, exist_ok=True)
    profile = (press.folder / "profile").resolve().as_uri()
    command = [press.program, f"-env:UserInstallation={profile}", "--headless", "--norestore", "--convert-to", "pdf"]
    done = subprocess.run(
        [*command, "--outdir", str(target), *map(str, sources)],
        env={**os.environ, "FONTCONFIG_FILE": str(press.font_configuration), "LC_ALL": "C.UTF-8", "TZ": "UTC"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=False,
    )
    printed = [target / f"{source.stem}.pdf" for source in sources]
    missing = [path.name for path in printed if not path.is_file()]
    if missing:
        raise RuntimeError(f"LibreOffice did not print {', '.join(missing)}:\n{done.stdout}\n{done.stderr}")
    return printed
