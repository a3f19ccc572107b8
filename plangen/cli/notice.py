"""``plangen notice``: the official document of a plan."""

from __future__ import annotations

from pathlib import Path

import click

from plangen.cli.options import FORCE, LEVELS, OUTPUT, PATHS, fail_on
from plangen.cli.printing import print_findings, print_summary, print_unreadable
from plangen.cli.speech import ChineseCommand


@click.command(cls=ChineseCommand)
@PATHS
@OUTPUT
@FORCE
@fail_on("never")
def notice(paths: tuple[Path, ...], output: Path, force: bool, fail_on: str) -> int:
    """生成正式公文。格式按扩展名定：.docx .html .md .txt。

    几份方案一起生成时，-o 写文件夹，每份方案一个 .docx。
    """
    from plangen.pipeline.checking import check
    from plangen.pipeline.loading import order
    from plangen.pipeline.printing import NotComposed, write_notice
    from plangen.project import NotWritten

    wanted = order(list(paths))
    print_unreadable(wanted)
    readable = [loaded for loaded in wanted.plans if loaded.plan is not None]
    if not readable:
        return 2
    report = check(wanted)
    if report.fails_at(LEVELS[fail_on]):
        print_summary(report, " ".join(map(str, paths)))
        click.echo("有问题没有解决，没有写文件。", err=True)
        return 1
    several = len(wanted.plans) > 1 or any(path.is_dir() for path in paths)
    failed = len(readable) < len(wanted.plans)
    for loaded in readable:
        assert loaded.plan is not None
        assert loaded.path is not None
        target = output / f"{loaded.path.stem}.docx" if several else output
        try:
            write_notice(loaded.plan, target, force)
        except NotComposed as fault:
            print_findings(fault.findings)
            failed = True
        except (NotWritten, ValueError) as refusal:
            raise click.UsageError(str(refusal)) from None
        else:
            click.echo(f"已写好 {target}")
    print_summary(report, " ".join(map(str, paths)))
    return 2 if failed else 0
