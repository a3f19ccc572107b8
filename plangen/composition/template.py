"""Templates: a folder with ``body.j2`` (wording and order) and ``layout.yaml`` (page facts), checked when it is loaded."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from jinja2 import StrictUndefined, TemplateSyntaxError, nodes
from jinja2 import Template as Compiled
from jinja2.runtime import LoopContext
from jinja2.sandbox import ImmutableSandboxedEnvironment

from plangen import resources
from plangen.composition import allowed, pieces, syntax_words
from plangen.composition.words import Words
from plangen.document.layout import Layout, LayoutFault, layout, names_a_folder, with_habits
from plangen.findings import Problem
from plangen.source import SourceText, Span, suggestion

BODY = "body.j2"
LONGEST = 32_768
"""Characters of a template; ours have about two thousand."""
_HIDDEN = ("normal", "page-number")
"""Styles of a layout that are no blocks."""
_LOOP_FIELDS = frozenset(allowed.Loop.__annotations__)


@dataclass(frozen=True, slots=True)
class Template:
    """A kind of document. ``compiled`` is ``None`` where ``problems`` keep it from being used."""

    name: str
    source: SourceText
    problems: tuple[Problem, ...]
    compiled: Compiled | None
    blocks: frozenset[str] = frozenset()
    """The names a block may have."""
    kept: frozenset[str] = frozenset()
    """Those that stand even without words, as the layout says: a rule below must, and the place of a number to come."""
    title_characters: int = 20
    """Chinese characters in a full line of a title."""
    look: Layout | None = None
    """Its layout; ``None`` before the folder was read."""


class Environment(ImmutableSandboxedEnvironment):
    """jinja2 that reads the fields of views and nothing else."""

    def getattr(self, obj: Any, attribute: str) -> Any:
        """A field of a view; anything else is undefined, whatever the object has."""
        if attribute in allowed.fields().get(type(obj), ()):
            return getattr(obj, attribute)
        if type(obj) is LoopContext and attribute in _LOOP_FIELDS:
            return getattr(obj, attribute)
        return self.undefined(obj=obj, name=attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        """Nothing: templates take no part of a value."""
        return self.undefined(obj=obj, name=str(argument))


def _printable(value: Any) -> Any:
    """What a template prints: words of the plan, or a number or words of its own.

    Raises:
        TypeError: for anything else.
    """
    if type(value) in (str, int) or isinstance(value, Words):
        return value
    if isinstance(value, StrictUndefined):
        return str(value)
    raise TypeError(f"a template printed {type(value).__name__}")


@lru_cache(maxsize=1)
def environment() -> Environment:
    """The one environment: nothing of jinja2's own filters, tests and functions is left in it."""
    made = Environment(
        trim_blocks=True, lstrip_blocks=True, undefined=StrictUndefined, finalize=_printable, autoescape=False
    )
    made.globals.clear()
    return made


def names() -> tuple[str, ...]:
    """The templates that come with the program, or that an office put beside them."""
    folders = sorted(path.parent.name for path in resources.folder("templates").glob("*/layout.yaml"))
    return tuple(name for name in folders if _has_body(name))


def _has_body(name: str) -> bool:
    try:
        _body(layout(name).folders)
    except (OSError, LayoutFault):
        return False
    except UnicodeDecodeError:
        return True
    return True


def load(name: str, habits: Sequence[str] = ()) -> Template:
    """The template of the folder ``name`` below ``templates/``, in the layout of an office with ``habits``.

    Its ``problems`` say what is wrong with it. A folder without a ``body.j2`` prints with that of the folder its layout is
    based on.
    """
    file = f"templates/{name}/{BODY}"
    if not names_a_folder(name):
        return _unusable(name, SourceText(file, ""), "template-missing", f"“{name}”不是模板文件夹的名字。")
    try:
        look = layout(with_habits(name, habits))
        owner, text = _body(look.folders)
    except LayoutFault as fault:
        return _without_layout(name, fault)
    except UnicodeDecodeError:
        message = f"{file} 不是 UTF-8 编码的文字，请另存为 UTF-8。"
        return _unusable(name, SourceText(file, ""), "template-missing", message)
    except OSError:
        return _unusable(name, SourceText(file, ""), "template-missing", _missing(name))
    blocks = frozenset(block for block, style in look.styles.items() if block not in _HIDDEN and not style.block)
    made = compiled(owner, text, blocks)
    kept = frozenset(block for block in blocks if look.styles[block].kept or look.styles[block].rule is not None)
    return replace(made, name=name, kept=kept, title_characters=look.characters_in("title"), look=look)


def _body(folders: Sequence[str]) -> tuple[str, str]:
    """The first of ``folders`` that has a body, and the body.

    Raises:
        OSError: where none has one.
        UnicodeDecodeError: where it is no text.
    """
    for name in folders:
        try:
            return name, resources.read("templates", name, BODY).removeprefix("\ufeff")
        except FileNotFoundError:
            continue
    raise FileNotFoundError(BODY)


def _without_layout(name: str, fault: LayoutFault) -> Template:
    """What is wrong with a folder whose layout cannot be used: it may be no template at all."""
    file = f"templates/{name}/{BODY}"
    try:
        _, text = _body((name,))
    except (OSError, UnicodeDecodeError):
        text = ""
        if not (resources.folder("templates") / name / "layout.yaml").is_file():
            return _unusable(name, SourceText(file, ""), "template-missing", _missing(name))
    return _unusable(name, SourceText(file, text), "template-layout", str(fault))


def _missing(name: str) -> str:
    """Why there is no template ``name``, and which there are."""
    known = names()
    there_are = f"现有的模板：{'、'.join(known)}。"
    if (resources.folder("templates") / name).is_dir():
        return f"templates/{name} 里没有 {BODY}，印不了公文。{there_are}"
    return f"没有名叫“{name}”的模板。{suggestion(name, known) or there_are}"


def _unusable(name: str, source: SourceText, fault: str, message: str) -> Template:
    return Template(name, source, (Problem(message, Span(0, 0), fault),), None)


@lru_cache(maxsize=64)
def compiled(name: str, text: str, blocks: frozenset[str]) -> Template:
    """The template ``text`` of the folder ``name``, checked against the names ``blocks`` may have, ready to be run."""
    file = f"templates/{name}/{BODY}"
    source = SourceText(file, text)
    if len(text) > LONGEST:
        message = f"{file} 超过 {LONGEST} 个字，模板不应有这么长。请检查是不是放错了文件。"
        return _unusable(name, source, "template-too-large", message)
    made = environment()
    try:
        tree = made.parse(text)
        refused = allowed.refusals(tree)
        problems = tuple(
            sorted(
                [
                    *(Problem(one.message, _line(source, one.line), one.name) for one in refused),
                    *_block_names(source, blocks),
                ],
                key=lambda problem: problem.at.start if isinstance(problem.at, Span) else 0,
            )
        )
        if problems:
            return Template(name, source, problems, None, blocks)
        _prepare(tree)
        code = made.compile(tree, filename=file)
        return Template(name, source, (), Compiled.from_code(made, code, {}), blocks)
    except TemplateSyntaxError as error:
        message = syntax_words.chinese(error.message or "")
        return Template(name, source, (Problem(message, _line(source, error.lineno), "template-syntax"),), None)
    except (RecursionError, MemoryError, SyntaxError):
        return _unusable(name, source, "template-too-large", f"{file} 里的条件、循环或括号套得太深，请拆开写。")


def line_of(template: Template, stopped: object) -> Span:
    """The template's line at which ``stopped`` (its generator, or an exception that left it) stands."""
    compiled = template.compiled
    if compiled is None:
        return Span(0, 0)
    frame = getattr(stopped, "gi_frame", None)
    at = frame.f_lineno if frame is not None else 0
    trace = getattr(stopped, "__traceback__", None)
    while trace is not None:
        if trace.tb_frame.f_code is compiled.root_render_func.__code__:
            at = trace.tb_lineno
        trace = trace.tb_next
    return _line(template.source, compiled.get_corresponding_lineno(at) if at else 1)


def _line(source: SourceText, number: int) -> Span:
    """The words of a line, without the blanks around them."""
    span = source.line_span(min(max(number, 1), source.line_count))
    line = span.of(source.text)
    start = span.start + len(line) - len(line.lstrip())
    return Span(start, max(start, span.start + len(line.rstrip())))


def _prepare(tree: nodes.Template) -> None:
    """Make every turn of a loop yield a piece, so that the limit on pieces ends any loop; ``x if y`` means nothing else."""
    for loop in tree.find_all(nodes.For):
        loop.body.insert(0, nodes.Output([nodes.TemplateData("")]))
    for choice in tree.find_all(nodes.CondExpr):
        if choice.expr2 is None:
            choice.expr2 = nodes.Const("")


def _block_names(source: SourceText, blocks: frozenset[str]) -> Iterator[Problem]:
    """Lines that begin with a name no block has, or with none, as far as they can be seen before the template runs."""
    at_start = True
    known = blocks | {pieces.TABLE}
    for number, kind, value in environment().lex(source.text):
        if kind == "variable_begin" and at_start:
            yield Problem(pieces.NAMELESS, _line(source, number), pieces.MALFORMED)
            at_start = False
        if kind != "data":
            continue
        for position, part in enumerate(value.split("\n")):
            at_start = at_start or position > 0
            if not at_start or not part.strip():
                continue
            at_start = False
            word, complete, _ = pieces.begun(part)
            if complete and word not in known:
                message = pieces.unknown_block(word, known)
                yield Problem(message, _line(source, number + position), pieces.UNKNOWN)
