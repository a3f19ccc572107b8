"""Values that begin with a character YAML takes for one of its own signs, or that open what they do not close."""

from __future__ import annotations

import re

from plangen.findings import Problem
from plangen.source import Edit, Span
from plangen.syntax.extent import begins_entry
from plangen.syntax.lines import Line
from plangen.syntax.words import corrected

_SIGNS = "*&%@`!,]}|>"
_BLOCK = re.compile(r"[|>][+-]?[1-9]?[+-]?[ \t]*(?:[ \t]#.*)?$")
_FEATURE = re.compile(
    r"\*[A-Za-z0-9_-]+[ \t]*(?:#.*)?$|&[A-Za-z0-9_-]+(?:[ \t]|$)|!(?:<\S*>|!?[A-Za-z][A-Za-z0-9:/_-]*)(?:[ \t]|$)"
)
_COMMENT = re.compile(r"[ \t]#")
_CLOSING = {"[": "]", "{": "}"}
_WIDE = {"［": ("］", "[", "]"), "｛": ("｝", "{", "}"), "＂": ("＂", '"', '"')}
"""What closes a full-width bracket, and the pair that means something."""


def opening(text: str, line: Line) -> Problem | None:
    """What is wrong with the first character of the value on ``line``, with a certain repair; else ``None``."""
    if line.value >= line.end:
        return None
    sign = text[line.value]
    if sign in _WIDE:
        return _wide(text, line)
    if sign in "\"'":
        return _unclosed_quote(text, line) if line.closing < 0 else _quoted_words(text, line)
    if sign in _CLOSING:
        if line.closing < 0:
            return _unclosed_bracket(text, line)
        return _quotes_needed(text, line) if _tail(text, line) else None
    if (
        sign in _SIGNS
        and not _BLOCK.match(text, line.value, line.end)
        and not _FEATURE.match(text, line.value, line.end)
    ):
        return _quotes_needed(text, line)
    return None


def _tail(text: str, line: Line) -> str:
    """What stands behind quotes or brackets that close on the line they open on: nothing may, but a comment."""
    if line.closing >= line.end:
        return ""
    tail = text[line.closing + 1 : line.end]
    bare = tail.lstrip(" \t")
    return "" if bare.startswith("#") and bare != tail else bare


def _wide(text: str, line: Line) -> Problem | None:
    """Full-width brackets or quotes around the whole of a value."""
    sign, last = text[line.value], line.end - 1
    closing, first_narrow, last_narrow = _WIDE[sign]
    if last <= line.value or text[last] != closing:
        return None
    fix = (Edit(Span(line.value, line.value + 1), first_narrow), Edit(Span(last, last + 1), last_narrow))
    message = f"“{sign}”是全角的，不起作用。请改成半角“{first_narrow}”。"
    return Problem(message, fix[0].span, "full-width-sign", hint=corrected(text, line, fix), fix=fix)


def _unclosed_quote(text: str, line: Line) -> Problem:
    sign = text[line.value]
    edit = Edit(Span(line.last, line.last), sign)
    at = Span(line.value, line.value + 1)
    return Problem(
        "引号没有写完，后面的内容都会被吞进去。请补上末尾的引号；只是引用一个词，就用中文引号“”。",
        at, "not-yaml", hint=corrected(text, line, (edit,)), fix=(edit,),
    )  # fmt: skip


def _unclosed_bracket(text: str, line: Line) -> Problem | None:
    sign = text[line.value]
    inside = text[line.value + 1 : line.last]
    if "\n" in inside or any(other in inside for other in "[]{}#"):
        return None
    edit = Edit(Span(line.last, line.last), _CLOSING[sign])
    message = f"“{sign}”没有写完。请在末尾补上“{_CLOSING[sign]}”；只是正文里的括号，就用全角的。"
    at = Span(line.value, line.value + 1)
    return Problem(message, at, "not-yaml", hint=corrected(text, line, (edit,)), fix=(edit,))


def _quoted_words(text: str, line: Line) -> Problem | None:
    """ASCII quotes around the first words of a sentence: YAML takes the sentence for finished behind them."""
    sign = text[line.value]
    quotes = [offset for offset in range(line.value, line.end) if text[offset] == sign]
    if not _tail(text, line) or len(quotes) % 2 or "\\" in text[line.value : line.end]:
        return None
    fix = tuple(Edit(Span(at, at + 1), "“”"[number % 2]) for number, at in enumerate(quotes))
    message = "值以英文引号开头，引号后面的文字就读不到了。请把英文引号改成中文引号“”。"
    at = Span(line.value, line.value + 1)
    return Problem(message, at, "value-begins-with-sign", hint=corrected(text, line, fix), fix=fix)


def _quotes_needed(text: str, line: Line) -> Problem | None:
    last = _continued(text, line)
    if last is None:
        return None
    comment = _COMMENT.search(text, line.value, line.end) if last == line.end else None
    if comment is not None:
        last = line.value + len(text[line.value : comment.start()].rstrip(" \t"))
    escapes = [Edit(Span(at, at), "\\") for at in range(line.value, last) if text[at] in '\\"']
    quotes = [Edit(Span(at, at), '"') for at in (line.value, last)]
    fix = (quotes[0], *escapes, quotes[1])
    message = f"值以“{text[line.value]}”开头，YAML 会把它当成记号。请给整个值加英文双引号。"
    at = Span(line.value, line.value + 1)
    return Problem(message, at, "value-begins-with-sign", hint=corrected(text, line, fix), fix=fix)


def _continued(text: str, line: Line) -> int | None:
    """Where the text that begins on ``line`` ends; ``None`` where fields hang below it, so that it can be no text."""
    last = line.end
    start = text.find("\n", line.end) + 1
    while 0 < start < len(text):
        stop = text.find("\n", start)
        stop = len(text) if stop < 0 else stop
        written = text[start:stop].rstrip()
        if written and len(written) - len(written.lstrip(" ")) <= line.owner:
            break
        if written:
            if begins_entry(text, start, stop):
                return None
            last = start + len(written)
        start = stop + 1
    return last
