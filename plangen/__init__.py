"""plangen: city plans written as text, checked against themselves, printed as official Word documents.

The public verbs, each loaded when it is first used:

- ``load(path)``: a plan file, read and built (`plangen.pipeline.loading.Loaded`; its ``plan`` is the plan)
- ``check(order(paths))``: the findings of plan files (`plangen.findings.Report`)
- ``compose(plan)``: the official document (`plangen.document.Document`)
- ``write(document, ".docx")``: a document as bytes
- ``compare(plans)``: their targets side by side (`plangen.comparison.Comparison`)
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

from plangen.version import __version__ as __version__

__all__ = ["check", "compare", "compose", "load", "order", "write"]

# Types of the verbs stand in __init__.pyi: whoever imports a module inside must not seem to import them all.
_VERBS = {
    "check": ("plangen.pipeline.checking", "check"),
    "compare": ("plangen.comparison", "compare"),
    "compose": ("plangen.pipeline.printing", "compose_notice"),
    "load": ("plangen.pipeline.loading", "load"),
    "order": ("plangen.pipeline.ordering", "order"),
    "write": ("plangen.writers", "write"),
}


def __getattr__(name: str) -> Any:
    """A public verb, imported now that it is wanted."""
    if name not in _VERBS:
        raise AttributeError(f"module 'plangen' has no attribute {name!r}")
    module, verb = _VERBS[name]
    return getattr(import_module(module), verb)


def __dir__() -> list[str]:
    """The public verbs beside what is loaded already."""
    return sorted({*globals(), *__all__})
