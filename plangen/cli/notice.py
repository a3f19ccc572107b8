"""``plangen notice``: the official document of a plan."""

from __future__ import annotations

import click

from plangen.cli.options import COULD_NOT, FORCE, FOUND, LEVELS, PATHS, fail_on, output
from plangen.cli.speech import ChineseCommand


@click.command(cls=ChineseCommand)
@PATHS
@output("写到哪个文件，格式按扩展名定；也可以写文件夹（写成 公文/ 的样子）。")
@click.option(
    "--format",
    "form",
    type=click.Choice(["docx", "pdf", "html", "md", "txt"]),
    metavar="格式",
    help="-o 写文件夹时，每份方案生成哪种格式：docx、pdf、html、md 或 txt。不写就是 docx。",
)
@FORCE
@fail_on("never")
def notice(paths: tuple[str, ...], output: str, form: str | None, force: bool, fail_on: str) -> int:
    """生成正式公文。格式按扩展名定：.docx .pdf .html .md .txt。

    几份方案一起生成时，-o 写文件夹，每份方案一个文件，格式由 --format 定。

    .pdf 要用 LibreOffice 排版：没有装的，请生成 .docx，再用 Word 或 WPS 另存为 PDF。

    能写的都写，退出码为 0；有方案读不出或有文件写不了，退出码为 2。
    """
    from plangen.cli.printing import ordered, print_made, print_summary, print_unreadable, say
    from plangen.cli.progress import progress, waiting
    from plangen.pipeline.checking import check
    from plangen.pipeline.printing import write_notices

    wanted = ordered(paths)
    with progress() as tell:
        plans = tuple(wanted.loaded(tell))
    report = check(wanted, plans=plans)
    print_unreadable(report)
    failed = bool(wanted.complaints or report.unreadable)
    if report.fails_at(LEVELS[fail_on]):
        print_summary(report, paths)
        say("有问题没有解决，没有写文件。")
        return COULD_NOT if failed else FOUND
    with waiting("正在生成公文"):
        made = write_notices(plans, output, force, f".{form}" if form else "")
    print_made(made)
    print_summary(report, paths)
    return COULD_NOT if failed or made.refusals or made.findings else 0
