"""Reading past a line that is not YAML: put right where it is plain what was meant, else left out with what hangs below it.

All places count in the text that the parser read.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from ruamel.yaml.error import MarkedYAMLError

from plangen.findings import Problem
from plangen.source import Edit, Span
from plangen.syntax.complaint import complaint
from plangen.syntax.extent import begins_entry, colons, line_start
from plangen.syntax.keyboard import colon, dash
from plangen.syntax.lines import PROPER, Line, Walk, line_at
from plangen.syntax.opening import opening
from plangen.syntax.words import corrected

_LONGEST_NAME = 30
_MOST_COLONS = 100
_MARKS = "。；，"
_ALIKE = "同一级的字段要缩进同样多的半角空格。"
_NO_COLON = ("这一行缺少冒号。", "字段名后面要写半角冒号和一个空格，例如 title: 某市行动计划。")


@dataclass(frozen=True, slots=True)
class Mended:
    """What is wrong, what to change so that reading gets further, and the names on lines that were left out."""

    problems: Sequence[Problem]
    edits: Sequence[Edit]
    lost: frozenset[str] = frozenset()


def mend(text: str, error: MarkedYAMLError, unfinished: int | None, names: frozenset[str]) -> Mended:
    """How to read on behind ``error``; ``unfinished`` is where a bracket stands open, ``names`` the fields of the format."""
    offset = error.problem_mark.index if error.problem_mark is not None else len(text)
    context = error.context_mark.index if error.context_mark is not None else offset
    doing, words = str(error.context or ""), str(error.problem or "")
    message = complaint(words)
    if "could not find expected ':'" in words:
        return _without_colon(text, context, names) or _left_out(text, context, *_NO_COLON)
    if "mapping values are not allowed" in words:
        return _second_colon(text, offset, names)
    if "quoted scalar" in doing:
        # Where the closing quote is missing, a backslash before the end is no fault.
        escaped = _backslash(text, offset) if "end of stream" not in words else None
        return escaped or _left_out(text, context, *message)
    if unfinished is not None:
        return _left_out(text, unfinished, *message)
    found = None
    if "<document start>" in words or ("expected '-'" in words and context != offset):
        found = _first_line(text, offset, names)
    elif "did not find expected key" in words:
        found = _wrong_opening(text, offset) or _cut_by_comment(text, offset) or _misplaced(text, offset)
    return found or _left_out(text, offset, *message)


def leave_out(text: str, error: MarkedYAMLError) -> Mended:
    """How to read on where putting the line right was tried already."""
    offset = error.problem_mark.index if error.problem_mark is not None else len(text)
    return _left_out(text, offset, *complaint(str(error.problem or "")))


def _certain(problems: Sequence[Problem]) -> Mended:
    return Mended(problems, [edit for problem in problems for edit in problem.fix])


def _without_colon(text: str, offset: int, names: frozenset[str]) -> Mended | None:
    """A line that is neither field nor list item: its colon or its dash is not quite right, or it goes on with a sentence."""
    line = _line_of(text, offset)
    slip = _slip(text, line)
    if slip is not None:
        return _certain([slip])
    written = text[line.content : line.end]
    name = _first_word(written)
    # At the top of the file stand fields of the format: a Chinese word there is a sentence that lost its indentation.
    is_own = name == written and len(name) <= _LONGEST_NAME and not _is_prose(name)
    is_field = name in names or (is_own and (name.isascii() or line.column > 0))
    if is_field and (name != written or _has_below(text, line)):
        value = line.content + len(written) - len(written[len(name) :].lstrip())
        edit = Edit(Span(line.content + len(name), value), ": " if name != written else ":")
        message, _ = _NO_COLON
        at = Span(line.content, line.content + len(name))
        return _certain([Problem(message, at, "not-yaml", hint=corrected(text, line, (edit,)), fix=(edit,))])
    return _joined(text, line) if _is_prose(written) or not line.column else None


def _first_word(written: str) -> str:
    return next(iter(written.split()), "")


def _is_prose(written: str) -> bool:
    return any(mark in written for mark in _MARKS)


def _slip(text: str, line: Line) -> Problem | None:
    """A colon or a dash that is not quite right, where the line looks like a field or a list item and not like prose."""
    is_name = len(line.name) <= _LONGEST_NAME and not _is_prose(line.name)
    if line.ending not in ("", PROPER) and is_name and "。" not in text[line.value : line.end]:
        return colon(text, line)
    return dash(text, line)


def _has_below(text: str, line: Line) -> bool:
    following = next(_lines_from(text, line.end + 1), None)
    return following is not None and following.column > line.column


def _lines_from(text: str, start: int) -> Iterator[Line]:
    while start < len(text):
        line = line_at(text, start)
        if line is not None:
            yield line
        stop = text.find("\n", start)
        start = len(text) if stop < 0 else stop + 1


def _line_above(text: str, start: int) -> Line | None:
    """The nearest line above ``start`` that is neither blank nor a comment."""
    while start > 0:
        start = line_start(text, start - 1)
        line = line_at(text, start)
        if line is not None and line.value >= 0:
            return line
    return None


def _line_of(text: str, offset: int) -> Line:
    """The line that holds ``offset``, or the nearest above; where all is blank, the whole text."""
    start = line_start(text, offset)
    return line_at(text, start) or _line_above(text, start) or Line(0, len(text), 0, 0, 0)


def _second_colon(text: str, offset: int, names: frozenset[str]) -> Mended:
    """A colon and a blank where no field can begin: in a sentence, or on a line that stands too deep."""
    line = _line_of(text, offset)
    if line.colon < offset:
        return _colon_in_prose(text, line, line.value)
    above = _line_above(text, line.start)
    slips = []
    while above is not None and above.column == line.column and (slip := _slip(text, above)) is not None:
        slips.append(slip)
        above = _line_above(text, above.start)
    if slips:
        return _certain(slips)
    if above is None or above.column >= line.column:
        culprit = above or line
        return _without_colon(text, culprit.indented, names) or _left_out(text, culprit.indented, *_NO_COLON)
    prose = text[above.value : above.end] + text[line.value : line.end]
    if line.name not in names and _is_prose(prose):
        return _colon_in_prose(text, line, line.content)
    message = "这一行缩进太深，成了上一行的内容。"
    problem = Problem(message, Span(line.indented, line.end), "not-yaml", hint=_ALIKE)
    return Mended([problem], [Edit(Span(line.start, line.indented), " " * above.column)])


def _colon_in_prose(text: str, line: Line, start: int) -> Mended:
    fix = []
    for first in islice(colons(text, start, line.end), _MOST_COLONS):
        behind = first + 1
        while behind < line.end and text[behind] in " \t":
            behind += 1
        fix.append(Edit(Span(first, behind), "："))
    message = "正文里有半角冒号加空格，YAML 会当成又一个字段。请改成全角冒号。"
    at = Span(fix[0].span.start, fix[0].span.start + 1)
    return _certain([Problem(message, at, "colon-in-prose", hint=corrected(text, line, fix), fix=tuple(fix))])


def _backslash(text: str, offset: int) -> Mended | None:
    """A backslash in double quotes that begins nothing YAML knows."""
    at = text.rfind("\\", line_start(text, offset), offset + 1)
    if at < 0:
        return None
    line = _line_of(text, offset)
    message = "英文双引号里的反斜杠（\\）不能这样用。请写两个反斜杠。"
    fix = (Edit(Span(at, at), "\\"),)
    return _certain([Problem(message, Span(at, at + 1), "not-yaml", hint=corrected(text, line, fix), fix=fix)])


def _first_line(text: str, offset: int, names: frozenset[str]) -> Mended | None:
    """The first line of the file, where it stands deeper than those that follow, or is a list item and they are fields."""
    line = _line_of(text, offset)
    first = next((one for one in _lines_from(text, 0) if one.value >= 0), line)
    if line.column or line.name not in names:
        return _misplaced(text, offset)
    if not first.ending:
        return _left_out(text, first.indented, *_NO_COLON)
    if not first.column and not first.has_dash:
        return None
    message = "文件的第一行要从行首写起，前面没有空格，也没有“- ”。"
    fix = (Edit(Span(first.start, first.content), ""),)
    hint = corrected(text, first, [Edit(Span(first.indented, first.content), "")])
    return _certain([Problem(message, Span(first.indented, first.end), "not-yaml", hint=hint, fix=fix)])


def _wrong_opening(text: str, offset: int) -> Mended | None:
    line = _line_of(text, offset)
    slip = opening(text, line) if line.ending or line.has_dash else None
    return None if slip is None else _certain([slip])


def _cut_by_comment(text: str, offset: int) -> Mended | None:
    """A sentence that goes on below a line on which ``#`` ended it."""
    line = _line_of(text, offset)
    above = _line_above(text, line.start)
    if above is None or begins_entry(text, line.start, line.end) or not _is_plain(text, above):
        return None
    sign = text.find(" #", above.value, above.end)
    if sign < 0:
        return None
    message = "“#”前面有空格，YAML 把它和后面的字当成注释，不会印出来，下一行也接不上了。"
    hint = "要照印，就删去“#”前面的空格，或给整段加英文双引号；真是注释，请另起一行写。"
    problem = Problem(message, Span(sign + 1, above.end), "comment-cuts-text", hint=hint)
    return Mended([problem], [Edit(Span(sign, above.end), "")])


def _misplaced(text: str, offset: int) -> Mended | None:
    """A line whose indentation fits no level: it goes to the next deeper one, or on with the sentence above."""
    line = _line_of(text, offset)
    if line.indented != offset:
        return None
    if not begins_entry(text, line.start, line.end):
        return _joined(text, line)
    walk = Walk(text[: line.start], frozenset(), frozenset())
    for _ in walk.lines():
        pass
    deeper = [column for column, is_list in walk.levels if column > line.column and is_list == line.has_dash]
    if not deeper:
        return None
    message = "这一行的缩进和上下行对不齐，读不出它属于哪一级。"
    problem = Problem(message, Span(line.indented, line.end), "not-yaml", hint=_ALIKE)
    return Mended([problem], [Edit(Span(line.start, line.indented), " " * min(deeper))])


def _joined(text: str, line: Line) -> Mended | None:
    """A line that goes on with the sentence above it, but is not indented enough for that."""
    above = _line_above(text, line.start)
    if above is None or text[line.content : line.content + 1] in ("]", "}"):
        return None
    column = above.column
    if begins_entry(text, above.start, above.end):
        if not _is_plain(text, above):
            return None
        column = above.owner + 2
    if column <= line.column:
        return None
    message = "这一行的缩进不够，接不上上面的正文。"
    edit = Edit(Span(line.start, line.indented), " " * column)
    hint = "接着上一行写的正文，要比字段名多缩进两个半角空格。"
    return _certain([Problem(message, Span(line.indented, line.end), "not-yaml", hint=hint, fix=(edit,))])


def _is_plain(text: str, line: Line) -> bool:
    """Whether the value on ``line`` is text without quotes, brackets or a block's indicator."""
    return line.value < line.end and text[line.value] not in "\"'[{|>#"


def _left_out(text: str, offset: int, message: str, hint: str) -> Mended:
    """The line that holds ``offset``, with everything below it that is indented deeper."""
    line = _line_of(text, offset)
    names = {line.name or _first_word(text[line.content : line.end])}
    end = line.end
    for below in _lines_from(text, line.end + 1):
        if below.column <= line.column:
            break
        names.add(below.name)
        end = below.end
    at = Span(offset if line.indented <= offset < line.end else line.indented, line.end)
    problem = Problem(message, at, "not-yaml", hint=hint)
    return Mended([problem], [Edit(Span(line.start, end), "")], frozenset(names - {""}))
