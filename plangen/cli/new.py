"""``plangen new``: a plan to begin with."""

from __future__ import annotations

from pathlib import Path

import click

from plangen.cli.options import FORCE
from plangen.cli.schema import FILE
from plangen.cli.speech import ChineseCommand


@click.command(cls=ChineseCommand)
@click.argument("city", metavar="城市")
@click.option("--genre", default="行动计划", show_default=True, metavar="文种", help="实施意见、实施方案、行动计划等。")
@click.option(
    "-o", "--output", metavar="文件", type=click.Path(path_type=Path), help="写到哪个文件；不写就是 城市.yaml。"
)
@FORCE
def new(city: str, genre: str, output: Path | None, force: bool) -> int:
    """生成一份可以直接修改的方案，例如 plangen new 某市。"""
    from plangen.model.schema import written_schema
    from plangen.pipeline.starting import NotAName, first_plan
    from plangen.project import NotWritten, write_file

    target = output or Path(f"{city}.yaml")
    schema = target.parent / FILE
    try:
        text = first_plan(city, genre)
        write_file(target, text.encode("utf-8"), force)
        if not schema.exists():
            write_file(schema, written_schema().encode("utf-8"))
    except (NotWritten, NotAName) as refusal:
        raise click.UsageError(str(refusal)) from None
    click.echo(f"已写好 {target}。接下来：\n  1. 用编辑器打开它，改成自己的内容")
    click.echo(f"  2. plangen check {target}\n  3. plangen notice {target} -o 通知.docx")
    return 0
