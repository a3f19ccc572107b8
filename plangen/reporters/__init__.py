"""Reports as text: one module per format, loaded when its format is asked for."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from plangen.findings import Finding, Report
    from plangen.reporters.format import Format, Manual

_MODULES = {"text": "full", "short": "short", "json": "machine", "sarif": "sarif", "github": "github"}
FORMATS = tuple(_MODULES)
"""``text`` for people, ``short`` with a line a finding, ``json`` for programs (``schemas/report.schema.json``), ``sarif``
(2.1.0) for services that keep findings, ``github`` for annotations of a pull request."""


def report(report: Report, format: str = "text", colour: bool = False, manual: Manual | None = None) -> str:
    """``report`` in ``format``, ending with a line end (an empty text where there is nothing to say).

    ``colour`` adds ANSI colours to ``text``; ``manual`` gives ``sarif`` the pages of rules. No text that a finding can hold makes this raise.

    Raises:
        KeyError: for a format that is not in `FORMATS`.
    """
    form = format_called(format)
    written = list(pieces(form, report.findings, colour))
    ending = form.closing(report.tally, len(written), *([manual] if manual is not None else []))
    return form.OPENING + form.BETWEEN.join(written) + ending


def format_called(name: str) -> Format:
    """The module of a format.

    Raises:
        KeyError: for a name that is not in `FORMATS`.
    """
    return cast("Format", import_module(f"plangen.reporters.{_MODULES[name]}"))


def pieces(form: Format, findings: Sequence[Finding], colour: bool = False) -> Iterator[str]:
    """The pieces of ``findings``, in order."""
    for finding in findings:
        if form.SHOWS_ALLOWED or not finding.allowed:
            yield form.piece(finding, colour)
