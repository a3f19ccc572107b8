"""``plangen allowances``: what was let through, why, and until when."""

from __future__ import annotations

import click

from plangen.cli.options import COULD_NOT, PATHS, day
from plangen.cli.speech import ChineseCommand


@click.command(cls=ChineseCommand)
@PATHS
@click.option(
    "--format",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    metavar="格式",
    help="text 给人看，json 给程序读。",
)
@click.option("--as-of", metavar="日期", help="按这一天看期限到了没有，例如 2027-06-30；不写就不看。")
def allowances(paths: tuple[str, ...], format: str, as_of: str | None) -> int:
    """列出方案里所有的允许注释：在哪一行、允许哪条规则、理由、期限、用上了没有。

    退出码：0 列出了；2 有方案读不出。
    """
    from plangen.cli.printing import ordered, say
    from plangen.cli.progress import progress
    from plangen.pipeline import allowing

    as_of_day = day(as_of)
    wanted = ordered(paths)
    with progress() as tell:
        found, unreadable = allowing.allowances(wanted, as_of_day, tell)
    if format == "json":
        click.echo(allowing.as_json(found, unreadable), nl=False)
    elif wanted.plans:
        click.echo(allowing.as_text(found), nl=False)
    for name in unreadable:
        say(f"“{name}”读不出来，没有列。原因见：plangen check {name}")
    return COULD_NOT if unreadable or wanted.complaints else 0
