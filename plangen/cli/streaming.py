"""A report that is printed while the plans are still being checked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from plangen.findings import Tally
    from plangen.pipeline.baseline import Known
    from plangen.pipeline.looking import Asked
    from plangen.pipeline.ordering import Order


@dataclass(frozen=True, slots=True)
class Seen:
    """What a run found, counted, and what a baseline is to know of each file."""

    tally: Tally
    known: Mapping[str, Known]


def stream(wanted: Order, asked: Asked, jobs: int, prints: bool, remembers: bool) -> Seen:
    """Look at every plan of ``wanted`` and, where ``prints``, print the findings of each as soon as its turn has come.

    Only where ``remembers`` is it kept what a baseline is to know: that grows with the number of plans.

    Raises:
        ProcessLost: where a process was ended from outside.
    """
    from plangen.cli.progress import progress
    from plangen.findings.tally import summed
    from plangen.pipeline.parallel import look_at_all
    from plangen.reporters import format_called
    from plangen.rules.catalogue import entry, page

    form = format_called(asked.format)
    tallies: list[Tally] = []
    known: dict[str, Known] = {}
    pieces = 0
    # Programs want a whole document in any case; to a person, no plan is no report.
    prints = prints and (bool(wanted.plans or wanted.settings) or asked.format not in ("text", "short"))
    opening = form.OPENING
    with progress() as tell:
        for looked in look_at_all(wanted, asked, jobs, tell):
            tallies.append(looked.tally)
            if remembers and not looked.tally.unreadable:
                known[looked.name] = looked.known
            if prints and looked.pieces:
                tell.clear()
                click.echo((form.BETWEEN if pieces else opening) + form.BETWEEN.join(looked.pieces), nl=False)
                pieces += len(looked.pieces)
    tally = summed(tallies, asked.profile)
    if prints:
        ending = form.closing(tally, pieces, lambda name: page(name) if entry(name) is not None else None)
        click.echo(("" if pieces else opening) + ending, nl=False)
    return Seen(tally, known)
