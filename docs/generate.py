"""Brings up to date what the docs take from the code: tables of fields, the pages of the rules, the messages.

``python docs/generate.py`` writes, ``python docs/generate.py --check`` says what is out of date and ends with 1.
In a page the tables stand between ``<!-- fields: Target -->`` and ``<!-- end -->``; all around is written by hand.
"""

# ruff: noqa: INP001, T201 - a script that speaks to whoever runs it
from __future__ import annotations

import re
import sys
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import examples
from pydantic.fields import FieldInfo

import templates
from plangen.findings import Finding
from plangen.model import Grid, Headings, Item, Notice, Plan, Target
from plangen.model.kind import Noun, Writing, Written
from plangen.reporters.plain import plain
from plangen.rules import catalogue

DOCS = Path(__file__).parent
NOUNS = {noun.__name__: noun for noun in (Plan, Item, Target, Notice, Headings, Grid)}
_SLOT = re.compile(r"(<!-- fields: (\w+) -->\n).*?(<!-- end -->)", re.DOTALL)
_REFERENCE = re.compile(r"(\$\$?\{[^{}]*\}?)")
_UNSEEN = {code: chr(0x2400 + code) for code in range(32) if code != 10} | {9: "→   "}
NO_EXAMPLE = "这一种没有能写在几行里的例子"
_GRID = {"columns": Writing.NAMES, "rows": Writing.TABLE, "file": Writing.LINE}
"""The fields of a typed table; the model keeps beside them what a generated table is called."""

CHINESE = {
    Writing.LINE: "一行文字",
    Writing.LINES: "一行文字或几个名称",
    Writing.TITLE: "一行文字",
    Writing.PROSE: "正文",
    Writing.ID: "编号",
    Writing.NAMES: "几个名称",
    Writing.NUMBER: "整数",
    Writing.ITEM: "一段、条目的列表或一组字段",
    Writing.ITEMS: "条目的列表",
    Writing.TARGETS: "`编号: 指标`",
    Writing.TERMS: "`提法: 成员`",
    Writing.NOTICE: "一组字段",
    Writing.HEADINGS: "一组字段",
    Writing.OUTLINE: "列表",
    Writing.MEMBERS: "`职务: 人员`",
    Writing.TABLE: "列表，每行一个列表",
    Writing.PAIRS: "`名称: 内容`",
}
ENGLISH = {
    Writing.LINE: "line",
    Writing.LINES: "lines",
    Writing.TITLE: "title",
    Writing.PROSE: "prose",
    Writing.ID: "id",
    Writing.NAMES: "names",
    Writing.NUMBER: "whole number",
    Writing.ITEM: "part",
    Writing.ITEMS: "list of items",
    Writing.TARGETS: "id → target",
    Writing.TERMS: "name → line",
    Writing.NOTICE: "notice",
    Writing.HEADINGS: "headings",
    Writing.OUTLINE: "outline",
    Writing.MEMBERS: "role → lines",
    Writing.TABLE: "list of rows",
    Writing.PAIRS: "name → line",
}


def fields(noun: type[Noun]) -> Iterator[tuple[str, FieldInfo, Written]]:
    """The fields a drafter may write, in the order of the model."""
    for name, info in noun.model_fields.items():
        if noun is Grid:
            if name in _GRID:
                yield name, info, Written(_GRID[name])
        elif written := next((one for one in info.metadata if isinstance(one, Written)), None):
            yield name, info, written


def chinese_table(noun: type[Noun]) -> str:
    """字段、中文、写法、必写、默认、例、说明."""
    rows = ["| 字段 | 中文 | 写法 | 必写 | 默认 | 例 | 说明 |", "|---|---|---|---|---|---|---|"]
    for name, info, written in fields(noun):
        # “成文日期。” beside 成文日期 says nothing.
        said = "" if (info.description or "").strip("。") == info.title else info.description
        way = _cell("、".join(written.words)) if written.words else _name(name, noun, CHINESE[written.way])
        needed = "是" if info.is_required() else ""
        rows.append(_row(f"`{name}`", info.title, way, needed, _default(info), _example(info), _escaped(said or "")))
    return "\n".join(rows) + "\n"


def english_table(noun: type[Noun]) -> str:
    """Field, Chinese, type, required, default, example, meaning (from ``fields-in-english.toml``)."""
    with (DOCS / "fields-in-english.toml").open("rb") as file:
        meanings: dict[str, str] = tomllib.load(file)[noun.__name__]
    written = list(fields(noun))
    if differing := {name for name, _, _ in written} ^ set(meanings):
        raise SystemExit(f"fields-in-english.toml and {noun.__name__} differ in: {', '.join(sorted(differing))}")
    rows = ["| field | 中文 | type | required | default | example | meaning |", "|---|---|---|---|---|---|---|"]
    for name, info, way in written:
        said = _cell(", ".join(way.words)) if way.words else _name(name, noun, ENGLISH[way.way])
        needed = "yes" if info.is_required() else ""
        rows.append(
            _row(f"`{name}`", info.title, said, needed, _default(info), _example(info), _escaped(meanings[name]))
        )
    return "\n".join(rows) + "\n"


def _name(name: str, noun: type[Noun], way: str) -> str:
    if name == "table" and noun is Item:
        return "任务分工、指标，或一组字段" if way == CHINESE[Writing.TABLE] else "任务分工, 指标, or table"
    return way


def _row(*cells: str | None) -> str:
    return f"| {' | '.join(cell or '' for cell in cells)} |"


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def _default(info: FieldInfo) -> str:
    return str(info.default) if isinstance(info.default, str | int) else ""


def _example(info: FieldInfo) -> str:
    example = (info.examples or ("",))[0]
    return _cell("<br>".join(f"`{line}`" for line in _yaml(example)))


def _yaml(value: Any) -> list[str]:
    """An example as it is written in a plan, in lines."""
    if isinstance(value, dict):
        lines = []
        for name, below in value.items():
            first, *rest = _yaml(below)
            nested = rest or isinstance(below, dict) or first.startswith("- ")
            lines += [f"{name}:", *(f"  {line}" for line in (first, *rest))] if nested else [f"{name}: {first}"]
        return lines
    if isinstance(value, list | tuple):
        plain = all(isinstance(one, str | int) and "。" not in str(one) for one in value)
        if plain:
            return [f"[{', '.join(map(str, value))}]"]
        return [f"{'  ' if index else '- '}{line}" for one in value for index, line in enumerate(_yaml(one))]
    return [str(value)]


def _escaped(prose: str) -> str:
    """Prose as Markdown: references as code, its special characters as themselves."""
    pieces = _REFERENCE.split(prose)
    return "".join(
        f"`{piece}`" if index % 2 else re.sub(r"([\\`*_<>|\[\]])", r"\\\1", piece) for index, piece in enumerate(pieces)
    )


def page(text: str, table: Callable[[type[Noun]], str]) -> str:
    """``text`` with its tables made anew."""
    return _SLOT.sub(lambda slot: f"{slot[1]}\n{table(NOUNS[slot[2]])}\n{slot[3]}", text)


def rules() -> str:
    """Every rule: a table of contents by subject, then a section each."""
    contents, sections = [], []
    for folder, subject in catalogue.FOLDERS.items():
        contents.append(f"\n### {subject}\n")
        language = "jinja" if folder == "templates" else "yaml"
        for name in (entry.name for entry in catalogue.ENTRIES if entry.folder == folder):
            one = catalogue.page(name)
            severity = one.fault.severity.chinese
            contents.append(f"- [{name}](#{name})（{severity}）：{_escaped(one.summary)}")
            allowed = (
                f"\n确有理由不改的：`# plangen: allow[{name}] 理由 until 2027-06-30`\n" if one.can_be_allowed else ""
            )
            sections.append(f"""
## {name}

{one.fault.code} · {subject} · {severity} · {one.fault.confidence.chinese}

{_escaped(one.summary)}

**为什么** {_escaped(_joined(one.why))}

不好的写法：

{_fence(one.bad, language)}

好的写法：

{_fence(one.good, language)}

**依据** {_escaped(_joined(one.basis))}
{allowed}""")
    return f"""# 规则

<!-- 本页由 docs/generate.py 从规则的说明生成，请不要在这里改。 -->

`plangen check` 照这些规则检查方案，共 {len(catalogue.ENTRIES)} 条；`plangen explain 规则名` 在终端里显示同样的说明。
用规则名、代号（如 `{catalogue.ENTRIES[0].code}`）或代号的前几位都可以选用或略去规则：`--select`、`--ignore`。
错误：公文不能这样发出；警告：请再看一眼；建议：可改可不改。

## 目录
{chr(10).join(contents)}
{"".join(sections)}"""


def messages() -> str:
    """Everything that the check says, each sentence once with real values."""
    sections = []
    said = examples.messages()
    for folder, subject in catalogue.FOLDERS.items():
        sections.append(f"\n## {subject}\n")
        for entry in (one for one in catalogue.ENTRIES if one.folder == folder):
            page = catalogue.page(entry.name)
            sections.append(
                f"\n### {entry.name}\n\n{entry.code} · {page.fault.severity.chinese} · {_escaped(page.summary)}\n"
            )
            lines = [line for finding in said[entry.name] for line in _said(finding)]
            sections.append("\n" + "\n".join(lines or [f"- （{NO_EXAMPLE}）"]) + "\n")
    return f"""# 提示语

<!-- 本页由 docs/generate.py 生成：把各条规则“不好的写法”检查一遍，记下说的每一句话。请不要在这里改。 -->

`plangen check` 说的话，每种各一句，数值取自[规则](rules.md)的例子。缩进的是提示，以及同时指出的另一处。
{"".join(sections)}"""


def _said(finding: Finding) -> Iterator[str]:
    yield f"- {_escaped(plain(finding.message))}"
    if finding.hint:
        yield f"  - 提示：{_escaped(plain(finding.hint))}"
    for mark in finding.related:
        if mark.word:
            yield f"  - 另一处：{_escaped(plain(mark.word))}"


def _joined(text: str) -> str:
    """Lines of a paragraph; between Chinese characters no blank."""
    return re.sub(r"(?<=[\x21-\x7e])\n(?=[\x21-\x7e])", " ", text).replace("\n", "")


def _fence(example: str, language: str) -> str:
    """An example; the marked lines point at themselves, control characters can be seen. One in brackets is a remark."""
    if example.startswith("（"):
        return _escaped(_joined(example))
    shown = re.sub(r"[ \t]*# <- [a-z-]+$", "  # ← 这里", example, flags=re.MULTILINE).translate(_UNSEEN)
    return f"```{language}\n{shown}\n```"


def generated() -> dict[str, str]:
    """The pages by file name, as they should be."""
    return {
        "plan-format.zh-CN.md": page(_read("plan-format.zh-CN.md"), chinese_table),
        "plan-format.md": page(_read("plan-format.md"), english_table),
        "templates.zh-CN.md": templates.page(_read("templates.zh-CN.md")),
        "rules.md": rules(),
        "messages.md": messages(),
    }


def _read(name: str) -> str:
    path = DOCS / name
    return path.read_text(encoding="utf-8") if path.is_file() else ""


def main(check: bool) -> int:
    """Write what is out of date, or only say so."""
    stale = [(name, text) for name, text in generated().items() if _read(name) != text]
    for name, text in stale:
        if not check:
            (DOCS / name).write_text(text, encoding="utf-8", newline="\n")
        print(f"{name} {'is out of date: run python docs/generate.py' if check else 'written'}")
    return int(check and bool(stale))


if __name__ == "__main__":
    sys.exit(main("--check" in sys.argv[1:]))
