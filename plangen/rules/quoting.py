"""A drafter's own words inside a sentence of ours."""

from __future__ import annotations

MOST = 40
"""Characters: enough to know the words again; the line itself is shown below the message."""


def short(text: str) -> str:
    """``text`` on one line and no longer than a sentence can carry."""
    line = " ".join(text[: 2 * MOST].split())
    return line if len(line) <= MOST and len(text) <= 2 * MOST else line[: MOST - 1] + "…"
