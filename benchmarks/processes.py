"""Whole processes: what a drafter waits for, start-up included."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from benchmarks import peak
from benchmarks.clock import Times, run, time_commands
from benchmarks.content import save, text_of
from benchmarks.makers import with_docx_js, with_pandoc

if TYPE_CHECKING:
    from benchmarks.content import Content

YARDSTICK = "the imports"
CHECK = "plangen check"
NOTICE = "plangen notice"
HELP = "plangen --help"
NOTHING = "an empty program"
DOCXTPL = "docxtpl, one notice"
PYTHON_DOCX = "python-docx, one notice"
DOCX_JS = "docx-js, one notice"
DOCX_JS_OWN = "docx-js, one notice, its own styles"
PANDOC = "pandoc, one notice"
PANDOC_OWN = "pandoc, one notice, its own template"

IMPORTS = "import click, ruamel.yaml, pydantic, plangen.model"


@dataclass(frozen=True, slots=True)
class Measured:
    """Times of commands, their peaks of memory in MiB (of those that could be asked), and the bytes of the notices."""

    times: Times
    peaks: Mapping[str, float]
    sizes: Mapping[str, int]


def commands(plan: Path, content: Content, folder: Path) -> tuple[dict[str, list[str]], dict[str, Path]]:
    """The command lines by name, and what those that write notices write; whatever they read is put into ``folder``."""
    saved = folder / "content.json"
    save(content, saved)
    python, plangen = sys.executable, str(Path(sys.executable).with_name("plangen"))
    notices = {name: folder / f"{number}.docx" for number, name in enumerate((NOTICE, DOCXTPL, PYTHON_DOCX))}
    one_notice = [python, "-m", "benchmarks.one_notice"]
    found = {
        NOTHING: [python, "-c", "pass"],
        YARDSTICK: [python, "-c", IMPORTS],
        HELP: [plangen, "--help"],
        CHECK: [plangen, "check", str(plan)],
        NOTICE: [plangen, "notice", str(plan), "-o", str(notices[NOTICE])],
        DOCXTPL: [*one_notice, "docxtpl", str(saved), str(notices[DOCXTPL])],
        PYTHON_DOCX: [*one_notice, "python-docx", str(saved), str(notices[PYTHON_DOCX])],
    }
    node = with_docx_js.find()
    if node is not None:
        for name, styles in ((DOCX_JS, with_docx_js.OURS), (DOCX_JS_OWN, with_docx_js.NAMES)):
            notices[name] = folder / f"{len(notices)}.docx"
            found[name] = with_docx_js.command(node, styles, saved, str(notices[name]))
    program = with_pandoc.find()
    if program is not None:
        source, reference = with_pandoc.lay_out(program, content, folder)
        for name, chosen in ((PANDOC, reference), (PANDOC_OWN, None)):
            notices[name] = folder / f"{len(notices)}.docx"
            found[name] = with_pandoc.command(program, source, notices[name], chosen)
    return found, notices


def environment(folder: Path) -> dict[str, str]:
    """The environment of the commands: as here, but Python keeps its bytecode, as it does wherever it is used."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "PYTHONPYCACHEPREFIX": str(folder / "bytecode")}


def measure(plan: Path, content: Content, folder: Path, rounds: int) -> Measured:
    """Time and weigh all commands.

    Raises:
        ValueError: where a notice does not hold the content's words.
    """
    found, notices = commands(plan, content, folder)
    around = environment(folder)
    times = time_commands(found, rounds, around)
    for name, path in notices.items():
        if text_of(path.read_bytes()) != content.text:
            raise ValueError(f"{name} printed another text")
    peaks = {name: peak_of(command, around, min(rounds, 3)) for name, command in found.items()}
    return Measured(times, peaks, {name: path.stat().st_size for name, path in notices.items()})


def peak_of(command: Sequence[str], around: Mapping[str, str] | None = None, times: int = 1) -> float:
    """The peak of a command's resident memory in MiB; 0 where the system does not say."""
    printed = [run([sys.executable, "-S", "-E", str(Path(peak.__file__)), *command], around) for _ in range(times)]
    return median(int(one or 0) for one in printed) / 1024
