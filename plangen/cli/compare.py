"""``plangen compare``: the targets of several plans side by side."""

from __future__ import annotations

import click

from plangen.cli import completion
from plangen.cli.options import COULD_NOT, FORCE, FOUND, LEVELS, PATHS, fail_on, output
from plangen.cli.speech import ChineseCommand


@click.command(cls=ChineseCommand)
@PATHS
@output("写到哪个文件，格式按扩展名定；写文件夹就是其中的“指标对比.docx”。")
@click.option(
    "--base",
    metavar="方案",
    shell_complete=completion.plan_ids,
    help="以哪份方案为基准排在第一列：方案的编号（一般是文件名，不带扩展名），或者它的文件名、路径。",
)
@click.option("--indicator", metavar="词", shell_complete=completion.targets, help="只比名称里有这个词的指标。")
@FORCE
@fail_on("never")
def compare(
    paths: tuple[str, ...], output: str, base: str | None, indicator: str | None, force: bool, fail_on: str
) -> int:
    """把几份方案的指标并排对比。格式按扩展名定：.docx .pdf .xlsx .html .md .txt .csv。

    读不出的方案不进对比，退出码为 2。
    """
    from plangen.cli.printing import ordered, print_made, print_summary, print_unreadable, say
    from plangen.cli.progress import progress
    from plangen.pipeline.checking import check
    from plangen.pipeline.comparing import NotCompared, base_plan, comparison_file, write_comparison

    wanted = ordered(paths)
    with progress() as tell:
        plans = tuple(wanted.loaded(tell))
    report = check(wanted, plans=plans)
    print_unreadable(report)
    failed = bool(wanted.complaints or report.unreadable)
    readable = [loaded.plan for loaded in plans if loaded.plan is not None]
    if report.fails_at(LEVELS[fail_on]):
        print_summary(report, paths)
        say("有问题没有解决，没有写文件。")
        return COULD_NOT if failed else FOUND
    if not readable:
        return COULD_NOT
    try:
        target = comparison_file(output)
        first = base_plan(plans, base) if base is not None else None
        sources = [loaded.path for loaded in plans if loaded.path is not None]
        made = write_comparison(readable, target, first, indicator, force, sources)
    except NotCompared as refusal:
        raise click.UsageError(str(refusal)) from None
    print_made(made)
    print_summary(report, paths)
    return COULD_NOT if failed or made.refusals else 0
