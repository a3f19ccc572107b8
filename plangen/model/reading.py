"""What is read off a plan instead of being written twice: genre, period, form, titles. A written field always wins."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from plangen.language import deadline
from plangen.language.period import Period, in_title_bracket, parse
from plangen.model.notice import (
    BEHIND_NOTICE,
    CORRESPONDENCE,
    DIRECT,
    LETTER,
    MINUTES,
    NOTICE,
    OPINION,
    ORDER,
    REPLY,
    REPORT,
    REQUEST,
)
from plangen.model.plan import Plan
from plangen.model.saying import Said, said
from plangen.source import Path, Span
from plangen.vocabulary import genres

Value = TypeVar("Value")

_BY_GENRE = {
    **{genre: genre for genre in (NOTICE, OPINION, REQUEST, REPORT, REPLY, CORRESPONDENCE, MINUTES)},
    "令": ORDER,
}
"""The form of a document whose genre ends so."""
_ISSUING = frozenset((BEHIND_NOTICE, NOTICE, LETTER))
"""Forms whose customary sentence issues the plan that stands behind them."""
_ANNEXING = {
    BEHIND_NOTICE: ("关于印发《", "》的通知"),
    NOTICE: ("关于印发《", "》的通知"),
    LETTER: ("关于印发《", "》的通知"),
    REQUEST: ("关于报请审批《", "》的请示"),
    REPORT: ("关于报送《", "》的报告"),
    REPLY: ("关于《", "》的批复"),
    CORRESPONDENCE: ("关于《", "》的函"),
    ORDER: ("关于公布《", "》的命令"),
}
"""Forms that a plan may stand behind, and what their titles say around its own."""
_UNTITLED = frozenset((ORDER, MINUTES))
"""Forms whose title is the plan's own."""
_DEFAULT_TEXT = "现将《${title}》印发给你们，请认真贯彻执行。"
_ABOUT = "关于"
_MOST_BRACKETS = 4


@dataclass(frozen=True, slots=True)
class Read(Generic[Value]):
    """A value and where it was read: ``source`` in words for the drafter, ``path`` and ``within`` for the caret."""

    value: Value
    source: str
    path: Path
    within: Span | None = None


def genre(plan: Plan) -> Read[str]:
    """The kind of plan (实施意见, 行动计划 …): ``genre``, else the last words of the title before its brackets."""
    if plan.genre:
        return Read(plan.genre, "genre", Path() / "genre", Span(0, len(plan.genre)))
    title = without_brackets(plan.title)
    found = genres().in_title(title)
    return Read(found, "标题", Path() / "title", Span(len(title) - len(found), len(title)))


def without_brackets(title: str) -> str:
    """``title`` without the brackets at its end: （2024—2026年）, （试行）."""
    return _cuts(title)[-1]


def _cuts(title: str) -> list[str]:
    """``title``, and without the brackets at its end, one after the other: （2024—2026年）, （试行）, （征求意见稿）."""
    found = [title]
    while title.endswith(("）", ")")) and len(found) <= _MOST_BRACKETS:
        opening = max(title.rfind("（"), title.rfind("("))
        if opening <= 0:
            break
        title = title[:opening].rstrip()
        found.append(title)
    return found


def period(plan: Plan) -> Read[Period] | None:
    """The years a plan covers: ``period``, else the title's bracket, else the first deadline that its goals state."""
    if plan.period:
        written = parse(plan.period)
        if written is not None:
            return Read(written, "period", Path() / "period", Span(0, len(plan.period)))
    for title in _cuts(plan.title):
        bracket = in_title_bracket(title)
        if bracket is not None:
            return Read(bracket, "标题", Path() / "title", bracket.span)
    if plan.goals is not None and plan.goals.text:
        stated = deadline.stated_in(plan.goals.text)
        if stated is not None:
            return Read(stated, "工作目标", Path() / "goals" / "text", stated.span)
    return None


def form(plan: Plan) -> str:
    """What the plan goes out as, one of ``notice.FORMS``; empty without a notice.

    Source: 党政机关公文处理工作条例, article 8: only statutory genres are documents of their own.
    """
    if plan.notice is None:
        return ""
    if plan.notice.form:
        return plan.notice.form
    kind = genre(plan).value
    if not genres().is_statutory(kind):
        return BEHIND_NOTICE
    return next((known for ending, known in _BY_GENRE.items() if kind.endswith(ending)), DIRECT)


def is_annexed(plan: Plan) -> bool:
    """Whether the plan stands behind its official document, on pages of its own; else it is that document's body."""
    written = plan.notice.form if plan.notice is not None else DIRECT
    if written == BEHIND_NOTICE:
        return True
    if written and written not in _ANNEXING:
        return False
    kind = genre(plan).value
    # A form that is written may have a title without any genre; nothing stands behind it then.
    return not genres().is_statutory(kind) and bool(kind or not written)


def part_titles(plan: Plan) -> Mapping[str, str]:
    """What the parts are called where the plan does not say."""
    return genres().titles(genre(plan).value)


def official_title(plan: Plan) -> tuple[Said, ...]:
    """The title of the official document, piece by piece.

    Source: 党政机关公文处理工作条例, article 9 (7): issuer, 关于 and subject, genre.
    """
    notice = plan.notice
    own = Said(plan.title, Path() / "title", Span(0, len(plan.title)))
    if notice is None:
        return (own,)
    if notice.title:
        return tuple(said(plan, notice.title, Path() / "notice" / "title"))
    issuer = Said(notice.issuer, Path() / "notice" / "issuer", Span(0, len(notice.issuer)))
    if is_annexed(plan):
        before, after = _ANNEXING[form(plan)]
        return (issuer, _template(before), own, _template(after))
    if plan.title.startswith(notice.issuer) or form(plan) in _UNTITLED:
        return (own,)
    return (issuer, own) if plan.title.startswith(_ABOUT) else (issuer, _template(_ABOUT), own)


def _template(words: str) -> Said:
    return Said(words, Path(), Span(0, 0))


def notice_text(plan: Plan) -> Iterator[tuple[Said, ...]]:
    """The paragraphs before a plan that stands behind them; where the plan writes none, the sentence that issues it."""
    written = plan.notice.text if plan.notice is not None else ""
    path = Path() / "notice" / "text"
    if written:
        yield from _paragraphs(said(plan, written, path), path)
        return
    if plan.notice is not None and form(plan) not in _ISSUING:
        return
    before, after = _DEFAULT_TEXT.split("${title}")
    yield (_template(before), Said(plan.title, Path() / "title", Span(0, len(plan.title))), _template(after))


def _paragraphs(pieces: Iterable[Said], path: Path) -> Iterator[tuple[Said, ...]]:
    current: list[Said] = []
    for piece in pieces:
        if piece.reference is not None or "\n" not in piece.text:
            current.append(piece)
            continue
        start = piece.within.start
        for position, line in enumerate(piece.text.split("\n")):
            if position:
                yield tuple(current)
                current = []
            if line:
                current.append(Said(line, path, Span(start, start + len(line))))
            start += len(line) + 1
    yield tuple(current)
