"""What a plan means: one noun, one file; how it is built from a tree, and what is read off it."""

from __future__ import annotations

from plangen.model.build import FIELD_NAMES, Built, build
from plangen.model.item import Grid, Item
from plangen.model.notice import Notice
from plangen.model.places import Places
from plangen.model.plan import PARTS, Headings, OutlineEntry, Plan
from plangen.model.target import Target

__all__ = [
    "FIELD_NAMES", "PARTS", "Built", "Grid", "Headings", "Item", "Notice", "OutlineEntry", "Places", "Plan", "Target", "build",
]  # fmt: skip
