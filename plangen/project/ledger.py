"""``.plangen.json``: what plangen wrote into a folder, as the fingerprint of each file.

A damaged or hostile ledger is as good as none: files then count as somebody's own, and are kept.
"""

from __future__ import annotations

import contextlib
import json
import re
from pathlib import Path

NAME = ".plangen.json"
LARGEST = 4_000_000
"""Bytes; about twenty thousand files."""
_FINGERPRINT = re.compile(r"[0-9a-f]{64}")


def read(folder: Path) -> dict[str, str]:
    """The fingerprint (SHA-256, hexadecimal) of each file by its name."""
    path = folder / NAME
    with contextlib.suppress(OSError, ValueError, RecursionError):
        if not path.is_file():
            return {}
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
        noted = json.loads(content) if len(content) <= LARGEST else None
        if isinstance(noted, dict):
            return {
                name: value for name, value in noted.items() if isinstance(value, str) and _FINGERPRINT.fullmatch(value)
            }
    return {}


def noted(folder: Path, name: str, fingerprint: str) -> bytes:
    """The ledger of ``folder`` with one more entry, as it is to be written."""
    # ASCII: a file name may hold characters that no encoding knows.
    return (json.dumps({**read(folder), name: fingerprint}, indent=1, sort_keys=True) + "\n").encode("ascii")
