"""``plangen show``: a plan's skeleton in the terminal."""

from __future__ import annotations

import click

from plangen.cli.options import COULD_NOT, PATHS
from plangen.cli.speech import ChineseCommand


@click.command(cls=ChineseCommand)
@PATHS
def show(paths: tuple[str, ...]) -> int:
    """列出方案的骨架：每个指标在哪里承诺、谁来完成、何时完成（从哪里读出）、还缺什么。"""
    from plangen.cli.printing import ordered, print_unreadable
    from plangen.pipeline.checking import check
    from plangen.pipeline.printing import overview_text

    wanted = ordered(paths)
    failed = bool(wanted.complaints)
    shown = 0
    for loaded in wanted.loaded():
        if loaded.plan is None:
            print_unreadable(check(wanted, plans=[loaded]))
            failed = True
        else:
            click.echo(("\n" if shown else "") + overview_text(loaded.plan), nl=False)
            shown += 1
    return COULD_NOT if failed else 0
