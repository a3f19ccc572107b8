"""docx-js, npm's ``docx``: a program of its own under node, and a process that stays and measures itself by its own clock."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

_CHECKOUT = Path(__file__).resolve().parents[2]
MODULES = _CHECKOUT / ".cache" / "docx-js" / "node_modules"
"""Where `make benchmarks` installs it."""
_PROGRAM = _CHECKOUT / "benchmarks" / "node" / "notice.mjs"
OURS, NAMES = "ours", "names"
"""Which styles: the style part of the other contenders, or docx-js's own with nothing but the names of ours."""


def find() -> str | None:
    """The program that runs it, where both are installed."""
    return shutil.which("node") if (MODULES / "docx" / "package.json").is_file() else None


def version(node: str) -> str:
    """What it and the program that runs it call themselves."""
    package = json.loads((MODULES / "docx" / "package.json").read_text(encoding="utf-8"))
    printed = subprocess.run([node, "--version"], capture_output=True, text=True, check=True).stdout
    return f"docx-js {package['version']} under node {printed.strip().lstrip('v')}"


def command(node: str, styles: str, source: Path, *output: str) -> list[str]:
    """The command line that writes the notice of a saved content; without ``output`` the one of a process that stays."""
    return [node, str(_PROGRAM), str(MODULES), styles, str(source), *output]


def make_once(node: str, styles: str, source: Path, output: Path) -> bytes:
    """The notice of a saved content."""
    subprocess.run(command(node, styles, source, str(output)), check=True)
    return output.read_bytes()


@contextmanager
def staying(node: str, styles: str, source: Path) -> Iterator[Callable[[], float]]:
    """A process that stays, warmed up: a function that lets it go through a turn and returns its seconds for one notice.

    Raises:
        RuntimeError: where the process ended of itself.
    """
    with subprocess.Popen(
        command(node, styles, source), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        asked, answers = process.stdin, process.stdout
        assert asked is not None
        assert answers is not None

        def turn() -> float:
            print(file=asked, flush=True)
            answer = answers.readline()
            if not answer:
                raise RuntimeError("docx-js ended before it was asked to")
            return float(answer)

        turn()
        yield turn
