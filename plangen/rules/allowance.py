"""Exceptions that a drafter writes beside the place: ``# plangen: allow[rule-name] 理由 until 2027-06-30``.

It covers the node that begins on its line, or, where it stands alone, on the next line that is no comment. Expiry is
checked against the day that the caller gives; nothing here looks at the clock.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from plangen.findings import Problem
from plangen.language import calendar
from plangen.language.pattern import pattern
from plangen.rules import catalogue
from plangen.source import Span
from plangen.syntax import Mapping, Node, Sequence, Tree

MOST = 1000
"""Allow-comments of one file that are looked at."""
RIGHT_FORM = "# plangen: allow[规则名] 理由 until 2027-06-30"
_MEANT = pattern(r"#\s*plangen\s*(?:[:：]|(?=allow\b))", re.IGNORECASE)
_WRITTEN = pattern(r"#[ \t]*plangen:[ \t]*allow\[([^\[\]]*)\]([^\r\n]*)")
_UNTIL = pattern(r"(?:^|[ \t])until[ \t]+(\S+)[ \t]*$")
_NAME = pattern(r"[^\s,，、]+")


class Allowance(NamedTuple):
    """One exception: the rules it names with the place of each name, its reason, its last day, the characters it covers."""

    names: tuple[tuple[str, Span], ...]
    reason: str
    until: date | None
    comment: Span
    covers: Span | None

    def is_expired(self, as_of: date | None) -> bool:
        """Whether its last day lies before ``as_of``; without a day to compare it never expires."""
        return as_of is not None and self.until is not None and self.until < as_of

    def covers_place(self, name: str, offset: int) -> bool:
        """Whether it names the rule and covers the character at ``offset``."""
        return self.covers is not None and self.covers.start <= offset < self.covers.end and name in dict(self.names)


def read(tree: Tree) -> tuple[tuple[Allowance, ...], tuple[Problem, ...]]:
    """The allow-comments of ``tree``, and what is wrong with the writing of them."""
    text = tree.repaired.text
    if "plangen" not in text:
        return (), ()
    comments = [span for span in tree.comments if _MEANT.match(text, span.start, span.end)]
    if not comments:
        return (), ()
    extents = dict(_extents(tree))
    covered = _covered_lines(tree)
    found: list[Allowance] = []
    problems: list[Problem] = []
    for comment in comments[:MOST]:
        line = tree.source.place(tree.origin(comment).start).line
        _one(tree, comment, extents.get(covered.get(line, line)), found, problems)
    for comment in comments[MOST : MOST + 1]:
        message = f"允许注释超过{MOST}条，从这里开始的没有起作用。请改正问题，或在检查时不选那条规则。"
        problems.append(Problem(message, tree.origin(comment), "malformed-allowance"))
    return tuple(found), tuple(problems)


def _one(tree: Tree, comment: Span, covers: Span | None, found: list[Allowance], problems: list[Problem]) -> None:
    text = tree.repaired.text
    match = _WRITTEN.match(text, comment.start, comment.end)
    place = tree.origin(comment)
    if match is None:
        problems.append(
            Problem(f"这条允许注释的写法不对，没有起作用。请写成：{RIGHT_FORM}", place, "malformed-allowance")
        )
        return
    names = []
    for written in _NAME.finditer(text, *match.span(1)):
        at = tree.origin(Span(*written.span()))
        entry = catalogue.entry(written[0])
        if entry is None:
            offer = catalogue.suggestion(written[0]) or "规则名见 plangen explain --all。"
            message = f"允许注释里的“{written[0][:60]}”不是规则名，没有起作用。{offer}"
            problems.append(Problem(message, at, "allowance-of-unknown-rule"))
        else:
            names.append((entry.name, at))
    if not match[1].strip():
        message = f"允许注释的方括号里没有写规则名，没有起作用。请写成：{RIGHT_FORM}"
        problems.append(Problem(message, place, "malformed-allowance"))
    reason, until = match[2].strip(), None
    limit = _UNTIL.search(match[2])
    if limit is not None:
        reason = match[2][: limit.start()].strip()
        day = calendar.parse(limit[1])
        if not isinstance(day, calendar.IssueDate):
            message = f"允许注释里 until 后面的“{limit[1][:40]}”不是日期，整条没有起作用。请写成 until 2027-06-30。"
            problems.append(Problem(message, place, "malformed-allowance"))
            return
        until = day.date
    if names:
        if not reason:
            message = f"允许“{names[0][0]}”没有写理由，没有起作用。请在方括号后面写明理由。"
            problems.append(Problem(message, place, "allowance-without-reason", hint=f"例如：{RIGHT_FORM}"))
        found.append(Allowance(tuple(names), reason, until, place, covers))


def _extents(tree: Tree) -> Iterator[tuple[int, Span]]:
    """For each line on which a node below the root begins: the characters of the outermost such node. Inner nodes come first."""
    found: list[tuple[int, Span]] = []
    stack: list[Node] = [tree.root]
    while stack:
        node = stack.pop()
        below: list[tuple[int, Node]] = []
        if isinstance(node, Mapping):
            below = [(entry.key.span.start, entry.value) for entry in node.entries]
        elif isinstance(node, Sequence):
            below = [(one.span.start, one) for one in node.nodes]
        for start, value in below:
            extent = tree.origin(Span(start, max(value.span.end, start + 1)))
            found.append((tree.source.place(extent.start).line, extent))
            stack.append(value)
    # Parents were found before their children: read backwards, the outermost is the last to be set.
    yield from reversed(found)


def _covered_lines(tree: Tree) -> dict[int, int]:
    """For each line that holds nothing but a comment, the next line that holds something else."""
    source, text = tree.source, tree.repaired.text
    covered: dict[int, int] = {}
    for comment in reversed(tree.comments):
        if text[text.rfind("\n", 0, comment.start) + 1 : comment.start].strip(" \t-"):
            continue
        line = source.place(tree.origin(comment).start).line
        below = line + 1
        while below <= source.line_count and not source.line(below).strip():
            below += 1
        covered[line] = covered.get(below, below)
    return covered
