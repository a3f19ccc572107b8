"""``plangen check``: findings at file, line and column."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from plangen.cli.options import colour, exit_code, fail_on
from plangen.cli.speech import ChineseCommand
from plangen.pipeline.checking import Manner
from plangen.pipeline.loading import STANDARD_INPUT, Order


@click.command(cls=ChineseCommand)
@click.argument("paths", nargs=-1, required=True, metavar="方案…", type=click.Path(path_type=Path, allow_dash=True))
@click.option(
    "--format",
    "format_",
    type=click.Choice(["text", "short", "json"]),
    default="text",
    show_default=True,
    help="输出的样子。",
)
@fail_on("error")
@click.option(
    "--select",
    multiple=True,
    metavar="规则",
    help="只用这些规则：名称、代码或代码的开头；可以写几次，也可以用逗号分开。",
)
@click.option("--ignore", multiple=True, metavar="规则", help="不用这些规则，写法同 --select。")
@click.option("--as-of", metavar="日期", help="按这一天检查“暂不处理”的期限，例如 2027-06-30；不写就不检查。")
@click.option("--watch", is_flag=True, help="文件一保存就再检查一次，按 Ctrl+C 结束。")
def check(
    paths: tuple[Path, ...],
    format_: str,
    fail_on: str,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    as_of: str | None,
    watch: bool,
) -> int:
    """检查方案：数字、期限、单位、提法是否前后一致，写法是否合乎格式。

    可以写文件，也可以写文件夹（检查其中所有方案）；写 - 从标准输入读。
    退出码：0 没有问题，1 有问题，2 没法检查。
    """
    manner = _manner(select, ignore, as_of)
    if watch:
        from plangen.cli.watching import watch_files

        return watch_files(list(paths), lambda: _once(paths, format_, fail_on, manner))
    return _once(paths, format_, fail_on, manner)


def _once(paths: tuple[Path, ...], format_: str, level: str, manner: Manner) -> int:
    from plangen.pipeline.checking import check as check_plans
    from plangen.reporters import report as written

    wanted = _order(paths)
    for folder in wanted.empty:
        click.echo(f"plangen：文件夹“{folder}”里没有方案（.yaml 文件）。可以用 plangen new 某市 生成一份。", err=True)
    if not wanted.plans:
        return 2
    report = check_plans(wanted, manner)
    click.echo(written(report, format_, colour()), nl=False)
    return exit_code(report, level)


def _order(paths: tuple[Path, ...]) -> Order:
    from plangen.pipeline.loading import order, parse
    from plangen.project import decoded
    from plangen.project.file import LARGEST

    files = [path for path in paths if str(path) != "-"]
    wanted = order(files)
    if len(files) == len(paths):
        return wanted
    piped = parse(decoded(sys.stdin.buffer.read(LARGEST + 1), STANDARD_INPUT))
    return Order((*wanted.plans, piped), wanted.project, wanted.settings, wanted.empty)


def _manner(select: tuple[str, ...], ignore: tuple[str, ...], as_of: str | None) -> Manner:
    from plangen.rules.selection import choose

    choice = choose(_divided(select), _divided(ignore))
    if choice.complaints:
        raise click.UsageError("".join(choice.complaints))
    try:
        day = date.fromisoformat(as_of) if as_of else None
    except ValueError:
        raise click.UsageError(f"“--as-of”写的“{as_of}”不是日期，请写成 2027-06-30 的样子。") from None
    return Manner(choice.selection, day)


def _divided(written: tuple[str, ...]) -> list[str]:
    return [
        name.strip() for one in written for name in one.replace("，", ",").replace("、", ",").split(",") if name.strip()
    ]
