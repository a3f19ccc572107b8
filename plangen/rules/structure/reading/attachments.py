"""Where a plan's prose speaks of its attachments: 见附件1, 附件2《分工表》, 《分工表》（见附件2）, 附件：分工表."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from plangen.language import citation, numeral
from plangen.language.pattern import pattern
from plangen.language.width import reading
from plangen.model.printed import Printed
from plangen.rules.dossier import Dossier
from plangen.rules.lists.reading.ends import is_inside
from plangen.source import Span

_NUMBER = r"[0-9]{1,2}(?![0-9])|[一二三四五六七八九十]{1,3}(?![一二三四五六七八九十])"
_MENTION = pattern(
    rf"附件\s?(?P<first>{_NUMBER})?(?P<more>(?:\s?[-—–~至到、和及]\s?(?:附件)?(?:{_NUMBER}))*)"
    r"(?:[：:]?\s?《(?P<title>[^《》\n]{2,80})》)?"
)
_TITLE_BEFORE = pattern(r"《(?P<title>[^《》\n]{2,80})》\s?[（(](?:详?见|参见)?$")
_POINTING = pattern(r"(?:见|参见|填写|填报|附后的?|[（(]如|按照|按)$")
_NOTE = pattern(
    r"^[ \u3000\t]*附件\s?(?:[0-9]{1,2})?[：:.．]\s?(?P<title>[^\n：:。；0-9《》][^\n：:。；《》]{3,80})$", re.MULTILINE
)
_SPAN_OF_NUMBERS = pattern(r"[-—–~至到]")
# 附件 of somebody else's document: 该办法附件1, 《……》附件2.
_FOREIGN = pattern(r"(?:》|号[）)]|(?<!本)(?:文件|通知|办法|方案|规定|标准|意见|规划|计划)|其)的?\s?$")


class AttachmentMention(NamedTuple):
    """``numbers`` as written, empty where there is none; ``title`` at ``title_span`` where the mention gives one.

    ``points`` says that the reader is sent there (见附件), as against a word in passing.
    """

    printed: Printed
    span: Span
    numbers: tuple[int, ...]
    points: bool
    title: str = ""
    title_span: Span | None = None


def attachment_mentions(dossier: Dossier) -> Iterator[AttachmentMention]:
    """Every mention of the plan's own attachments, in print order; those of other documents are left out."""
    for one in dossier.printed.values():
        if "附件" in one.text and one.path.steps[0] != "attachments":
            yield from _in(one)


def _in(one: Printed) -> Iterator[AttachmentMention]:
    text = reading(one.text)
    cited = citation.spans(text)
    notes = {match.start() + match[0].index("附件"): match for match in _NOTE.finditer(text)}
    for match in _MENTION.finditer(text):
        start = match.start()
        if is_inside(cited, start) or _FOREIGN.search(text, max(0, start - 4), start):
            continue
        title, title_span = match["title"] or "", Span(*match.span("title")) if match["title"] else None
        before = _TITLE_BEFORE.search(text, max(0, start - 90), start)
        note = notes.get(start)
        if title_span is None and before is not None:
            title, title_span = before["title"], Span(*before.span("title"))
        elif title_span is None and note is not None:
            title, title_span = note["title"].strip(), Span(*note.span("title"))
        points = note is not None or title_span is not None or _POINTING.search(text, max(0, start - 4), start)
        yield AttachmentMention(one, Span(start, match.end()), _numbers(match), bool(points), title, title_span)


def _numbers(match: re.Match[str]) -> tuple[int, ...]:
    if match["first"] is None:
        return ()
    found = [_value(match["first"])]
    for more in re.finditer(rf"(?P<mark>[-—–~至到、和及])\s?(?:附件)?(?P<number>{_NUMBER})", match["more"]):
        value = _value(more["number"])
        if _SPAN_OF_NUMBERS.match(more["mark"]) and found[-1] < value:
            found += range(found[-1] + 1, value)
        found.append(value)
    return tuple(found)


def _value(written: str) -> int:
    value = numeral.read(written)
    return int(value) if value is not None else 0
