"""A rule's file, imported: what the engine needs of it, and what it must hold."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

from plangen.findings import Confidence, Fault, Severity

if TYPE_CHECKING:
    from plangen.findings import Problem
    from plangen.rules.dossier import Dossier


class Rule(NamedTuple):
    """A rule ready to run. ``gathered`` rules yield one problem a place and become one finding a message."""

    fault: Fault
    check: Callable[[Dossier], Iterable[Problem]] | None
    gathered: bool
    instead_of: tuple[str, ...] = ()
    """Rules whose findings at the same place this one's stand for."""


class MalformedRule(Exception):
    """A rule's file does not hold what a rule must have."""


def loaded(module_name: str, name: str, code: str, has_check: bool) -> Rule:
    """The rule that stands in ``module_name``: SEVERITY and, unless it has no check, ``check``; perhaps CONFIDENCE, GATHERED,
    INSTEAD_OF.

    Raises:
        MalformedRule: where one of them, or the docstring, is missing or is something else.
        Exception: whatever else a file raises while it is imported.
    """
    module = import_module(module_name)
    severity, confidence = getattr(module, "SEVERITY", None), getattr(module, "CONFIDENCE", Confidence.CERTAIN)
    check, instead_of = getattr(module, "check", None), getattr(module, "INSTEAD_OF", ())
    # `python -OO` takes every docstring away: then their lack says nothing.
    if not module.__doc__ and sys.flags.optimize < 2:
        raise MalformedRule("no docstring")
    if not isinstance(severity, Severity) or not isinstance(confidence, Confidence):
        raise MalformedRule("SEVERITY or CONFIDENCE")
    if has_check and not callable(check):
        raise MalformedRule("no check")
    if not isinstance(instead_of, tuple):
        raise MalformedRule("INSTEAD_OF is no tuple")
    fault = Fault(name, code, severity, confidence)
    return Rule(fault, check if has_check else None, getattr(module, "GATHERED", False), instead_of)
