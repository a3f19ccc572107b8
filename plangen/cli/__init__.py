"""The command line: one command per file, each loaded only when it is called, no decisions inside."""

from __future__ import annotations

import codecs
import sys
import traceback

_AS_WIDE = "plangen-as-wide"


def _as_wide(trouble: UnicodeError) -> tuple[str, int]:
    """A GBK console cannot show every character: question marks as wide as it is leave carets under their words."""
    from plangen.source.width import display_width

    if not isinstance(trouble, UnicodeEncodeError):
        raise trouble
    return "?" * display_width(trouble.object[trouble.start : trouble.end]), trouble.end


def main() -> None:
    """The entry point ``plangen``."""
    codecs.register_error(_AS_WIDE, _as_wide)
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors=_AS_WIDE)
    from plangen.cli.group import plangen

    try:
        plangen.main(prog_name="plangen")
    except Exception:  # noqa: BLE001 - whatever it is, it is not the drafter's fault
        traceback.print_exc()
        # Not 1, which says that the plan has faults.
        sys.stderr.write("plangen：程序出了毛病，这不是方案的错。请把上面的内容告诉维护者。\n")
        sys.exit(2)
