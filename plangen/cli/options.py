"""Options and arguments that several commands share."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, TypeVar

import click

from plangen.cli import completion
from plangen.findings import Report, Severity, Tally

if TYPE_CHECKING:
    from plangen.rules.selection import Selection

Command = TypeVar("Command", bound=Callable[..., object])

FOUND = 1
COULD_NOT = 2
LEVELS = {"error": Severity.ERROR, "warning": Severity.WARNING, "advice": Severity.ADVICE, "never": None}
# Words and not paths: click would take away the last slash of a folder, and a file called ``./-`` is not standard input.
PATHS = click.argument("paths", nargs=-1, required=True, metavar="方案…", type=click.Path(allow_dash=True))
FORCE = click.option("--force", is_flag=True, help="那里的文件不是 plangen 写的，或者写好以后被改过，也覆盖。")


def output(help_: str, required: bool = True) -> Callable[[Command], Command]:
    """The option ``-o``."""
    return click.option("-o", "--output", required=required, metavar="文件", type=click.Path(), help=help_)


def fail_on(default: str) -> Callable[[Command], Command]:
    """The option ``--fail-on``: the lowest severity that makes the exit code 1."""
    return click.option(
        "--fail-on",
        type=click.Choice(list(LEVELS)),
        default=default,
        show_default=True,
        metavar="级别",
        help="有这一级或更严重的确定问题就算不合格，退出码为 1：error、warning、advice，或 never。",
    )


def rules(name: str, help_: str) -> Callable[[Command], Command]:
    """An option that takes names of rules, several times or divided by commas."""
    return click.option(name, multiple=True, metavar="规则", help=help_, shell_complete=completion.rules)


def divided(written: tuple[str, ...]) -> list[str]:
    """Names that were written one by one, or divided by any comma."""
    return [
        name.strip() for one in written for name in one.replace("，", ",").replace("、", ",").split(",") if name.strip()
    ]


def chosen(select: tuple[str, ...], ignore: tuple[str, ...]) -> Selection:
    """The rules that ``--select`` and ``--ignore`` name.

    Raises:
        click.UsageError: where one of them names no rule.
    """
    from plangen.rules.selection import choose

    choice = choose(divided(select), divided(ignore))
    if choice.complaints:
        raise click.UsageError("".join(choice.complaints))
    return choice.selection


def day(as_of: str | None) -> date | None:
    """The day that ``--as-of`` names.

    Raises:
        click.UsageError: where it is no day.
    """
    try:
        return date.fromisoformat(as_of) if as_of else None
    except ValueError:
        raise click.UsageError(f"“--as-of”写的“{as_of}”不是日期，请写成 2027-06-30 的样子。") from None


def colour() -> bool:
    """Whether standard output takes colour: a terminal that can, and nobody said ``NO_COLOR``."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def exit_code(report: Report | Tally, level: str, could_not: bool = False) -> int:
    """The worst of all plans: 2 where one could not be read (or ``could_not``), 1 where a finding at or above ``level`` stands."""
    if could_not or report.unreadable:
        return COULD_NOT
    return FOUND if report.fails_at(LEVELS[level]) else 0


def quoted(path: object) -> str:
    """``path`` as it is typed in a command line."""
    written = str(path)
    return f'"{written}"' if any(mark in written for mark in " \t&()'$;|*?<>") else written
