"""``plangen explain``: a rule's manual page."""

from __future__ import annotations

from typing import Any

import click

from plangen.cli.speech import ChineseCommand


def _complete(_context: click.Context, _parameter: click.Parameter, incomplete: str) -> list[Any]:
    from plangen.rules.catalogue import names

    return [name for name in names() if name.startswith(incomplete)]


@click.command(cls=ChineseCommand)
@click.argument("rule", required=False, metavar="[规则]", shell_complete=_complete)
@click.option("--all", "everything", is_flag=True, help="列出所有规则，每条一行。")
def explain(rule: str | None, everything: bool) -> int:
    """说明一条规则：为什么，怎样写不好，怎样写好，依据是什么。

    规则可以写名称，也可以写代码。
    """
    from plangen.rules.catalogue import entry, faults, page, suggestion

    if everything:
        for fault in faults():
            click.echo(f"{fault.code}  {fault.severity.chinese}  {fault.name}：{page(fault.name).summary}")
        return 0
    if rule is None:
        raise click.UsageError(
            "请写明规则的名称，例如 plangen explain dangling-reference；列出全部：plangen explain --all。"
        )
    if entry(rule) is None:
        raise click.UsageError(f"没有“{rule}”这条规则。{suggestion(rule)}列出全部：plangen explain --all。")
    click.echo(str(page(rule)), nl=False)
    return 0
