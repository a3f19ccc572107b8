"""References typed with a Chinese input method: ￥{…}, $｛…｝, ＄{…}, ${…｜…}, ${…。amount}."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from plangen.language.pattern import pattern
from plangen.model import Plan
from plangen.model.reference import PARTS
from plangen.model.saying import known
from plangen.source import Edit, Span, apply

_SIGNS = {"＄": "$", "￥": "$", "¥": "$", "｛": "{", "｝": "}", "｜": "|", "．": ".", "。": "."}
_TYPED = pattern(r"(?<!\$)([$＄￥¥])([{｛])([^$＄￥¥{}｛｝\n]{1,80})([}｝])")
_DIVIDER = pattern(r"[|｜．。.]")
_ANY = pattern(r"[＄￥¥｛｝｜．]|\$\{[^}\n]{1,60}。")


class Mistyped(NamedTuple):
    """A stretch of prose that is meant as a reference, the edits that make it one, and what it then reads."""

    span: Span
    edits: tuple[Edit, ...]
    corrected: str


def mistyped(plan: Plan, prose: str) -> Iterator[Mistyped]:
    """What in ``prose`` would be a reference if its signs were half-width."""
    if _ANY.search(prose) is None:
        return
    for match in _TYPED.finditer(prose):
        edits = [_half(prose, match.start(group)) for group in (1, 2, 4) if match[group] in _SIGNS]
        divider = _DIVIDER.search(match[3])
        if divider is not None and divider[0] in _SIGNS and known(plan, match[3][: divider.start()].strip()):
            rest = match[3][divider.end() :].strip()
            if divider[0] == "｜" or rest in PARTS:
                edits.append(_half(prose, match.start(3) + divider.start()))
        if edits:
            start = match.start()
            shifted = [Edit(edit.span.shifted(-start), edit.text) for edit in edits]
            yield Mistyped(Span(*match.span()), tuple(sorted(edits)), apply(match[0], shifted))


def _half(prose: str, at: int) -> Edit:
    return Edit(Span(at, at + 1), _SIGNS[prose[at]])
