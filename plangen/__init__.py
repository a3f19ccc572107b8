"""plangen: city plans written as text, checked against themselves, printed as official Word documents.

The public verbs, each loaded when it is first used:

- ``load(path)``: a plan file, read and built (`plangen.pipeline.loading.Loaded`)
- ``check(order(paths))``: the findings of plan files (`plangen.findings.Report`)
- ``compose(plan)``: the official document (`plangen.document.Document`)
- ``write(document, ".docx")``: a document as bytes
- ``compare(plans)``: their targets side by side (`plangen.comparison.Comparison`)
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from plangen.pipeline.checking import check
    from plangen.pipeline.loading import load, order
    from plangen.pipeline.printing import compare_plans as compare
    from plangen.pipeline.printing import compose_notice as compose
    from plangen.writers import write

__version__ = "0.1.0"
__all__ = ["check", "compare", "compose", "load", "order", "write"]

_VERBS = {
    "check": ("plangen.pipeline.checking", "check"),
    "compare": ("plangen.pipeline.printing", "compare_plans"),
    "compose": ("plangen.pipeline.printing", "compose_notice"),
    "load": ("plangen.pipeline.loading", "load"),
    "order": ("plangen.pipeline.loading", "order"),
    "write": ("plangen.writers", "write"),
}


def __getattr__(name: str) -> Any:
    """A public verb, imported now that it is wanted."""
    if name not in _VERBS:
        raise AttributeError(f"module 'plangen' has no attribute {name!r}")
    module, verb = _VERBS[name]
    return getattr(import_module(module), verb)
