"""Click in Chinese: help pages, and a sentence for every wrong call."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Any, NoReturn

import click

from plangen.source import suggestion


class ChineseCommand(click.Command):
    """A command whose help is Chinese."""

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        formatter.write_usage(ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), "用法：")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        options = [param for param in self.get_params(ctx) if isinstance(param, click.Option)]
        records = [record for option in options if (record := option.get_help_record(ctx)) is not None]
        with formatter.section("选项"):
            formatter.write_dl([(name, _chinese(help_)) for name, help_ in records])

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = "显示这一页。"
        return option

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        return [
            piece.replace("[OPTIONS]", "[选项]").replace("COMMAND [ARGS]...", "命令 [参数]...")
            for piece in super().collect_usage_pieces(ctx)
        ]


class ChineseGroup(ChineseCommand, click.Group):
    """A group whose help is Chinese, and whose wrong calls end in a Chinese sentence and exit code 2."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        ChineseCommand.format_options(self, ctx, formatter)
        with formatter.section("命令"):
            formatter.write_dl([(name, self.help_line(name)) for name in self.list_commands(ctx)])
        formatter.write_paragraph()
        formatter.write_text("每个命令的用法：plangen 命令 --help")

    def help_line(self, name: str) -> str:
        """The line that the list of commands shows for ``name``."""
        raise LookupError(name)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        name = args[0]
        if not name.startswith("-") and self.get_command(ctx, name) is None:
            raise click.UsageError(f"没有“{name}”这个命令。{suggestion(name, self.list_commands(ctx))}", ctx)
        return super().resolve_command(ctx, args)

    def main(self, args: Sequence[str] | None = None, prog_name: str | None = None, **extra: Any) -> NoReturn:  # type: ignore[override]
        extra.pop("standalone_mode", None)
        try:
            code = super().main(args, prog_name, standalone_mode=False, **extra)
        except click.exceptions.NoArgsIsHelpError as error:
            click.echo(error.ctx.get_help(), err=True)
            sys.exit(2)
        except click.ClickException as error:
            click.echo(f"plangen：{sentence(error)}", err=True)
            sys.exit(2)
        except click.Abort:
            click.echo("plangen：已中断。", err=True)
            sys.exit(130)
        sys.exit(code)


def _chinese(help_: str) -> str:
    """What click itself adds to an option's help, in Chinese."""
    return help_.replace("[required]", "（必须写）").replace("[default: ", "［默认 ").replace("]", "］")


def sentence(error: click.ClickException) -> str:
    """What a wrong call did wrong, in Chinese."""
    if isinstance(error, click.NoSuchOption):
        options = [name for param in error.ctx.command.params for name in param.opts] if error.ctx is not None else []
        return f"没有“{error.option_name}”这个选项。{suggestion(error.option_name, options)}{_help(error)}"
    if isinstance(error, click.MissingParameter):
        return f"缺少“{_name(error.param)}”。{_help(error)}"
    if isinstance(error, click.BadParameter):
        if isinstance(error.param, click.Parameter) and isinstance(error.param.type, click.Choice):
            return f"“{_name(error.param)}”只能写：{'、'.join(map(str, error.param.type.choices))}。"
        return f"“{_name(error.param)}”写得不对：{error.message}"
    if isinstance(error, click.BadOptionUsage):
        return f"选项“{error.option_name}”后面缺少内容。{_help(error)}"
    if isinstance(error, click.FileError):
        return f"读写不了“{error.ui_filename}”：{error.message}"
    if isinstance(error, click.UsageError) and error.message.startswith(("Got unexpected", "Missing", "No such")):
        return f"命令写得不对。{_help(error)}"
    return error.message


def _name(param: click.Parameter | None) -> str:
    if param is None:
        return "参数"
    return param.human_readable_name if isinstance(param, click.Argument) else param.opts[-1]


def _help(error: click.UsageError) -> str:
    return f"用法见：{error.ctx.command_path} --help" if error.ctx is not None else ""
