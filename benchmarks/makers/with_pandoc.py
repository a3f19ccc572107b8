"""pandoc, which is a program of its own: it reads the paragraphs as its own JSON tree (quicker for it than Markdown) from a file.

Styles are asked for by name (``custom-style``) and come from a reference document.
"""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from benchmarks.content import Content, Paragraph, Run


def find() -> str | None:
    """The program, where it is installed."""
    return shutil.which("pandoc")


def version(program: str) -> str:
    """What the program calls itself."""
    printed = subprocess.run([program, "--version"], capture_output=True, text=True, check=True).stdout
    return printed.splitlines()[0].strip()


def lay_out(program: str, content: Content, folder: Path) -> tuple[Path, Path]:
    """Write what pandoc reads into ``folder``: the tree, and the small package as reference document."""
    asked = subprocess.run([program, "-f", "markdown", "-t", "json"], input=b"", capture_output=True, check=True)
    tree = {
        "pandoc-api-version": json.loads(asked.stdout)["pandoc-api-version"],
        "meta": {},
        "blocks": blocks(content),
    }
    source, reference = folder / "content.tree.json", folder / "reference.docx"
    source.write_text(json.dumps(tree, ensure_ascii=False), encoding="utf-8")
    reference.write_bytes(content.base())
    return source, reference


def blocks(content: Content) -> list[dict[str, Any]]:
    """The paragraphs as pandoc's tree: each a division with a style's name, as pandoc's manual shows for .docx."""
    return [_paragraph(one, content) for one in content.paragraphs]


def command(program: str, source: Path, output: Path, reference: Path | None = None) -> list[str]:
    """The command line that writes ``output``, on pandoc's own template where there is no ``reference``."""
    chosen = [f"--reference-doc={reference}"] if reference is not None else []
    return [program, "-f", "json", "-t", "docx", *chosen, "-o", str(output), str(source)]


def _paragraph(paragraph: Paragraph, content: Content) -> dict[str, Any]:
    words = [inline for run in paragraph.runs for inline in _run(run, content)]
    return _styled("Div", content.style_names[paragraph.style], [{"t": "Para", "c": words}])


def _run(run: Run, content: Content) -> list[dict[str, Any]]:
    words: list[dict[str, Any]] = []
    for number, line in enumerate(run.text.split("\n")):
        words += [{"t": "LineBreak"}] if number else []
        words += [{"t": "Str", "c": line}] if line else []
    return [_styled("Span", content.style_names[run.face], words)] if run.face else words


def _styled(kind: str, style: str, inside: list[dict[str, Any]]) -> dict[str, Any]:
    return {"t": kind, "c": [["", [], [["custom-style", style]]], inside]}
