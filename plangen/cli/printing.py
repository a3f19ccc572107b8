"""What the commands that write files have in common: findings on standard error, one sentence for each file."""

from __future__ import annotations

from collections.abc import Sequence

import click

from plangen.findings import Finding, Report, Severity
from plangen.pipeline.checking import Manner, check_one
from plangen.pipeline.loading import Order, Surroundings


def print_unreadable(wanted: Order) -> None:
    """Say on standard error why a plan cannot be read, and which folders hold none."""
    from plangen.reporters import report

    for folder in wanted.empty:
        click.echo(f"plangen：文件夹“{folder}”里没有方案（.yaml 文件）。", err=True)
    others = Surroundings(wanted.project)
    for loaded in wanted.plans:
        if loaded.plan is None:
            click.echo(report(check_one(loaded, others, Manner()), "text"), nl=False, err=True)


def print_findings(findings: Sequence[Finding]) -> None:
    """Findings on standard error, as ``check`` shows them."""
    from plangen.reporters import report

    click.echo(report(Report(tuple(findings)), "text"), nl=False, err=True)


def print_summary(report: Report, names: str) -> None:
    """One line on standard error: how many findings stand, and how to see them."""
    counts = [(severity, report.count(severity)) for severity in sorted(Severity, reverse=True)]
    if any(count for _, count in counts):
        listed = "，".join(f"{count}个{severity.chinese}" for severity, count in counts if count)
        click.echo(f"检查发现{listed}。逐条查看：plangen check {names}", err=True)
