"""One notice by one of the other ways, as a program of its own: reads the content, writes the .docx, ends.

Usage: python -m benchmarks.one_notice docxtpl|python-docx CONTENT.json OUTPUT.docx
"""

from __future__ import annotations

import sys
from pathlib import Path

from benchmarks.content import open_saved


def main(maker: str, source: str, output: str) -> None:
    """Make it, loading nothing that ``maker`` does not need."""
    if maker == "docxtpl":
        from benchmarks.makers.with_docxtpl import prepare
    else:
        from benchmarks.makers.with_python_docx import prepare
    Path(output).write_bytes(prepare(open_saved(Path(source)))())


if __name__ == "__main__":
    main(*sys.argv[1:])
