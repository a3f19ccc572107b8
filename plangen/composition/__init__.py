"""Plan → Document, through templates that an office can read and change."""

from __future__ import annotations

from plangen.composition.compose import Composed, compose, template_for
from plangen.composition.template import Template, load, names

__all__ = ["Composed", "Template", "compose", "load", "names", "template_for"]
