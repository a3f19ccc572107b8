"""``plangen new``: a plan to begin with."""

from __future__ import annotations

import click

from plangen.cli import completion
from plangen.cli.options import FORCE, quoted
from plangen.cli.speech import ChineseCommand


@click.command(cls=ChineseCommand)
@click.argument("city", metavar="城市")
@click.option(
    "--genre",
    default="行动计划",
    show_default=True,
    metavar="文种",
    shell_complete=completion.genres,
    help="实施意见、实施方案、行动计划等。",
)
@click.option("-o", "--output", metavar="文件", type=click.Path(), help="写到哪个文件或文件夹；不写就是“城市.yaml”。")
@FORCE
def new(city: str, genre: str, output: str | None, force: bool) -> int:
    """生成一份可以直接修改的方案，例如 plangen new 某市。

    旁边还会放一个 plan.schema.json，编辑器据此补全字段。
    """
    from plangen.pipeline.starting import NotAName, write_first_plan
    from plangen.project import NotWritten

    try:
        target = quoted(write_first_plan(city, genre, output, force))
    except (NotWritten, NotAName) as refusal:
        raise click.UsageError(str(refusal)) from None
    click.echo(f"已写好 {target}。接下来：\n  1. 用编辑器打开它，改成自己的内容")
    click.echo(f"  2. plangen check {target}\n  3. plangen notice {target} -o 通知.docx")
    return 0
