"""The command line: one command per file, each loaded only when it is called, no decisions inside."""

from __future__ import annotations

import os
import sys


def main() -> None:
    """The entry point ``plangen``."""
    for stream in (sys.stdout, sys.stderr):
        # A GBK console cannot show every character; a question mark is better than a traceback.
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="replace")
    from plangen.cli.group import plangen

    try:
        plangen.main(prog_name="plangen", auto_envvar_prefix="PLANGEN")
    except BrokenPipeError:
        # The reader (head, a pager) has seen enough.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
