"""What the shell offers behind an option when the tab key is pressed; nothing is loaded before."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from plangen.model import Plan


def rules(_context: click.Context, _parameter: click.Parameter, incomplete: str) -> list[str]:
    """Names of rules; behind a comma the next one."""
    from plangen.rules.catalogue import names

    before, comma, begun = incomplete.rpartition(",")
    return [before + comma + name for name in names() if name.startswith(begun)]


def genres(_context: click.Context, _parameter: click.Parameter, incomplete: str) -> list[str]:
    """Kinds of plans."""
    from plangen.vocabulary import genres as known

    return [name for name in known().plans if name.startswith(incomplete)]


def plan_ids(context: click.Context, _parameter: click.Parameter, incomplete: str) -> list[str]:
    """Ids of the plans that the command line names already."""
    return [plan.plan for plan in _plans(context) if plan.plan.startswith(incomplete)]


def targets(context: click.Context, _parameter: click.Parameter, incomplete: str) -> list[str]:
    """What the targets are called of the plans that the command line names already."""
    from plangen.pipeline.comparing import indicators

    return [name for name in indicators(_plans(context)) if name.startswith(incomplete)]


def offices(context: click.Context, _parameter: click.Parameter, incomplete: str) -> list[str]:
    """What the offices are called that have a task in the plans that the command line names already."""
    from plangen.model.division import divided

    tasks = (task for plan in _plans(context) for task in divided(plan).tasks)
    names = dict.fromkeys(named.name for task in tasks for named in task.named)
    return [name for name in names if name.startswith(incomplete)]


def _plans(context: click.Context) -> list[Plan]:
    from plangen.pipeline.ordering import order

    # While the line is not finished click leaves its words unsorted.
    paths = context.params.get("paths") or [word for word in context.args if not word.startswith("-")]
    return [loaded.plan for loaded in order(paths).loaded() if loaded.plan is not None]
