"""The group of commands: Chinese help, and imports that wait until a command is called."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import click

from plangen.cli.speech import ChineseCommand, ChineseGroup
from plangen.version import __version__

COMMANDS: dict[str, str] = {
    "new": "生成一份可以直接修改的方案",
    "check": "检查方案，指出文件、行、列",
    "fix": "改正有把握的问题：先列出来看，再写进文件",
    "allowances": "列出所有允许注释：理由、期限、用上了没有",
    "explain": "说明一条规则：为什么，怎么改，依据是什么",
    "show": "列出方案的骨架：每个指标在哪里承诺、谁来完成、何时完成",
    "tasks": "列出任务分工：谁牵头、谁负责、谁配合，何时完成；可以按单位列",
    "notice": "生成正式公文（.docx .pdf .html .md .txt）",
    "compare": "把几份方案的指标并排对比",
    "build": "检查并生成整个项目的公文和对比表",
    "schema": "输出编辑器用的 JSON Schema",
}
"""Every command with its one line of help: the list is shown without loading any of them."""


class LazyGroup(ChineseGroup):
    """Finds a command in the module of its name."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        if cmd_name not in COMMANDS:
            return None
        command: Any = getattr(import_module(f"plangen.cli.{cmd_name}"), cmd_name)
        assert isinstance(command, ChineseCommand)
        return command

    def help_line(self, name: str) -> str:
        return COMMANDS[name]


@click.group(
    cls=LazyGroup,
    context_settings={"help_option_names": ["-h", "--help"], "auto_envvar_prefix": "PLANGEN"},
    epilog="每个命令的用法：plangen 命令 --help。每个选项也可以写成环境变量，例如 PLANGEN_CHECK_FORMAT=short。",
)
@click.version_option(__version__, "--version", prog_name="plangen", message="plangen %(version)s", help="显示版本。")
def plangen() -> None:
    """方案写一遍：自查自洽，印成公文，与各市并排对比。

    第一次用：
      plangen new 某市
      plangen check 某市.yaml
      plangen notice 某市.yaml -o 通知.docx
    """
