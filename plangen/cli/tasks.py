"""``plangen tasks``: who does what by when."""

from __future__ import annotations

import click

from plangen.cli import completion
from plangen.cli.options import COULD_NOT, FORCE, FOUND, LEVELS, PATHS, fail_on, output
from plangen.cli.speech import ChineseCommand


@click.command(cls=ChineseCommand)
@PATHS
@click.option(
    "--office",
    metavar="单位",
    shell_complete=completion.offices,
    help="只列这个单位的任务；有机构名录的，写全称、简称都可以。",
)
@click.option("--by-office", is_flag=True, help="按单位列出，每个单位先列牵头的任务。")
@click.option(
    "--format",
    type=click.Choice(["text", "markdown", "html", "csv", "json", "docx", "pdf"]),
    metavar="格式",
    help="text、markdown、html、csv、json、docx 或 pdf；不写时按文件的扩展名，没有 -o 时是 text。",
)
@output(
    "写到哪个文件，格式按扩展名定；写文件夹就是其中的“任务分工表.docx”，加 --by-office 时每个单位一个文件。不写就显示在屏幕上。",
    required=False,
)
@FORCE
@fail_on("never")
def tasks(
    paths: tuple[str, ...],
    office: str | None,
    by_office: bool,
    format: str | None,
    output: str | None,
    force: bool,
    fail_on: str,
) -> int:
    """列出任务分工：每项任务由谁牵头、谁负责、谁配合，什么时候完成。

    任务取自重点任务里的各条，以及写了单位的其他条目；期限从条目、正文或方案里读出。

    读不出的方案不列，退出码为 2。
    """
    from plangen.cli.printing import ordered, print_made, print_summary, print_unreadable, say
    from plangen.cli.progress import progress
    from plangen.pipeline.checking import check
    from plangen.pipeline.dividing import FORMATS, OF_PAPER, NotDivided, table_of, wanted, write_tables

    if office is not None and not office.strip():
        raise click.UsageError("“--office”后面要写单位名称，例如 --office 市教育局。")
    if office is not None and by_office:
        raise click.UsageError("“--office”只列一个单位，“--by-office”列出所有单位，请只写一个。")
    if output is None and format in OF_PAPER:
        raise click.UsageError(f"{format} 不能显示在屏幕上。请用 -o 写文件，例如 -o 任务分工表.{format}。")
    named = ordered(paths)
    with progress() as tell:
        plans = tuple(named.loaded(tell))
    unread = [loaded for loaded in plans if loaded.plan is None]
    # A list on the screen needs no check but for what cannot be read.
    checked = output is not None or fail_on != "never"
    report = check(named, plans=plans if checked else unread)
    print_unreadable(report)
    code = COULD_NOT if named.complaints or unread else 0
    if report.fails_at(LEVELS[fail_on]):
        print_summary(report, paths)
        say("有问题没有解决，没有列出任务。")
        return code or FOUND
    if len(unread) == len(plans):
        return COULD_NOT
    try:
        asked = wanted(plans, office or "", by_office)
        if output is None:
            click.echo(table_of(asked, FORMATS[format or "text"]), nl=False)
            return code
        made = write_tables(asked, output, format, force, [loaded.path for loaded in plans if loaded.path is not None])
    except NotDivided as refusal:
        raise click.UsageError(str(refusal)) from None
    print_made(made)
    print_summary(report, paths)
    return COULD_NOT if made.refusals else code
