"""``plangen schema``: the JSON Schema for editors."""

from __future__ import annotations

import click

from plangen.cli.options import FORCE
from plangen.cli.speech import ChineseCommand


@click.command(cls=ChineseCommand)
@click.option("--install", is_flag=True, help="写到当前文件夹的 plan.schema.json，没有网络的编辑器也能用。")
@FORCE
def schema(install: bool, force: bool) -> int:
    """输出方案格式的 JSON Schema：编辑器据此补全、提示和标错。"""
    if not install:
        from plangen.model.schema import written_schema

        click.echo(written_schema(), nl=False)
        return 0
    from plangen.pipeline.starting import write_schema
    from plangen.project import NotWritten

    try:
        target = write_schema(force=force)
    except NotWritten as refusal:
        raise click.UsageError(str(refusal)) from None
    click.echo(f"已写好 {target}。在方案的第一行写上：\n# yaml-language-server: $schema={target}")
    return 0
