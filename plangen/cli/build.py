"""``plangen build``: everything that a project makes."""

from __future__ import annotations

from pathlib import Path

import click

from plangen.cli.options import COULD_NOT, FORCE, FOUND, LEVELS, colour, fail_on
from plangen.cli.speech import ChineseCommand


@click.command(cls=ChineseCommand)
@click.argument("folder", default=".", metavar="[文件夹]", type=click.Path())
@FORCE
@click.option("--pdf", is_flag=True, help="每份公文另外生成一个 PDF（要装有 LibreOffice）。")
@click.option("--no-layout", is_flag=True, help="不用 LibreOffice 排版核对页数。没有装 LibreOffice 的，本来就不核对。")
@fail_on("never")
def build(folder: str, force: bool, pdf: bool, no_layout: bool, fail_on: str) -> int:
    """检查项目里的所有方案，生成每份方案的公文和全部方案的对比表，放进 build 文件夹。

    不写文件夹就是当前文件夹。能写的都写，退出码为 0；有方案读不出或有文件写不了，退出码为 2。

    装有 LibreOffice 的，有版记的公文还排一遍版，页数与估算的不同就提醒；生成的文件不受影响。
    """
    from plangen.cli.printing import ordered, print_made, say
    from plangen.cli.progress import progress, waiting
    from plangen.pipeline.building import build_project, project_folder
    from plangen.pipeline.checking import check
    from plangen.project import open_project
    from plangen.reporters import report as written

    if not Path(folder).is_dir():
        raise click.UsageError(f"没有“{folder}”这个文件夹。")
    root = project_folder(Path(folder))
    wanted = ordered([str(root)])
    if not wanted.plans:
        return COULD_NOT
    with progress() as tell:
        plans = tuple(wanted.loaded(tell))
    report = check(wanted, plans=plans)
    click.echo(written(report, "text", colour()), nl=False)
    if report.fails_at(LEVELS[fail_on]):
        say("有问题没有解决，没有写文件。")
        return COULD_NOT if report.unreadable else FOUND
    with waiting("正在写文件，排版核对页数"):
        made = build_project(open_project(root), plans, force, pdf, not no_layout)
    click.echo()
    print_made(made)
    if report.unreadable:
        say(f"有{len(report.unreadable)}份方案读不出来，没有生成公文。")
    return COULD_NOT if made.refusals or made.findings or report.unreadable else 0
