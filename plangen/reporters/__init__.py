"""Reports as text: one module per format, loaded when its format is asked for."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from plangen.findings import Report

_MODULES = {"text": "full", "short": "short", "json": "machine"}
FORMATS = tuple(_MODULES)
"""``text`` for people, ``short`` with a line a finding, ``json`` for programs (``schemas/report.schema.json``)."""


def report(report: Report, format: str = "text", colour: bool = False) -> str:
    """``report`` in ``format``, ending with a line end (an empty text where there is nothing to say).

    ``colour`` adds ANSI colours to ``text``. No text that a finding can hold makes this raise.

    Raises:
        KeyError: for a format that is not in `FORMATS`.
    """
    written: str = import_module(f"plangen.reporters.{_MODULES[format]}").write(report, colour)
    return written
