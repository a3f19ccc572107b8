"""A tree under construction: parser events in, nodes out, limits and refusals on the way."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from ruamel.yaml import events

from plangen.findings import Problem, Related
from plangen.source import Span
from plangen.syntax.characters import FORBIDDEN
from plangen.syntax.node import Entry, Mapping, Node, Scalar, Sequence
from plangen.syntax.scalar import scalar

DEEPEST = 64
MOST_NODES = 200_000
MOST_REFUSALS = 100
"""A file full of aliases is told so a hundred times, not a million."""
LONGEST_NAME = 200
_PROPERTIES = re.compile(r"(?:[&!]\S*(?:\s+|$))*")


class TooLarge(Exception):
    """A limit was passed: reading stops here, before memory is spent."""

    def __init__(self, name: str, message: str, offset: int) -> None:
        super().__init__(message)
        self.name = name
        self.message = message
        self.offset = offset


@dataclass(slots=True)
class _Open:
    """A collection whose end has not come yet."""

    start: int
    mapping: bool
    flow: bool
    nodes: list[Node] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    names: dict[str, Scalar] = field(default_factory=dict)
    key: Scalar | None = None
    skipped: bool = False
    """The entry at hand has a name that was there before, or that is no text."""

    def close(self, end: int) -> Node:
        span = Span(self.start, end)
        if self.mapping:
            return Mapping(self.entries, span)
        return Sequence(self.nodes, span, self.flow)


class Growing:
    """Takes the events of the parser over ``text`` one by one; ``root`` is the tree once its end has come."""

    def __init__(self, text: str) -> None:
        self.root: Node | None = None
        self.problems: list[Problem] = []
        self._text = text
        self._opened: list[_Open] = []
        self._count = 0
        self._documents = 0

    @property
    def unfinished(self) -> int | None:
        """Where the outermost ``[`` or ``{`` stands whose end has not come."""
        return next((open_.start for open_ in self._opened if open_.flow), None)

    def take(self, event: Any) -> bool:
        """The next event; ``False`` where what follows is no business of ours.

        Raises:
            TooLarge: past the limits on depth and nodes.
        """
        start, end = event.start_mark.index, event.end_mark.index
        if isinstance(event, events.ScalarEvent):
            self._count_node(start)
            self._add(self._scalar(event, start, end))
        elif isinstance(event, events.MappingStartEvent | events.SequenceStartEvent):
            self._count_node(start)
            if event.anchor is not None or event.ctag is not None:
                start = self._refused(event, start, end)
            if len(self._opened) == DEEPEST:
                raise TooLarge("nested-too-deep", f"嵌套超过 {DEEPEST} 层，读不下去。请检查括号和缩进。", start)
            mapping = isinstance(event, events.MappingStartEvent)
            self._opened.append(_Open(start, mapping, bool(event.flow_style)))
        elif isinstance(event, events.MappingEndEvent | events.SequenceEndEvent):
            self._add(self._opened.pop().close(end))
        elif isinstance(event, events.AliasEvent):
            self._count_node(start)
            message = "这里用了 YAML 的引用（*），本格式不用引用。请把内容写全；要照印星号，就给整个值加英文双引号。"
            self._problem("yaml-feature", message, Span(start, end))
            self._add(Scalar(self._text[start:end], Span(start, end)))
        elif isinstance(event, events.DocumentStartEvent):
            self._documents += 1
            if self._documents == 2:
                message = "一个文件只能写一份方案，从这里（---）开始的内容没有读。请把它移到另一个文件。"
                self._problem("yaml-feature", message, Span(start, end))
                return False
        return True

    def _scalar(self, event: Any, start: int, end: int) -> Scalar:
        if event.anchor is not None or event.ctag is not None:
            start = self._refused(event, start, end)
        style = event.style or ""
        if style == '"' and FORBIDDEN.search(event.value):
            message = "双引号里用反斜杠写了看不见的控制字符，没有读。请删去它。"
            self._problem("not-text", message, Span(start, end))
        return scalar(self._text, start, end, style, event.value)

    def _count_node(self, offset: int) -> None:
        self._count += 1
        if self._count > MOST_NODES:
            message = f"文件里的条目超过 {MOST_NODES} 个，读不下去。请检查是不是选错了文件。"
            raise TooLarge("file-too-large", message, offset)

    def _refused(self, event: Any, start: int, end: int) -> int:
        """Say that anchors and tags have no use here; the offset behind them."""
        if event.anchor is not None:
            message = f"这里用了 YAML 的锚点（&{event.anchor[:20]}），本格式不用锚点。请去掉它；要照印 & 号，就给整个值加英文双引号。"
        else:
            message = "这里用了 YAML 的类型标记（!），本格式里所有内容都是文字。请去掉它；要照印叹号，就给整个值加英文双引号。"
        match = _PROPERTIES.match(self._text, start, end)
        content = match.end() if match is not None else start
        written = self._text[start:content].split()
        self._problem("yaml-feature", message, Span(start, start + len(written[0]) if written else end))
        return content

    def _problem(self, name: str, message: str, span: Span, related: tuple[Related, ...] = ()) -> None:
        if len(self.problems) == MOST_REFUSALS:
            message, related = "这样的问题太多，后面的没有逐条列出。请先改正前面的，再检查一次。", ()
        if len(self.problems) <= MOST_REFUSALS:
            self.problems.append(Problem(message, span, name, related=related))

    def _add(self, node: Node) -> None:
        if not self._opened:
            self.root = node
            return
        open_ = self._opened[-1]
        if not open_.mapping:
            open_.nodes.append(node)
        elif open_.key is None:
            open_.key = self._name(open_, node)
        else:
            if not open_.skipped:
                open_.entries.append(Entry(open_.key, node))
            open_.key = None
            open_.skipped = False

    def _name(self, open_: _Open, node: Node) -> Scalar:
        if not isinstance(node, Scalar):
            message = "名称的位置上是一个列表或一组字段。名称只能是文字；句子里的方括号、花括号请用全角，或给整句加英文双引号。"
            return self._nameless(open_, "yaml-feature", message, node.span)
        name = node.value
        if name == "<<":
            message = "这里用了 YAML 的合并（<<），本格式不用合并。请把内容写全。"
            return self._nameless(open_, "yaml-feature", message, node.span)
        if not name:
            return self._nameless(open_, "empty-field", "冒号前面没有名称，这一处没有读。请补上名称。", node.span)
        if len(name) > LONGEST_NAME:
            message = f"冒号前面的名称有 {len(name)} 个字，太长了，这一处没有读。正文里的冒号请用全角“：”。"
            return self._nameless(open_, "malformed-id", message, node.span)
        earlier = open_.names.get(name)
        if earlier is not None:
            message = f"“{name[:40]}”写了两次，这一处没有读。请删去一处，或改成别的名称。"
            related = (Related(earlier.span, "先在这里写过"),)
            self._problem("duplicate-key", message, node.span, related)
            open_.skipped = True
        else:
            open_.names[name] = node
        return node

    def _nameless(self, open_: _Open, name: str, message: str, span: Span) -> Scalar:
        self._problem(name, message, span)
        open_.skipped = True
        return Scalar("", span)
