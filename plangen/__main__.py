"""``python -m plangen``: the way in where the folder of programs is not on the path, as often on Windows."""

from __future__ import annotations

from plangen.cli import main

if __name__ == "__main__":
    main()
