"""The tables of ``templates.zh-CN.md``: forms, names a template may read, blocks, keys of a layout."""

# ruff: noqa: INP001 - a part of generate.py
from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields
from functools import cache
from pathlib import Path
from typing import Any

from plangen.composition.allowed import VIEWS
from plangen.composition.compose import TEMPLATES
from plangen.composition.template import load, names
from plangen.document.layout import Layout, layout
from plangen.document.layout_style import Rule, Style

_WORDS = Path(__file__).with_name("templates-in-chinese.toml")
_SLOT = re.compile(r"(<!-- templates: (\w+) -->\n).*?(<!-- end -->)", re.DOTALL)
_PREFIXES = {
    "NoticeView": "notice",
    "AttendanceView": "one",
    "PlanView": "plan",
    "Line": "line",
    "AttachmentView": "attachment",
}
_CHOICES = {"": "不写", "both": "both（两端）", "distribute": "distribute（分散）"}


def page(text: str) -> str:
    """``text`` with its tables made anew."""
    return _SLOT.sub(lambda slot: f"{slot[1]}\n{_TABLES[slot[2]](_said())}\n{slot[3]}", text)


@cache
def _said() -> Mapping[str, Mapping[str, str]]:
    with _WORDS.open("rb") as file:
        return tomllib.load(file)


def _of(said: Mapping[str, Mapping[str, str]], name: str, known: Iterable[str]) -> Mapping[str, str]:
    """The words about ``name``, which must be about ``known`` and nothing else."""
    words, wanted = said[name], set(known)
    if differing := set(words) ^ wanted:
        raise SystemExit(f"templates-in-chinese.toml [{name}] 与程序不一致：{'、'.join(sorted(differing))}")
    return words


def _forms(said: Mapping[str, Mapping[str, str]]) -> str:
    words = _of(said, "forms", TEMPLATES)
    rows = (f"| {form or '（没有公文）'} | `{folder}` | {words[form]} |" for form, folder in TEMPLATES.items())
    return _table("| 形式 | 文件夹 | 什么时候用，有什么特点 |", rows)


def _names(said: Mapping[str, Mapping[str, str]]) -> str:
    rows = []
    for view in VIEWS:
        if view.__name__ in _PREFIXES:
            known = view.__annotations__
            words = _of(said, view.__name__, known)
            rows += [f"| `{_PREFIXES[view.__name__]}.{name}` | {words[name]} |" for name in known]
    return _table("| 名称 | 内容 |", rows)


def _blocks(_: Mapping[str, Mapping[str, str]]) -> str:
    found: dict[str, tuple[str, list[str]]] = {}
    for template in names():
        look = layout(template)
        for block in sorted(load(template).blocks, key=list(look.styles).index):
            found.setdefault(block, (look.styles[block].name, []))[1].append(template)
    everywhere = len(names())
    rows = (
        f"| `{block}` | {name} | {'' if len(where) == everywhere else '、'.join(f'`{one}`' for one in where)} |"
        for block, (name, where) in found.items()
    )
    return _table("| 块 | 是什么 | 只在这些模板里 |", rows)


def _layout(said: Mapping[str, Mapping[str, str]]) -> str:
    official = layout("official")
    sections = [
        ("page", official.page),
        ("grid", official.grid),
        ("page-number", official.page_number),
        ("signing", official.signing),
        ("joint", official.joint),
        ("letter", official.letter),
        ("tables", official.tables),
        ("colophon", official.colophon),
    ]
    _complete(official, [name for name, _ in sections])
    rows = []
    for section, value in sections:
        rows += list(_keys(said, f"{section}", value))
    return _table("| 项 | 公文的通用版式 | 说明 |", rows)


def _complete(official: Layout, sections: list[str]) -> None:
    """Every part of a layout has its table."""
    others = {"name", "faces", "styles", "folders", "habits"}
    missing = {one.name.replace("_", "-") for one in fields(official) if one.init} - others - set(sections)
    if missing:
        raise SystemExit(f"docs/templates.py 没有写这几组版式：{'、'.join(sorted(missing))}")


def _styles(said: Mapping[str, Mapping[str, str]]) -> str:
    rows = [*_keys(said, "", Style()), *_keys(said, "rule", Rule())]
    rows.insert(0, "| `like` | | 从哪个样式开始，只写不同的地方；不写就从 `normal` 开始 |")
    return _table("| 项 | 不写时 | 说明 |", rows)


def _keys(said: Mapping[str, Mapping[str, str]], section: str, value: Any) -> Iterator[str]:
    known = {one.name: one for one in fields(value)}
    words = _of(said, type(value).__name__, known)
    for name, one in known.items():
        key = f"{section}: {name.replace('_', '-')}" if section else name.replace("_", "-")
        choices = one.metadata.get("choices", ())
        more = f"：{'、'.join(_CHOICES.get(choice, choice) for choice in choices)}" if choices else ""
        yield f"| `{key}` | {_written(getattr(value, name))} | {words[name]}{more} |"


def _written(value: Any) -> str:
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, float):
        return f"{value:g}"
    return "" if value is None else str(value)


def _table(head: str, rows: Iterable[str]) -> str:
    return "\n".join([head, "|" + "---|" * (head.count("|") - 1), *rows]) + "\n"


_TABLES: Mapping[str, Callable[[Mapping[str, Mapping[str, str]]], str]] = {
    "forms": _forms,
    "names": _names,
    "blocks": _blocks,
    "layout": _layout,
    "styles": _styles,
}
