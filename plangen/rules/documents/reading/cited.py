"""Documents that a plan cites in its prose, each with the document of the project that is meant."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from plangen.language import citation, document_number
from plangen.language.citation import Citation
from plangen.language.pattern import pattern
from plangen.model import reading
from plangen.model.printed import Printed
from plangen.rules.documents.reading.neighbours import Neighbour, neighbours
from plangen.rules.dossier import Dossier, remembered
from plangen.source import Span
from plangen.vocabulary.folding import fold

_MARKS = pattern(r"[《》〈〉<>\"'、]")
_STAGE = pattern(r"[（(](?:[^（()）]{1,6}稿|草案)[）)]$")
"""How far a text has come: the plan sent out for comment is still the plan."""
_ISSUED = pattern(r"^.{0,60}?(?:关于)?印发[《〈<]?(?P<title>.+?)[》〉>]?(?:的通知)?$")
_BRACKET = pattern(r"[ \u3000]?[（(]([^（()）\n]{4,120})[）)]")
# Numbers of other kinds: 交通运输部令第5号, 公告2024年第12号.
_ORDER = pattern(r"第[ \u3000]?[0-9０-９]+[ \u3000]?号")
_DIGIT = pattern(r"[0-9０-９]")
_ABOUT = "关于"


class Cited(NamedTuple):
    """``citation`` in ``printed``; ``by_title`` and ``by_number`` are the declared documents that its title or number means."""

    printed: Printed
    citation: Citation
    by_title: Neighbour | None
    by_number: Neighbour | None
    has_number: bool

    @property
    def title(self) -> str:
        """The title as cited."""
        return self.citation.title

    @property
    def place(self) -> Span:
        """The title, as a slice of the prose as written."""
        return self.printed.within(self.citation.title_span)


@remembered
def cited(dossier: Dossier) -> tuple[Cited, ...]:
    """Every document that the prose cites, first to last; the plan itself is none."""
    own = key(dossier.plan.title)
    known = list(neighbours(dossier))
    return tuple(
        found
        for one in dossier.printed.values()
        if "《" in one.text
        for found in _in(one, known)
        if own not in (key(found.title), key(core(found.title)), key(_STAGE.sub("", found.title)))
    )


def _in(one: Printed, known: list[Neighbour]) -> Iterator[Cited]:
    for each in citation.find(one.text):
        if each.closed:
            by_title = next((other for other in known if _means(each, other)), None)
            by_number = next((other for other in known if _has_number(each, other)), None)
            yield Cited(one, each, by_title, by_number, each.number is not None or _number_beside(one.text, each))


def key(text: str) -> str:
    """A title for matching: quotes, brackets of titles, 、 between issuers, width and blanks make no difference."""
    return _MARKS.sub("", fold(text))


def core(title: str) -> str:
    """The title inside a notice that issues it: 某省关于印发某方案的通知 is 某方案."""
    match = _ISSUED.match(title)
    return match["title"] if match is not None else title


def official_title(other: Neighbour) -> str:
    """The title of a document as it was issued."""
    return "".join(piece.text for piece in reading.official_title(other.plan))


def number(other: Neighbour) -> str:
    """The number of a document, empty where it has none."""
    return other.plan.notice.number if other.plan.notice is not None else ""


def _means(each: Citation, other: Neighbour) -> bool:
    plan = other.plan
    title = key(plan.title)
    written = key(each.title)
    if written in (title, key(official_title(other))):
        # 关于深化改革的意见 is a title of many: only with its issuer it is this one's.
        return written != title or not title.startswith(_ABOUT) or _has_number(each, other)
    if title.startswith(_ABOUT):
        issuer = key(plan.notice.issuer) if plan.notice is not None else ""
        return bool(issuer) and (
            written == issuer + title or (written.startswith(issuer) and key(core(each.title)) == title)
        )
    return key(core(each.title)) == title


def _has_number(each: Citation, other: Neighbour) -> bool:
    written = number(other)
    if each.number is None or not written:
        return False
    return fold(each.number.normalised) == fold(document_number.parse(written).normalised)


def _number_beside(text: str, each: Citation) -> bool:
    """Whether a number stands in the bracket behind the title together with other words, or right before the title."""
    behind = _BRACKET.match(text, each.title_span.end + 1)
    if behind is not None and (_ORDER.search(behind[1]) or any(True for _ in document_number.find(behind[1]))):
        return True
    start = each.title_span.start - 1
    before = text[max(0, start - 40) : start]
    if _DIGIT.search(before) is None:
        return False
    return any(found.span.end >= len(before) - 2 for found in document_number.find(before))
