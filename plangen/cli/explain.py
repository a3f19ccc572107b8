"""``plangen explain``: a rule's manual page."""

from __future__ import annotations

import click

from plangen.cli import completion
from plangen.cli.speech import ChineseCommand

MOST_OFFERED = 8


@click.command(cls=ChineseCommand)
@click.argument("rule", required=False, metavar="[规则]", shell_complete=completion.rules)
@click.option("--all", is_flag=True, help="列出所有规则，每条一行。")
def explain(rule: str | None, all: bool) -> int:
    """说明一条规则：为什么，怎样写不好，怎样写好，依据是什么。

    规则可以写名称，也可以写代码。
    """
    from plangen.rules.catalogue import entry, faults, page, suggestion

    if all:
        for fault in faults():
            click.echo(f"{fault.code}  {fault.severity.chinese}  {fault.name}：{page(fault.name).summary}")
        return 0
    if rule is None:
        raise click.UsageError(
            "请写明规则的名称，例如 plangen explain dangling-reference；列出全部：plangen explain --all。"
        )
    if entry(rule) is None:
        offer = suggestion(rule) or _said_of(rule)
        raise click.UsageError(f"没有“{rule}”这条规则。{offer}列出全部：plangen explain --all。")
    click.echo(str(page(rule)), nl=False)
    return 0


def _said_of(word: str) -> str:
    """A sentence that names the rules whose summary holds ``word``: a drafter knows a fault by its Chinese name."""
    from plangen.rules.catalogue import names, page

    found = [name for name in names() if word in page(name).summary] if word else []
    return f"说到“{word}”的有：{'、'.join(found[:MOST_OFFERED])}。" if found else ""
