"""From a syntax tree to a plan. What cannot be built is left out at the smallest field; the rest is built."""

from __future__ import annotations

from dataclasses import dataclass

from plangen.findings import Problem
from plangen.model.build_collections import check_outline
from plangen.model.build_nouns import complete, fields, read
from plangen.model.draft import Draft
from plangen.model.item import Grid, Item
from plangen.model.notice import Notice
from plangen.model.places import Places
from plangen.model.plan import FORMAT, PARTS, Headings, Plan
from plangen.model.table_file import TableIn
from plangen.model.target import Target
from plangen.source import Path
from plangen.syntax import Mapping, Tree

FIELD_NAMES = frozenset(name for noun in (Plan, Item, Notice, Target, Headings, Grid) for name in fields(noun))
"""Every name that the format knows at any level: what the reader needs to tell a mistyped colon from prose."""


@dataclass(frozen=True, slots=True)
class Built:
    """What became of a tree: the plan, if it has a title, what was left out and why, and where everything stands."""

    plan: Plan | None
    problems: tuple[Problem, ...]
    places: Places


def build(tree: Tree, name: str = "", table_in: TableIn | None = None) -> Built:
    """The plan that ``tree`` holds. ``name`` is the file's, without suffix: the plan's id where it writes none.

    ``table_in`` reads the tables that stand in files beside the plan; without it they stay without rows.
    """
    draft = Draft.of(tree)
    draft.table_in = table_in
    assert isinstance(tree.root, Mapping)
    root = Path()
    values = read(draft, tree.root, root, Plan)
    written = [field for field in values if field in PARTS or field == "sections"]
    if values.get("format", FORMAT) != FORMAT:
        message = f"format 写的是 {values.pop('format')}，这个版本的 plangen 只认得 {FORMAT}。请改成 {FORMAT}，或升级 plangen。"
        draft.problem("wrong-choice", root / "format", message)
    values["parts_written"] = tuple(written)
    values.setdefault("plan", name)
    plan = complete(draft, root, Plan, values)
    if plan is not None:
        _whole(draft, plan, written)
    return Built(plan, tuple(draft.problems), draft.places)


def _whole(draft: Draft, plan: Plan, written: list[str]) -> None:
    """What only the whole plan shows: a city for a city's plan, at least one part, an outline that names parts."""
    unread = draft.tree.lost | {str(path) for path in draft.faulty if len(path.steps) == 1}
    if plan.level in ("市级", "县级") and not plan.city and "city" not in unread:
        message = f"{plan.level}方案缺少必须写的“city”（城市）。"
        draft.problem(
            "missing-field",
            Path(),
            message,
            on_key=True,
            hint="补一行：city: 某市；国家和省级文件请写 level: 国家 或 level: 省级",
        )
    if not written and not unread & {*PARTS, "sections"} and plan.level in ("市级", "县级"):
        message = "方案没有正文：guiding、principles、goals、actions、guarantees、sections 至少写一个。"
        draft.problem("missing-field", Path(), message, on_key=True, hint="补一行：goals: 到2027年，……")
    sections = {name for item in plan.sections for name in (item.title, item.id) if name}
    parts = {part for part in PARTS if getattr(plan, part) is not None}
    check_outline(draft, plan.outline, parts | sections)
