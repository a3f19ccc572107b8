"""Options and arguments that several commands share."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import click

from plangen.findings import Report, Severity

Command = TypeVar("Command", bound=Callable[..., object])

PATHS = click.argument("paths", nargs=-1, required=True, metavar="方案…", type=click.Path(path_type=Path))
OUTPUT = click.option(
    "-o",
    "--output",
    required=True,
    metavar="文件",
    type=click.Path(path_type=Path),
    help="写到哪个文件，格式按扩展名定。",
)
FORCE = click.option("--force", is_flag=True, help="文件已存在、又不是 plangen 写的，也覆盖。")
LEVELS = {"error": Severity.ERROR, "warning": Severity.WARNING, "advice": Severity.ADVICE, "never": None}


def fail_on(default: str) -> Callable[[Command], Command]:
    """The option ``--fail-on``: the lowest severity that makes the exit code 1."""
    return click.option(
        "--fail-on",
        type=click.Choice(list(LEVELS)),
        default=default,
        show_default=True,
        help="有这一级或更严重的确定问题时退出码为 1。",
    )


def colour() -> bool:
    """Whether standard output takes colour: a terminal, and nobody said ``NO_COLOR``."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")


def exit_code(report: Report, level: str) -> int:
    """2 where nothing could be read, 1 where a finding at or above ``level`` stands, else 0."""
    if report.checked and len(report.unreadable) == len(report.checked):
        return 2
    return 1 if report.unreadable or report.fails_at(LEVELS[level]) else 0
