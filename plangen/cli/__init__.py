"""The command line: one command per file, each loaded only when it is called, no decisions inside."""

from __future__ import annotations

import sys
import traceback


def main() -> None:
    """The entry point ``plangen``."""
    for stream in (sys.stdout, sys.stderr):
        # A GBK console cannot show every character; a question mark is better than a traceback.
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="replace")
    from plangen.cli.group import plangen

    try:
        plangen.main(prog_name="plangen")
    except Exception:  # noqa: BLE001 - whatever it is, it is not the drafter's fault
        traceback.print_exc()
        # Not 1, which says that the plan has faults.
        sys.stderr.write("plangen：程序出了毛病，这不是方案的错。请把上面的内容告诉维护者。\n")
        sys.exit(2)
