"""``plangen fix``: certain repairs, shown or made."""

from __future__ import annotations

import click

from plangen.cli.options import COULD_NOT, FOUND, PATHS, chosen, colour, divided, quoted, rules
from plangen.cli.speech import ChineseCommand


@click.command(cls=ChineseCommand)
@PATHS
@click.option("--write", is_flag=True, help="写进文件；不写这一项，只把要改的地方列出来看。")
@rules("--select", "只改这些规则的问题：名称、代码、代码的开头或类别；存疑的问题写明规则名称才改。")
@rules("--ignore", "不改这些规则的问题，写法同 --select。")
def fix(paths: tuple[str, ...], write: bool, select: tuple[str, ...], ignore: tuple[str, ...]) -> int:
    """改正有把握的问题（全角半角、标点、编号的写法等），别的一个字符也不动。

    默认只显示修改前后的对照（diff），加 --write 才写文件。
    退出码：0 没有要改的，或都已写好；1 有要改的；2 有文件读不了或写不了。
    """
    from plangen.cli.printing import ordered, say
    from plangen.cli.progress import progress
    from plangen.pipeline.checking import Manner
    from plangen.pipeline.fixing_all import mend_all, sentence

    choice = chosen(select, ignore)
    wanted = ordered(paths)
    if "-" in paths:
        raise click.UsageError("“fix”改的是文件，不能用“-”（标准输入）。")
    with progress() as tell:
        mended = mend_all(wanted, Manner(choice), divided(select), write, tell)
    for diff in mended.diffs:
        # As bytes where no person looks: a diff keeps the line ends of its file on every system.
        click.echo(coloured(diff) if colour() else diff.encode("utf-8", "replace"), nl=False)
    for refusal in mended.refusals:
        say(refusal)
    click.echo(sentence(mended, write, " ".join(map(quoted, paths))), err=True)
    if mended.refusals or wanted.complaints:
        return COULD_NOT
    return FOUND if mended.needed and not write else 0


def coloured(diff: str) -> str:
    """A diff for a terminal: what goes in red, what comes in green, and no character that moves the cursor."""
    from plangen.reporters.plain import plain

    hues = {"-": "31", "+": "32", "@": "36"}
    lines = []
    for line in diff.rstrip("\n").split("\n"):
        shown, hue = plain(line.removesuffix("\r")), hues.get(line[:1])
        lines.append(f"\x1b[{hue}m{shown}\x1b[0m" if hue and not line.startswith(("--- ", "+++ ")) else shown)
    return "\n".join(lines) + "\n"
