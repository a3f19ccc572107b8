"""``plangen show``: a plan's skeleton in the terminal."""

from __future__ import annotations

from pathlib import Path

import click

from plangen.cli.options import PATHS
from plangen.cli.printing import print_unreadable
from plangen.cli.speech import ChineseCommand


@click.command(cls=ChineseCommand)
@PATHS
def show(paths: tuple[Path, ...]) -> int:
    """列出方案的骨架：每个指标在哪里承诺、谁来完成、何时完成（从哪里读出）、还缺什么。"""
    from plangen.pipeline.loading import order
    from plangen.pipeline.printing import overview_text

    wanted = order(list(paths))
    readable = [loaded for loaded in wanted.plans if loaded.plan is not None]
    print_unreadable(wanted)
    for number, loaded in enumerate(readable):
        assert loaded.plan is not None
        click.echo(("\n" if number else "") + overview_text(loaded.plan), nl=False)
    return 0 if len(readable) == len(wanted.plans) and readable else 2
