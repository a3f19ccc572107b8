"""Click in Chinese: help pages, and a sentence for every wrong call."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from typing import Any, NoReturn

import click
from click.core import ParameterSource

from plangen.cli.help_page import help_page
from plangen.source import suggestion

WRONG_CALL = 2
INTERRUPTED = 130
_EXTRA = re.compile(r"\((.*)\)$", re.DOTALL)


class ChineseCommand(click.Command):
    """A command whose help is Chinese."""

    def get_help(self, ctx: click.Context) -> str:
        return help_page(self, ctx)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        option = super().get_help_option(ctx)
        assert option is not None, "every command has a help page"
        option.help = "显示这一页。"
        return option

    def get_short_help_str(self, limit: int = 45) -> str:  # noqa: ARG002 - click's signature
        return (self.help or "").partition("。")[0]


class ChineseGroup(ChineseCommand, click.Group):
    """A group whose help is Chinese, and whose wrong calls end in a Chinese sentence and exit code 2."""

    def get_help(self, ctx: click.Context) -> str:
        return help_page(self, ctx, [(name, self.help_line(name)) for name in self.list_commands(ctx)])

    def help_line(self, name: str) -> str:
        """The line that the list of commands shows for ``name``."""
        raise LookupError(name)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if not args and not ctx.resilient_parsing:
            click.echo(ctx.get_help(), err=True)
            ctx.exit(WRONG_CALL)
        return super().parse_args(ctx, args)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        name = args[0]
        if not ctx.resilient_parsing and self.get_command(ctx, name) is None:
            raise click.UsageError(f"没有“{name}”这个命令。{suggestion(name, self.list_commands(ctx))}{_help(ctx)}")
        return super().resolve_command(ctx, args)

    def main(self, args: Sequence[str] | None = None, prog_name: str | None = None, **extra: Any) -> NoReturn:  # type: ignore[override]
        extra.pop("standalone_mode", None)
        try:
            code = super().main(args, prog_name, standalone_mode=False, **extra)
        except click.ClickException as error:
            click.echo(f"plangen：{sentence(error)}", err=True)
            sys.exit(WRONG_CALL)
        except click.Abort:
            click.echo("plangen：已中断。", err=True)
            sys.exit(INTERRUPTED)
        sys.exit(code)


def sentence(error: click.ClickException) -> str:
    """What a wrong call did wrong, in Chinese; whatever click says in English is put into other words."""
    context = error.ctx if isinstance(error, click.UsageError) else None
    if isinstance(error, click.NoSuchOption):
        options = [name for param in context.command.params for name in param.opts] if context is not None else []
        return f"没有“{error.option_name}”这个选项。{suggestion(error.option_name, options)}{_help(context)}"
    if isinstance(error, click.MissingParameter):
        return f"缺少“{_written(error.param)}”。{_help(context)}"
    if isinstance(error, click.BadParameter):
        return _bad_value(error)
    if isinstance(error, click.BadOptionUsage):
        superfluous = "does not take" in error.message
        return f"选项“{error.option_name}”后面{'不写内容' if superfluous else '缺少内容'}。{_help(context)}"
    if error.message.isascii() or error.message.startswith("Got unexpected"):
        extra = _EXTRA.search(error.message)
        return f"{f'多写了“{extra[1]}”' if extra else '命令写得不对'}。{_help(context)}"
    return error.message


def _bad_value(error: click.BadParameter) -> str:
    param = error.param
    if param is None:
        return error.message
    name = f"“{_name(param)}”{_variable(param, error.ctx)}"
    if isinstance(param.type, click.Choice):
        return f"{name}只能写：{'、'.join(map(str, param.type.choices))}。"
    if isinstance(param.type, click.types.BoolParamType):
        return f"{name}只能写 1（要）或 0（不要）。"
    return f"{name}写得不对。{_help(error.ctx)}"


def _variable(param: click.Parameter, context: click.Context | None) -> str:
    """Which environment variable a wrong value came from, where it came from one: nobody typed it just now."""
    if context is None or context.get_parameter_source(param.name or "") is not ParameterSource.ENVIRONMENT:
        return ""
    return f"（由环境变量 {context.auto_envvar_prefix}_{(param.name or '').upper()} 写定）"


def _name(param: click.Parameter | None) -> str:
    if param is None:
        return "参数"
    return (param.metavar or param.name or "") if isinstance(param, click.Argument) else param.opts[-1]


def _written(param: click.Parameter | None) -> str:
    """A parameter as it is typed: -o 文件."""
    if isinstance(param, click.Option):
        return f"{min(param.opts, key=len)} {param.metavar or ''}".rstrip()
    return _name(param)


def _help(context: click.Context | None) -> str:
    return f"用法见：{context.command_path} --help" if context is not None else ""
