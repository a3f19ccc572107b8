"""``plangen compare``: the targets of several plans side by side."""

from __future__ import annotations

from pathlib import Path

import click

from plangen.cli.options import FORCE, LEVELS, OUTPUT, PATHS, fail_on
from plangen.cli.printing import print_summary, print_unreadable
from plangen.cli.speech import ChineseCommand


@click.command(cls=ChineseCommand)
@PATHS
@OUTPUT
@click.option("--base", metavar="方案", help="以哪份方案为基准排在第一列：方案的编号（一般是文件名，不带扩展名）。")
@click.option("--indicator", metavar="词", help="只比名称里有这个词的指标。")
@FORCE
@fail_on("never")
def compare(
    paths: tuple[Path, ...], output: Path, base: str | None, indicator: str | None, force: bool, fail_on: str
) -> int:
    """把几份方案的指标并排对比。格式按扩展名定：.docx .html .md .txt .csv。"""
    from plangen.pipeline.checking import check
    from plangen.pipeline.loading import order
    from plangen.pipeline.printing import write_comparison
    from plangen.project import NotWritten
    from plangen.source import suggestion

    wanted = order(list(paths))
    print_unreadable(wanted)
    plans = [loaded.plan for loaded in wanted.plans if loaded.plan is not None]
    if not plans:
        return 2
    ids = [plan.plan for plan in plans]
    if base is not None and base not in ids:
        raise click.UsageError(
            f"“--base”写的“{base}”不在要对比的方案里。{suggestion(base, ids)}可以写：{'、'.join(ids)}。"
        )
    report = check(wanted)
    if report.fails_at(LEVELS[fail_on]):
        print_summary(report, " ".join(map(str, paths)))
        click.echo("有问题没有解决，没有写文件。", err=True)
        return 1
    try:
        write_comparison(plans, output, base, indicator, force)
    except (NotWritten, ValueError) as refusal:
        raise click.UsageError(str(refusal)) from None
    click.echo(f"已写好 {output}")
    print_summary(report, " ".join(map(str, paths)))
    return 0 if len(plans) == len(wanted.plans) else 2
