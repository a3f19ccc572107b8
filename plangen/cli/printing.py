"""What the commands that write files have in common: findings on standard error, one sentence for each file."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from plangen.cli.options import quoted
from plangen.findings import Finding, Report, Severity

if TYPE_CHECKING:
    from plangen.pipeline.ordering import Order
    from plangen.pipeline.printing import Made


def say(sentence: str) -> None:
    """A sentence on standard error."""
    click.echo(f"plangen：{sentence}", err=True)


def ordered(paths: Sequence[str]) -> Order:
    """What the command line names; which names hold no plan is said on standard error."""
    from plangen.pipeline.ordering import PIPED, order

    wanted = order(paths, _piped() if PIPED in paths else b"")
    for complaint in wanted.complaints:
        say(complaint)
    return wanted


def _piped() -> bytes:
    from plangen.project import LARGEST

    if sys.stdin.isatty():
        click.echo("请输入方案，写完按 Ctrl+D（Windows 上按 Ctrl+Z 再回车）：", err=True)
    return sys.stdin.buffer.read(LARGEST + 1)


def print_findings(findings: Sequence[Finding]) -> None:
    """Findings on standard error, as ``check`` shows them."""
    from plangen.reporters import report

    if findings:
        click.echo(report(Report(tuple(findings)), "text"), nl=False, err=True)


def print_unreadable(report: Report) -> None:
    """Why a plan cannot be read, on standard error; the rest of the findings is for ``check``."""
    print_findings([one for one in report.findings if one.mark.source.name in report.unreadable])


def print_made(made: Made) -> None:
    """Where things are, and why the others are not."""
    for file in made.files:
        click.echo(f"已写好 {file}")
    print_findings(made.findings)
    print_findings(made.seen)
    for sentence in (*made.remarks, *made.refusals):
        say(sentence)


def print_summary(whole: Report, paths: Sequence[str]) -> None:
    """One line on standard error: how many findings stand that nobody has seen yet, and how to see them."""
    report = Report([one for one in whole.findings if one.mark.source.name not in whole.unreadable])
    counts = [(severity, report.count(severity)) for severity in sorted(Severity, reverse=True)]
    if any(count for _, count in counts):
        listed = "，".join(f"{count}个{severity.chinese}" for severity, count in counts if count)
        click.echo(f"检查发现{listed}。逐条查看：plangen check {' '.join(map(quoted, paths))}", err=True)
