"""What a Chinese keyboard does to YAML: recognised before the parser's own message, with the corrected characters.

Every slip found here has a certain repair; reading goes on with the repaired text, ``fix`` writes it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plangen.findings import Problem
from plangen.source import Edit, Span
from plangen.syntax.lines import BLANKS, PROPER, TIGHT, WIDE, Line, Walk
from plangen.syntax.node import Mapping, Node, Scalar, Sequence
from plangen.syntax.opening import opening
from plangen.syntax.words import corrected

_DASH = re.compile(r"-(?=[\u4e00-\u9fff“《])|－[ \u3000\xa0]*|-[ \t]*[\u3000\xa0][ \u3000\xa0]*")
MOST = 1000
"""More slips than this in one file are not listed, and not repaired."""


def scan(text: str, names: frozenset[str], registers: frozenset[str]) -> tuple[list[Problem], bool]:
    """Slips that can be told line by line, and whether any line begins with one of ``names``.

    ``names`` are the fields of the format; below ``registers`` the drafter chooses names.
    """
    found: list[Problem] = []
    walk = Walk(text, names, registers)
    familiar = not names
    for line in walk.lines():
        familiar = familiar or line.name in names
        found += _slips(text, line)
        if len(found) >= MOST:
            break
    for start, end, column in walk.blocks[: MOST - len(found)]:
        found.append(_wide_indentation(text, Span(start, end), column))
    return found, familiar


def _slips(text: str, line: Line) -> Iterator[Problem]:
    if line.is_wide:
        yield _wide_indentation(text, Span(line.start, line.indented), line.column)
    if text[line.indented] == "＃":
        at = Span(line.indented, line.indented + 1)
        yield Problem("注释要用半角 #，这里是全角＃。", at, "full-width-sign", fix=(Edit(at, "#"),))
        return
    slip = dash(text, line) if line.in_list and not line.has_dash else None
    if slip is not None:
        yield slip
    elif line.ending not in ("", PROPER):
        yield colon(text, line)
    if line.ending or line.has_dash:
        slip = opening(text, line)
        if slip is not None:
            yield slip


def _wide_indentation(text: str, at: Span, column: int) -> Problem:
    fix = (Edit(at, " " * column),)
    first = next(offset for offset in range(at.start, at.end) if text[offset] != " ")
    at = Span(first, at.end)
    if "\t" in at.of(text):
        return Problem("缩进用了制表符（Tab）。请改用半角空格。", at, "tab-indentation", fix=fix)
    return Problem("缩进用了全角空格（或不换行空格）。请改用半角空格。", at, "full-width-indentation", fix=fix)


def dash(text: str, line: Line) -> Problem | None:
    """The dash of a list item put right, where ``line`` begins with one that is not quite right."""
    match = _DASH.match(text, line.content, line.end)
    if match is None:
        return None
    at = Span(match.start(), match.end())
    edit = Edit(at, "- ")
    hint = corrected(text, line, (edit,))
    if at.of(text)[0] == "－":
        at = Span(at.start, at.start + 1)
        return Problem("列表要用半角减号，这里是全角－。", at, "full-width-sign", hint=hint, fix=(edit,))
    if len(at) > 1:
        message = "减号后面是全角空格（或不换行空格）。请改用半角空格。"
        return Problem(message, Span(at.start + 1, at.end), "full-width-indentation", hint=hint, fix=(edit,))
    return Problem("列表的减号后面要有一个半角空格。", at, "not-yaml", hint=hint, fix=(edit,))


def colon(text: str, line: Line) -> Problem:
    """The colon behind the name of ``line`` put right."""
    end = line.colon + 1
    while end < line.end and text[end] in BLANKS:
        end += 1
    edit = Edit(Span(line.colon, end), ":" if end >= line.end else ": ")
    at, name = Span(line.colon, line.colon + 1), line.name[:40]
    fault = "not-yaml"
    if line.ending == WIDE:
        fault, message = "full-width-colon", f"字段名“{name}”后面是全角冒号。请改成半角冒号加一个空格。"
    elif line.ending == TIGHT:
        message = f"字段名“{name}”的冒号后面要有一个半角空格。"
    else:
        fault, message = (
            "full-width-indentation",
            f"字段名“{name}”的冒号后面是全角空格（或不换行空格）。请改用半角空格。",
        )
        at = Span(line.colon + 1, end)
    return Problem(message, at, fault, hint=corrected(text, line, (edit,)), fix=(edit,))


def in_tree(root: Node) -> list[Problem]:
    """Chinese commas in a ``[…]`` list: only the tree shows which commas stand in one."""
    found: list[Problem] = []
    stack: list[Node] = [root]
    while stack and len(found) < MOST:
        node = stack.pop()
        if isinstance(node, Mapping):
            stack.extend(entry.value for entry in reversed(node.entries))
        elif isinstance(node, Sequence):
            if node.flow and len(node.nodes) == 1:
                found += _commas(node.nodes[0])
            stack.extend(reversed(node.nodes))
    return found


def _commas(node: Node) -> Iterator[Problem]:
    """The only name of a list; among several names a Chinese comma may belong to one of them (甲、乙)."""
    if isinstance(node, Scalar) and not node.style and "。" not in node.value:
        commas = [offset for offset, one in enumerate(node.value) if one in "，、"]
        if commas:
            fix = tuple(Edit(node.locate(Span(offset, offset + 1)), ", ") for offset in commas)
            message = "方括号列表里用了中文的逗号或顿号。请改成半角逗号加空格。"
            yield Problem(message, fix[0].span, "full-width-comma", fix=fix)
