"""``plangen build``: everything that a project makes."""

from __future__ import annotations

from pathlib import Path

import click

from plangen.cli.options import FORCE, LEVELS, colour, fail_on
from plangen.cli.printing import print_findings
from plangen.cli.speech import ChineseCommand


@click.command(cls=ChineseCommand)
@click.argument(
    "folder", default=".", metavar="[文件夹]", type=click.Path(path_type=Path, file_okay=False, exists=False)
)
@FORCE
@fail_on("never")
def build(folder: Path, force: bool, fail_on: str) -> int:
    """检查项目里的所有方案，生成每份方案的公文和全部方案的对比表，放进 build 文件夹。"""
    from plangen.pipeline.building import build_project
    from plangen.pipeline.checking import check
    from plangen.pipeline.loading import order
    from plangen.reporters import report as written

    if not folder.is_dir():
        raise click.UsageError(f"没有“{folder}”这个文件夹。")
    wanted = order([folder])
    if not wanted.plans:
        click.echo(f"plangen：文件夹“{folder}”里没有方案（.yaml 文件）。可以用 plangen new 某市 生成一份。", err=True)
        return 2
    report = check(wanted)
    click.echo(written(report, "text", colour()), nl=False)
    if report.fails_at(LEVELS[fail_on]):
        click.echo("有问题没有解决，没有写文件。", err=True)
        return 1
    made = build_project(wanted, folder, force)
    if made.files:
        click.echo("\n写好的文件：")
    for file in made.files:
        click.echo(f"  {file}")
    if made.findings:
        print_findings(made.findings)
    for sentence in made.refusals:
        click.echo(f"plangen：{sentence}", err=True)
    unread = len(report.unreadable)
    if unread:
        click.echo(f"plangen：有 {unread} 份方案读不出来，没有生成公文。", err=True)
    return 2 if made.refusals or made.findings or unread else 0
