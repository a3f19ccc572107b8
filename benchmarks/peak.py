"""The most memory that a command held at once.

A process is charged with what the one that started it held, so a small one stands between: this file, run by itself.
Usage: python -S -E peak.py COMMAND…      prints KiB, or nothing where the system does not say.
"""

from __future__ import annotations

import os
import sys


def main(command: list[str]) -> None:
    """Run ``command`` without its output and print its peak."""
    if not hasattr(os, "wait4"):
        return
    child = os.fork()
    if child == 0:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, 1)
        os.dup2(nowhere, 2)
        os.execvp(command[0], command)
    _, status, used = os.wait4(child, 0)
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        raise SystemExit(2)
    print(used.ru_maxrss // 1024 if sys.platform == "darwin" else used.ru_maxrss)


if __name__ == "__main__":
    main(sys.argv[1:])
