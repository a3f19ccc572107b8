"""``plangen check``: findings at file, line and column."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from plangen.cli.options import COULD_NOT, FOUND, PATHS, chosen, colour, day, exit_code, fail_on, rules
from plangen.cli.speech import ChineseCommand

if TYPE_CHECKING:
    from plangen.pipeline.looking import Asked

FORMATS = ("text", "short", "json", "sarif", "github")
MOST_JOBS = 64


def _profiles(_context: click.Context, _parameter: click.Parameter, incomplete: str) -> list[str]:
    from plangen.rules.profile import profiles

    return [name for name in profiles() if name.startswith(incomplete)]


@click.command(cls=ChineseCommand)
@PATHS
@click.option(
    "--format",
    type=click.Choice(FORMATS),
    default="text",
    show_default=True,
    metavar="格式",
    help="text 给人看，short 每个问题一行，json 给程序读，sarif、github 给代码平台读。",
)
@fail_on("error")
@rules("--select", "只用这些规则：名称、代码、代码的开头或类别；可以写几次，也可以用逗号分开。")
@rules("--ignore", "不用这些规则，写法同 --select。")
@click.option(
    "--profile",
    metavar="步骤",
    shell_complete=_profiles,
    help="只看走到这一步（可会签、可发文）还要改什么；没有达到，退出码为 1。",
)
@click.option("--baseline", metavar="文件", type=click.Path(), help="只报新的问题；这份基线里已有的不报，只说有几处。")
@click.option("--write-baseline", metavar="文件", type=click.Path(), help="把现在的问题都记作旧的，写成一份基线。")
@click.option("--jobs", metavar="个数", default="1", show_default=True, help="同时用几个进程检查，适合方案很多的时候。")
@click.option("--as-of", metavar="日期", help="按这一天检查允许注释的期限，例如 2027-06-30；不写就不检查。")
@click.option("--watch", is_flag=True, help="文件一保存就再检查一次，按 Ctrl+C 结束。")
def check(
    paths: tuple[str, ...],
    format: str,
    fail_on: str,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    profile: str | None,
    baseline: str | None,
    write_baseline: str | None,
    jobs: str,
    as_of: str | None,
    watch: bool,
) -> int:
    """检查方案：数字、期限、单位、提法是否前后一致，写法是否合乎格式。

    可以写文件，也可以写文件夹（检查其中所有方案）；写 - 从标准输入读。

    退出码以最糟的一份为准：0 合格；1 有 --fail-on 这一级的问题；2 有方案读不出，或者没有方案。
    """
    from plangen.pipeline.checking import Manner
    from plangen.pipeline.looking import Asked

    if profile and (select or ignore):
        raise click.UsageError("“--profile”要用全部规则，不能和“--select”“--ignore”一起用。")
    if baseline and write_baseline and (select or ignore):
        raise click.UsageError("收紧基线要用全部规则，不能和“--select”“--ignore”一起用。")
    if watch and write_baseline:
        raise click.UsageError("“--watch”会检查很多次，不能和“--write-baseline”一起用。")
    if watch and "-" in paths:
        raise click.UsageError("“--watch”看的是文件，不能和“-”（标准输入）一起用。")
    manner = Manner(chosen(select, ignore), day(as_of))
    asked = Asked(manner, format, colour(), _profile(profile))
    number = _number(jobs)

    def once() -> int:
        return _once(paths, asked, fail_on, number, baseline, write_baseline)

    if watch:
        from plangen.cli.watching import watch_files

        return watch_files(paths, once)
    return once()


def _once(
    paths: tuple[str, ...], asked: Asked, level: str, jobs: int, baseline: str | None, new_baseline: str | None
) -> int:
    from dataclasses import replace

    from plangen.cli.printing import ordered, say
    from plangen.cli.streaming import stream
    from plangen.pipeline.baseline import NotABaseline, open_baseline, rewrite
    from plangen.pipeline.parallel import ProcessLost
    from plangen.project import NotWritten

    try:
        known = open_baseline(Path(baseline)) if baseline else None
        wanted = ordered(paths)
        prints, remembers = new_baseline is None or known is not None, new_baseline is not None
        seen = stream(wanted, replace(asked, baseline=known), jobs, prints, remembers)
        if new_baseline is not None:
            say(rewrite(Path(new_baseline), seen.known, seen.tally.unreadable, known, Path(baseline or "")))
            if known is None:
                return COULD_NOT if wanted.complaints or seen.tally.unreadable else 0
    except (NotABaseline, NotWritten, ProcessLost) as refusal:
        raise click.UsageError(str(refusal)) from None
    code = exit_code(seen.tally, level, bool(wanted.complaints))
    if asked.profile and code != COULD_NOT:
        return FOUND if seen.tally.short else 0
    return code


def _profile(written: str | None) -> str:
    from plangen.rules.profile import profiles
    from plangen.source import suggestion

    if written and written not in profiles():
        names = list(profiles())
        raise click.UsageError(f"没有“{written}”这一步。{suggestion(written, names)}可以写：{'、'.join(names)}。")
    return written or ""


def _number(written: str) -> int:
    if not written.isascii() or not written.isdigit() or not 1 <= int(written[:4]) <= MOST_JOBS:
        raise click.UsageError(f"“--jobs”要写 1 到 {MOST_JOBS} 的整数，例如 --jobs 2。")
    return int(written)
