"""What a template may say, checked before it is run: an allow-list of jinja2's constructs and the names it may use.

Constructs that join text (macro, call block, block set, filter block, ``~``, arithmetic, filters) lose the place where words
were written, and some of them eat memory; both are refused here with the line they stand in.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any, NamedTuple, get_args, get_origin, get_type_hints

from jinja2 import nodes

from plangen.composition.views import AttachmentView, AttendanceView, Line, NoticeView, Page, PlanView
from plangen.composition.words import Words
from plangen.source import suggestion

DEEPEST = 24
"""Conditions, loops and brackets inside each other."""
VIEWS: tuple[type, ...] = (Page, NoticeView, PlanView, AttachmentView, AttendanceView, Line)


class Loop:
    """What ``loop`` offers inside a loop."""

    index: int
    first: bool
    last: bool
    length: int


class Function(NamedTuple):
    """A function of templates: the kinds of its arguments, and of what it gives."""

    arguments: tuple[Any, ...]
    result: Any


FUNCTIONS: Mapping[str, Function] = {
    "in_lines": Function((Words,), Words),
    "chinese": Function((int,), Words),
    "to_right": Function((), Words),
}


class Refusal(NamedTuple):
    """Something a template may not say. ``name`` is the fault's."""

    name: str
    line: int
    message: str


_REFUSED = "template-construct-refused"
_UNKNOWN = "template-unknown-name"
_INSTEAD: Mapping[type, str] = {
    nodes.Concat: "模板里不能用 ~ 拼接文字，拼接后就不知道出自方案的哪里。请把两段并排写：{{ 甲 }}{{ 乙 }}。",
    nodes.Filter: "模板里不能用过滤器（|）。数量、换行等请用模板说明里列出的函数。",
    nodes.FilterBlock: "模板里不能用 {% filter %}。",
    nodes.Macro: "模板里不能定义宏（macro），宏拼出来的文字不知道出自方案的哪里。请把内容直接写在用它的地方。",
    nodes.CallBlock: "模板里不能用 {% call %}。",
    nodes.Assign: "模板里不能用 {% set %}。请在用到的地方直接写名称。",
    nodes.AssignBlock: "模板里不能用 {% set %}…{% endset %}，收进去的文字不知道出自方案的哪里。",
    nodes.Include: "模板里不能用 {% include %}。一个模板文件夹只有一个 body.j2，请把内容写在里面。",
    nodes.Import: "模板里不能用 {% import %}。",
    nodes.FromImport: "模板里不能用 {% from … import %}。",
    nodes.Extends: "模板里不能用 {% extends %}。请复制一份模板再改。",
    nodes.Block: "模板里不能用 {% block %}。块就是一行：块的名称、空格、内容。",
    nodes.With: "模板里不能用 {% with %}。",
    nodes.Getitem: "模板里不能用 […] 取一个字或一项。要逐项印出，请用 {% for 名称 in … %}。",
    nodes.Test: "模板里不能用 is 判断。要知道一项写没写，直接写 {% if 名称 %}。",
    nodes.List: "模板里不能写列表。",
    nodes.Tuple: "模板里不能写并列的几项。",
    nodes.Dict: "模板里不能写字典。",
    nodes.BinExpr: "模板里不能计算。文字请并排写，序号等请用 loop.index。",
    nodes.UnaryExpr: "模板里不能计算。",
}
_ORDER = ("lt", "lteq", "gt", "gteq")


def refusals(tree: nodes.Template) -> tuple[Refusal, ...]:
    """Everything in ``tree`` that a template may not say, in the order of the file."""
    check = _Check()
    check.statements(tree.body, _hints(Page), 0)
    return tuple(sorted(check.found, key=lambda one: one.line))


@lru_cache(maxsize=16)
def _hints(view: type) -> Mapping[str, Any]:
    return get_type_hints(view)


@lru_cache(maxsize=1)
def fields() -> Mapping[type, frozenset[str]]:
    """The fields of each view that a template may read."""
    return {view: frozenset(_hints(view)) for view in VIEWS}


class _Check:
    """Walks a template with the kinds of its names. ``None`` is the kind of what was already refused."""

    def __init__(self) -> None:
        self.found: list[Refusal] = []

    def refuse(self, node: nodes.Node, message: str, name: str = _REFUSED) -> None:
        self.found.append(Refusal(name, node.lineno or 1, message))

    def instead(self, node: nodes.Node) -> None:
        """Refuse a construct with what to write instead of it."""
        message = next((text for kind, text in _INSTEAD.items() if isinstance(node, kind)), "模板里不能用这种写法。")
        self.refuse(node, message)

    def statements(self, body: list[nodes.Node], scope: Mapping[str, Any], depth: int) -> None:
        for node in body:
            if depth > DEEPEST:
                self.refuse(node, f"条件和循环套了 {DEEPEST} 层以上，请拆开写。")
                return
            if isinstance(node, nodes.Output):
                for piece in node.nodes:
                    if not isinstance(piece, nodes.TemplateData):
                        self.printed(piece, scope, depth)
            elif isinstance(node, nodes.If):
                self.expression(node.test, scope, depth)
                self.statements(node.body, scope, depth + 1)
                for branch in node.elif_:
                    self.statements([branch], scope, depth + 1)
                self.statements(node.else_, scope, depth + 1)
            elif isinstance(node, nodes.For):
                self.loop(node, scope, depth)
            else:
                self.instead(node)

    def loop(self, node: nodes.For, scope: Mapping[str, Any], depth: int) -> None:
        kind = self.expression(node.iter, scope, depth)
        if node.recursive:
            self.refuse(node, "循环不能用 recursive。条目已经按次序排好，逐条印出即可。")
        if node.test is not None:
            self.refuse(node, "循环里不能带 if。请在循环里面另写一行 {% if … %}。")
        if not isinstance(node.target, nodes.Name):
            self.refuse(node, "for 后面只能写一个名称。")
            return
        element = get_args(kind)[0] if get_origin(kind) is tuple else None
        if kind is not None and element is None:
            self.refuse(node.iter, f"{_spelled(node.iter)}不是一组，不能逐项印出。")
        self.statements(node.body, {**scope, node.target.name: element, "loop": Loop}, depth + 1)
        self.statements(node.else_, scope, depth + 1)

    def printed(self, node: nodes.Expr, scope: Mapping[str, Any], depth: int) -> None:
        kind = self.expression(node, scope, depth)
        if kind is None or kind in (Words, int, str):
            return
        if get_origin(kind) is tuple:
            self.refuse(node, f"{_spelled(node)}是一组，不能直接印出。请用 {{% for 名称 in … %}} 逐项印出。")
        elif kind is bool:
            self.refuse(node, f"{_spelled(node)}只说是或否，不能印出，只能写在 {{% if … %}} 里。")
        elif kind in (*VIEWS, Loop):
            names = "、".join(_hints(kind))
            self.refuse(node, f"{_spelled(node)}有好几项，请写明印哪一项：{names}。")
        else:
            self.refuse(node, "这里要写一段文字或一个整数。")

    def expression(self, node: nodes.Node, scope: Mapping[str, Any], depth: int) -> Any:
        """The kind of ``node``; whatever it may not say is refused."""
        if depth > DEEPEST:
            self.refuse(node, f"这里套了 {DEEPEST} 层以上，请拆开写。")
            return None
        if isinstance(node, nodes.Const):
            return type(node.value)
        if isinstance(node, nodes.Name):
            return self.named(node, scope)
        if isinstance(node, nodes.Getattr):
            return self.field(node, scope, depth)
        if isinstance(node, nodes.Call):
            return self.call(node, scope, depth)
        if isinstance(node, nodes.Not):
            self.expression(node.node, scope, depth + 1)
            return bool
        if isinstance(node, nodes.And | nodes.Or):
            return _either(self.expression(node.left, scope, depth + 1), self.expression(node.right, scope, depth + 1))
        if isinstance(node, nodes.CondExpr):
            self.expression(node.test, scope, depth + 1)
            first = self.expression(node.expr1, scope, depth + 1)
            return first if node.expr2 is None else _either(first, self.expression(node.expr2, scope, depth + 1))
        if isinstance(node, nodes.Compare):
            return self.compare(node, scope, depth)
        self.instead(node)
        return None

    def named(self, node: nodes.Name, scope: Mapping[str, Any]) -> Any:
        if node.name in scope:
            return scope[node.name]
        if node.name in FUNCTIONS:
            self.refuse(node, f"{node.name} 是函数，后面要写括号，例如 {node.name}(…)。")
        else:
            self.unknown(node, node.name, (*scope, *FUNCTIONS), "模板里没有")
        return None

    def field(self, node: nodes.Getattr, scope: Mapping[str, Any], depth: int) -> Any:
        kind = self.expression(node.node, scope, depth + 1)
        if kind is None:
            return None
        known = _hints(kind) if kind in (*VIEWS, Loop) else {}
        if node.attr not in known:
            self.unknown(node, node.attr, known, f"{_spelled(node.node)}没有")
            return None
        return known[node.attr]

    def call(self, node: nodes.Call, scope: Mapping[str, Any], depth: int) -> Any:
        if not isinstance(node.node, nodes.Name):
            self.refuse(node, "模板里只能用列出的函数：" + "、".join(FUNCTIONS) + "。")
            return None
        function = FUNCTIONS.get(node.node.name)
        if function is None:
            self.unknown(node, node.node.name, FUNCTIONS, "没有这个函数：")
            return None
        kinds = [self.expression(argument, scope, depth + 1) for argument in node.args]
        right = len(kinds) == len(function.arguments) and all(
            kind is None or kind is wanted for kind, wanted in zip(kinds, function.arguments, strict=True)
        )
        if not right or node.kwargs or node.dyn_args is not None or node.dyn_kwargs is not None:
            wanted = "一段方案里的文字" if function.arguments == (Words,) else "一个整数"
            self.refuse(node, f"{node.node.name} 的括号里要写{wanted}。")
        return function.result

    def compare(self, node: nodes.Compare, scope: Mapping[str, Any], depth: int) -> Any:
        kinds = [self.expression(node.expr, scope, depth + 1)]
        kinds += [self.expression(operand.expr, scope, depth + 1) for operand in node.ops]
        if any(operand.op in ("in", "notin") for operand in node.ops) and not {*kinds} <= {None, Words, str}:
            self.refuse(node, "in 的两边都要写一段文字。")
        if any(operand.op in _ORDER for operand in node.ops) and any(kind not in (None, int) for kind in kinds):
            self.refuse(node, "只有整数能比大小。")
        return bool

    def unknown(self, node: nodes.Node, name: str, known: Any, beginning: str) -> None:
        offered = suggestion(name, known) or ("可用的有：" + "、".join(known) + "。" if known else "")
        self.refuse(node, f"{beginning}“{name}”。{offered}", _UNKNOWN)


def _either(one: Any, other: Any) -> Any:
    """The kind of what may be either; text wins, since all words print alike."""
    if one is other or other is None:
        return one
    if one is None:
        return other
    return Words if {one, other} <= {Words, str, int} else bool


def _spelled(node: nodes.Node) -> str:
    """How the template spells a name or a field, for a message."""
    return f" {'.'.join(_steps(node))} " if isinstance(node, nodes.Name | nodes.Getattr) else "这一项"


def _steps(node: nodes.Node) -> Iterator[str]:
    if isinstance(node, nodes.Getattr):
        yield from _steps(node.node)
        yield node.attr
    elif isinstance(node, nodes.Name):
        yield node.name
