"""Help pages in Chinese, in columns that line up where a character is two columns wide."""

from __future__ import annotations

import re
import shutil
from collections.abc import Sequence

import click

from plangen.source import display_width

WIDEST = 100
"""Columns; longer lines are hard to read."""
_GAP = 2
_WIDEST_NAME = 22
_WORD = re.compile(r"[（“《]*(?:[!-~]+|\S)[，。；：、）”》…]*|\s+")
"""What may not be broken: a word of ASCII, or one character with the marks that cling to it."""


def help_page(command: click.Command, context: click.Context, commands: Sequence[tuple[str, str]] = ()) -> str:
    """How ``command`` is called, what it does, its options, and the ``commands`` below it."""
    width = min(shutil.get_terminal_size().columns, WIDEST)
    parts = [_usage(command, context), _indented((command.help or "").strip().splitlines(), width)]
    options = [one for one in command.get_params(context) if isinstance(one, click.Option)]
    parts.append("选项：\n" + _columns([(_names(one), _said(one)) for one in options], width))
    if commands:
        parts.append("命令：\n" + _columns(commands, width))
    if command.epilog:
        parts.append("\n".join(_wrapped(command.epilog, width)))
    return "\n\n".join(parts)


def _usage(command: click.Command, context: click.Context) -> str:
    """One line: the words of a call."""
    arguments = [one for one in command.get_params(context) if isinstance(one, click.Argument)]
    words = [one.metavar or "" for one in arguments]
    if isinstance(command, click.Group):
        words += ["命令", "…"]
    return " ".join(["用法：" + context.command_path, "[选项]", *words])


def _names(option: click.Option) -> str:
    value = "" if option.is_flag or not option.metavar else f" {option.metavar}"
    return ", ".join(sorted(option.opts, key=len)) + value


def _said(option: click.Option) -> str:
    notes = []
    if option.required:
        notes.append("必须写")
    if option.show_default and isinstance(option.default, str):
        notes.append(f"默认 {option.default}")
    return (option.help or "") + (f"（{'，'.join(notes)}）" if notes else "")


def _columns(rows: Sequence[tuple[str, str]], width: int) -> str:
    first = min(max(display_width(name) for name, _ in rows), _WIDEST_NAME)
    edge = " " * (first + 2 * _GAP)
    lines = []
    for name, said in rows:
        pieces = [edge + piece for piece in _wrapped(said, width - len(edge))]
        head = " " * _GAP + name
        if display_width(name) > first:
            lines += [head, *pieces]
        else:
            lines += [head + pieces[0][display_width(head) :], *pieces[1:]]
    return "\n".join(lines)


def _indented(lines: Sequence[str], width: int) -> str:
    indented = []
    for line in lines:
        edge = " " * (_GAP + len(line) - len(line.lstrip()))
        indented += [edge + piece if piece else "" for piece in _wrapped(line.strip(), width - len(edge))]
    return "\n".join(indented)


def _wrapped(text: str, width: int) -> list[str]:
    """``text`` in lines of at most ``width`` columns, where it can be broken."""
    lines = [""]
    for word in _WORD.findall(text):
        if lines[-1] and display_width(lines[-1] + word.rstrip()) > width:
            lines.append("")
        lines[-1] += word
    return [line.rstrip() for line in lines]
