"""``plangen schema``: the JSON Schema for editors."""

from __future__ import annotations

from pathlib import Path

import click

from plangen.cli.options import FORCE
from plangen.cli.speech import ChineseCommand

FILE = "plan.schema.json"


@click.command(cls=ChineseCommand)
@click.option("--install", is_flag=True, help=f"写到当前文件夹的 {FILE}，没有网络的编辑器也能用。")
@FORCE
def schema(install: bool, force: bool) -> int:
    """输出方案格式的 JSON Schema：编辑器据此补全、提示和标错。"""
    from plangen.model.schema import written_schema

    written = written_schema()
    if not install:
        click.echo(written, nl=False)
        return 0
    from plangen.project import NotWritten, write_file

    try:
        write_file(Path(FILE), written.encode("utf-8"), force)
    except NotWritten as refusal:
        raise click.UsageError(str(refusal)) from None
    click.echo(f"已写好 {FILE}。在方案的第一行写上：\n# yaml-language-server: $schema={FILE}")
    return 0
